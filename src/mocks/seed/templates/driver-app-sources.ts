import type { RawEvent, Surroundings } from '#mocks/seed/template.ts';

import { at, sourceFile } from './source-file.ts';

export const APP = 'HarborDriver';
export const APP_BASE = 0x1_0050_0000;

export const scanner = sourceFile({
  path: 'Sources/Scan/ScannerController.swift',
  root: '/Users/build/driver-app/',
  firstLine: 71,
  text: `
    func captured(_ code: String, at time: Date) {
        let number = ContainerNumber(code)!
        let job = jobs.first { $0.container == number }
        guard let job else { return show(.unknownContainer(number)) }
        session.stopRunning()
        store.mark(job.id, as: .loaded, at: time)
        delegate?.scanner(self, finished: job)
    }

    func retake() {
        preview.connection!.isEnabled = true
        session.startRunning()
    }
`,
});

export const route = sourceFile({
  path: 'Sources/Route/RouteStore.swift',
  root: '/Users/build/driver-app/',
  firstLine: 38,
  text: `
    func refresh() async throws {
        let (data, answer) = try await http.data(from: endpoint)
        let legs = try decoder.decode([Leg].self, from: data)
        await MainActor.run { self.legs = legs }
        try context.save()
    }

    func remove(at index: Int) {
        let leg = legs.remove(at: index)
        context.delete(leg.managed)
    }
`,
});

export const engine = sourceFile({
  path: 'native/geo/simplify.cpp',
  root: '/Users/build/driver-app/',
  firstLine: 52,
  text: `
std::vector<Point> simplify(const std::vector<Point>& line, double tolerance) {
  std::vector<Point> kept;
  kept.reserve(line.size());
  const Point* last = &line.front();
  for (const Point& point : line) {
    if (distance(*last, point) > tolerance) {
      kept.push_back(point);
      last = &kept.back();
    }
  }
  return kept;
}
`,
});

export const hex = (value: number) => `0x${value.toString(16).padStart(16, '0')}`;

/** A native frame: where it is in memory, which image, and what symbolication made of it. */
export const native = (name: string, image: string, offset: number, more: RawEvent = {}): RawEvent => ({
  function: name,
  package:
    image === APP
      ? `/private/var/containers/Bundle/Application/7C1B/${APP}.app/${APP}`
      : `/System/Library/Frameworks/${image}.framework/${image}`,
  instruction_addr: hex((image === APP ? APP_BASE : 0x1_8f00_0000) + offset),
  symbol_addr: hex((image === APP ? APP_BASE : 0x1_8f00_0000) + offset - 64),
  image_addr: hex(image === APP ? APP_BASE : 0x1_8f00_0000),
  in_app: image === APP,
  trust: 'cfi',
  ...more,
});

export const own = (
  source: Parameters<typeof at>[0],
  name: string,
  line: string,
  offset: number,
): RawEvent => ({
  ...native(name, APP, offset),
  ...at(source, name, line),
});

export const system: RawEvent[] = [
  native('main', APP, 0x4120, { in_app: false }),
  native('UIApplicationMain', 'UIKitCore', 0x51_2c0),
  native('-[UIApplication _run]', 'UIKitCore', 0x50_e10),
  native('CFRunLoopRunSpecific', 'CoreFoundation', 0x8_2d4),
];

const REGISTERS = ['x0', 'x1', 'x8', 'x16', 'x19', 'x29', 'lr', 'sp', 'pc', 'cpsr'];

export const registers = (around: Surroundings): RawEvent =>
  Object.fromEntries(REGISTERS.map((name) => [name, hex(APP_BASE + around.rng.int(0xff_ffff))]));

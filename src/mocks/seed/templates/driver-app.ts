import { nth, type RawEvent, type SampleTemplate, type Surroundings, vary } from '#mocks/seed/template.ts';
import { PHONES } from '#mocks/seed/agents.ts';

import {
  APP,
  APP_BASE,
  engine,
  hex,
  native,
  own,
  registers,
  route,
  scanner,
  system,
} from './driver-app-sources.ts';
import { breadcrumbs, raised, sdk } from './surrounding-parts.ts';

const base = (around: Surroundings): RawEvent => {
  const phone = nth(PHONES, around.phone);
  return {
    platform: 'cocoa',
    sdk: sdk('sentry.cocoa', '8.53.1'),
    dist: '2041',
    contexts: {
      device: {
        family: phone.family,
        model: phone.model,
        model_id: phone.name,
        arch: 'arm64e',
        memory_size: 6_012_338_176,
        free_memory: 402_653_184 + around.rng.int(9_999_999),
        battery_level: around.rng.int(100),
        orientation: 'portrait',
        simulator: false,
      },
      os: {
        name: 'iOS',
        version: phone.system,
        build: '22F76',
        kernel_version: 'Darwin Kernel Version 24.5.0',
        rooted: false,
      },
      app: {
        app_identifier: 'com.harbor.driver',
        app_name: APP,
        app_version: '5.6.1',
        app_build: '2041',
        in_foreground: true,
        app_start_time: new Date((around.time - 720) * 1000).toISOString(),
      },
    },
    breadcrumbs: breadcrumbs(around, [
      { ago: 61, category: 'app.lifecycle', message: 'Enter foreground', type: 'navigation' },
      { ago: 20, category: 'ui.lifecycle', type: 'navigation', data: { screen: 'ScannerController' } },
      { ago: 4, category: 'touch', message: 'retake:', type: 'user' },
      { ago: 1, category: 'device.battery', level: 'warning', data: { level: 9, plugged: false } },
    ]),
    debug_meta: {
      images: [
        {
          type: 'macho',
          debug_id: 'a3f1c9d2-7b64-3e0f-9d55-0c1f2e3d4a5b',
          code_file: APP,
          image_addr: hex(APP_BASE),
          image_size: 9_404_416,
          arch: 'arm64',
        },
        {
          type: 'macho',
          debug_id: '5c2e8f10-44aa-3b7d-8e21-6f7a8b9c0d1e',
          code_file: 'UIKitCore',
          image_addr: hex(0x1_8f00_0000),
          image_size: 33_554_432,
          arch: 'arm64e',
        },
      ],
    },
  };
};

const SIGNALS = [
  {
    type: 'EXC_BREAKPOINT',
    value: 'Unexpectedly found nil while unwrapping an Optional value',
    frame: own(scanner, 'ScannerController.captured(_:at:)', 'ContainerNumber(code)!', 0x2_4410),
    signal: 'SIGTRAP',
  },
  {
    type: 'EXC_BREAKPOINT',
    value: 'Unexpectedly found nil while unwrapping an Optional value',
    frame: own(scanner, 'ScannerController.retake()', 'preview.connection!', 0x2_45a8),
    signal: 'SIGTRAP',
  },
  {
    type: 'EXC_BAD_ACCESS',
    value: 'Attempted to dereference garbage pointer at 0x10.',
    frame: own(engine, 'geo::simplify(std::vector<geo::Point> const&, double)', 'distance(*last', 0x7_0c34),
    signal: 'SIGSEGV',
  },
  {
    type: 'NSRangeException',
    value: '*** -[__NSArrayM removeObjectAtIndex:]: index 4 beyond bounds [0 .. 3]',
    frame: own(route, 'RouteStore.remove(at:)', 'legs.remove(at: index)', 0x3_8a10),
    signal: 'SIGABRT',
  },
  {
    type: 'NSInternalInconsistencyException',
    value: 'Invalid update: invalid number of rows in section 0',
    frame: own(route, 'RouteStore.refresh()', 'MainActor.run', 0x3_87f0),
    signal: 'SIGABRT',
  },
] as const;

const SIGNAL_NUMBERS = { SIGTRAP: 5, SIGABRT: 6, SIGSEGV: 11 };

const crash: SampleTemplate = {
  name: 'driver-crash',
  project: 'driver-app',
  variations: 15,
  build(variation, around) {
    const [signal, screen] = vary(variation, SIGNALS, ['Scanner', 'Route', 'Background']);
    const frames = [...system, signal.frame];
    return {
      ...base(around),
      level: 'fatal',
      transaction: `${screen}Screen`,
      fingerprint: ['{{ default }}', screen],
      tags: { screen },
      exception: {
        values: [
          {
            ...raised(signal.type, signal.value, frames, { thread_id: 0 }),
            stacktrace: { frames, registers: registers(around) },
            mechanism: {
              type: 'mach',
              handled: false,
              meta: {
                signal: { number: SIGNAL_NUMBERS[signal.signal], name: signal.signal, code: 0 },
                mach_exception: { exception: 6, code: 1, subcode: 0, name: signal.type },
              },
            },
          },
        ],
      },
      threads: {
        values: [
          {
            id: 0,
            name: 'main',
            crashed: true,
            current: true,
            stacktrace: { frames, registers: registers(around) },
          },
          {
            id: 3,
            name: 'com.harbor.location',
            crashed: false,
            stacktrace: { frames: [native('__workq_kernreturn', 'libsystem_kernel', 0x1e_08)] },
          },
          {
            id: 7,
            crashed: false,
            stacktrace: { frames: [native('mach_msg2_trap', 'libsystem_kernel', 0x1_d4c)] },
          },
        ],
      },
    };
  },
};

const HANDLED = [
  ['NSURLErrorDomain', 'The Internet connection appears to be offline. (Code: -1009)'],
  ['NSURLErrorDomain', 'The request timed out. (Code: -1001)'],
  ['Swift.DecodingError', 'keyNotFound(CodingKeys(stringValue: "eta", intValue: nil))'],
  ['NSCocoaErrorDomain', 'The file couldn’t be saved because there isn’t enough space. (Code: 640)'],
  ['CLError', '位置服务已被用户拒绝 (Code: 1)'],
] as const;

const handled: SampleTemplate = {
  name: 'driver-handled',
  project: 'driver-app',
  variations: 15,
  build(variation, around) {
    const [[type, value], call] = vary(variation, HANDLED, ['http.data', 'decoder.decode', 'context.save']);
    return {
      ...base(around),
      level: 'warning',
      transaction: `RouteStore.${call}`,
      fingerprint: ['{{ default }}', call, value],
      exception: [
        raised(type, value, [...system.slice(0, 2), own(route, 'RouteStore.refresh()', call, 0x3_8700)], {
          mechanism: { type: 'NSError', handled: true, desc: value },
        }),
      ],
    };
  },
};

const hang: SampleTemplate = {
  name: 'driver-hang',
  project: 'driver-app',
  variations: 4,
  build(variation, around) {
    const place = nth(['captured(_:at:)', 'retake()', 'refresh()', 'remove(at:)'], variation);
    const source = variation < 2 ? scanner : route;
    const line = nth(
      ['session.stopRunning()', 'session.startRunning()', 'try context.save()', 'context.delete'],
      variation,
    );
    return {
      ...base(around),
      exception: [
        raised(
          'App Hanging',
          'App hanging for at least 2000 ms.',
          [...system, own(source, place, line, 0x2_9000 + variation * 64)],
          { mechanism: { type: 'AppHang', handled: true } },
        ),
      ],
    };
  },
};

const DISK = [
  'jobs.sqlite',
  'tiles.mbtiles',
  'photos/7731.heic',
  'route.json',
  'keychain',
  'outbox.db',
  'settings.plist',
  'damage-report.mov',
] as const;

const disk: SampleTemplate = {
  name: 'driver-disk',
  project: 'driver-app',
  variations: 8,
  build(variation, around) {
    const file = nth(DISK, variation);
    return {
      ...base(around),
      level: 'warning',
      tags: { file },
      fingerprint: ['{{ default }}', file],
      exception: [
        raised(
          'NSPOSIXErrorDomain',
          `No space left on device: ${file} (Code: 28)`,
          [...system.slice(0, 2), own(route, 'RouteStore.refresh()', 'try context.save()', 0x3_8744)],
          { mechanism: { type: 'NSError', handled: true } },
        ),
      ],
    };
  },
};

export const driverAppTemplates: SampleTemplate[] = [crash, handled, hang, disk];

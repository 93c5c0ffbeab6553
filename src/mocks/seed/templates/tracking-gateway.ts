import { nth, type RawEvent, type SampleTemplate, type Surroundings, vary } from '#mocks/seed/template.ts';

import { geofence, ingest } from './tracking-gateway-sources.ts';
import { at, library } from './source-file.ts';
import { breadcrumbs, raised, request, sdk } from './surrounding-parts.ts';

const runtime: RawEvent[] = [
  library('(*conn).serve', '/usr/local/go/src/net/http/server.go', 2102, { module: 'net/http' }),
  library('HandlerFunc.ServeHTTP', '/usr/local/go/src/net/http/server.go', 2294, { module: 'net/http' }),
  library('(*Mux).routeHTTP', '/go/pkg/mod/github.com/go-chi/chi/v5@v5.2.1/mux.go', 478, {
    module: 'github.com/go-chi/chi/v5',
  }),
];

const panicFrames: RawEvent[] = [
  library('gopanic', '/usr/local/go/src/runtime/panic.go', 792, { module: 'runtime' }),
];

const base = (around: Surroundings): RawEvent => ({
  platform: 'go',
  sdk: sdk('sentry.go', '0.34.1'),
  server_name: around.server,
  contexts: {
    runtime: { name: 'go', version: 'go1.24.4', go_maxprocs: 8, go_numroutines: 180 + around.rng.int(900) },
    os: { name: 'linux' },
    device: { arch: 'amd64', num_cpu: 8 },
  },
  modules: { 'github.com/go-chi/chi/v5': 'v5.2.1', 'github.com/nats-io/nats.go': 'v1.43.0' },
});

const PANICS = [
  {
    source: ingest,
    name: '(*Server).handlePosition',
    line: 'unit.track[',
    type: 'runtime.boundsError',
    value: 'index out of range [512] with length 512',
  },
  {
    source: ingest,
    name: '(*Server).handlePosition',
    line: 'unit.mu.Lock()',
    type: 'runtime.errorString',
    value: 'invalid memory address or nil pointer dereference',
  },
  {
    source: geofence,
    name: '(*Index).Containing',
    line: 'cell := ix.grid',
    type: 'runtime.boundsError',
    value: 'index out of range [-1]',
  },
  {
    source: geofence,
    name: '(*Index).Containing',
    line: 'fence.Polygon.Contains',
    type: 'runtime.errorString',
    value: 'invalid memory address or nil pointer dereference',
  },
] as const;

const panicked: SampleTemplate = {
  name: 'gateway-panic',
  project: 'tracking-gateway',
  variations: 12,
  build(variation, around) {
    const [fault, route] = vary(variation, PANICS, ['/v1/positions', '/v1/positions/batch', '/v2/telemetry']);
    return {
      ...base(around),
      level: 'fatal',
      transaction: `POST ${route}`,
      fingerprint: ['{{ default }}', route],
      request: request(around, 'POST', `https://track.harbor.example${route}`, {
        data: JSON.stringify({ unit: 'HRBU-440127-3', seq: around.rng.int(1024), lat: 51.95, lon: 4.05 }),
        headers: [['Authorization', `Bearer ${around.rng.hex(24)}`]],
      }),
      exception: [
        raised(
          fault.type,
          fault.value,
          [...runtime, at(fault.source, fault.name, fault.line), ...panicFrames],
          { mechanism: { type: 'recover', handled: false } },
        ),
      ],
    };
  },
};

const ERRORS = [
  {
    type: '*fmt.wrapError',
    value: 'decode position: unexpected EOF',
    source: ingest,
    name: '(*Server).handlePosition',
    line: 'decode position',
  },
  {
    type: '*errors.errorString',
    value: 'nats: no responders available for request',
    source: ingest,
    name: '(*Server).publish',
    line: 's.stream.Publish',
  },
  {
    type: 'context.deadlineExceededError',
    value: 'context deadline exceeded',
    source: ingest,
    name: '(*Server).publish',
    line: 's.stream.Publish',
  },
  {
    type: '*fmt.wrapError',
    value: 'reload fences: dial tcp 10.20.0.7:5432: connect: connection refused',
    source: geofence,
    name: '(*Index).Reload',
    line: 'reload fences',
  },
  {
    type: '*pgconn.PgError',
    value: 'ERROR: relation "fences_new" does not exist (SQLSTATE 42P01)',
    source: geofence,
    name: '(*Index).Reload',
    line: 'QueryContext',
  },
] as const;

const returned: SampleTemplate = {
  name: 'gateway-error',
  project: 'tracking-gateway',
  variations: 15,
  build(variation, around) {
    const [error, region] = vary(variation, ERRORS, ['rtm', 'sin', 'sha']);
    return {
      ...base(around),
      tags: { region },
      fingerprint: ['{{ default }}', region],
      breadcrumbs: breadcrumbs(around, [
        { ago: 3, category: 'nats', message: `Reconnected to nats://${region}-1:4222`, level: 'warning' },
      ]),
      exception: {
        values: [
          raised(
            error.type,
            `${region}: ${error.value}`,
            [...runtime, at(error.source, error.name, error.line)],
            {
              mechanism: { type: 'generic', handled: true },
            },
          ),
        ],
      },
    };
  },
};

const NOTES = [
  ['warning', 'Unit HRBU-440127-3 jumped 812 km in 4 s'],
  ['info', 'Reloaded 4,112 fences in 310 ms'],
  ['warning', 'Backpressure: 20,114 reports wait'],
  ['error', 'Clock of unit HRBU-118820-0 is 9 h ahead'],
  ['debug', 'TLS handshake error from 198.51.100.7:55120: EOF'],
  ['error', 'Gerät meldet unmögliche Höhe: −9999 m'],
] as const;

const noted: SampleTemplate = {
  name: 'gateway-log',
  project: 'tracking-gateway',
  variations: 6,
  build(variation, around) {
    const [level, message] = nth(NOTES, variation);
    return {
      ...base(around),
      level,
      logger: 'gateway',
      message,
      extra: { goroutine: around.rng.int(5000), queue: { waiting: 20_114, limit: 25_000 } },
    };
  },
};

const deadlock: SampleTemplate = {
  name: 'gateway-threads',
  project: 'tracking-gateway',
  variations: 2,
  build(variation, around) {
    const waiting = nth(['sync.(*Mutex).Lock', 'sync.(*WaitGroup).Wait'], variation);
    return {
      ...base(around),
      level: 'fatal',
      message: 'fatal error: all goroutines are asleep - deadlock!',
      fingerprint: ['deadlock', waiting],
      threads: {
        values: Array.from({ length: 12 }, (_, number) => ({
          id: number + 1,
          name: `goroutine ${number + 1} [${waiting}]`,
          crashed: number === 0,
          current: number === 0,
          stacktrace: {
            frames: [
              ...runtime,
              at(ingest, '(*Server).handlePosition', 'unit.mu.Lock()'),
              library(waiting, '/usr/local/go/src/sync/mutex.go', 45, { module: 'sync' }),
            ],
          },
        })),
      },
    };
  },
};

const UNITS = [
  'reefer',
  'chassis',
  'tug',
  'barge',
  'crane',
  'truck',
  'wagon',
  'drone',
  'buoy',
  '集装箱',
  'gate',
] as const;

const silent: SampleTemplate = {
  name: 'gateway-silent-unit',
  project: 'tracking-gateway',
  variations: 11,
  build(variation, around) {
    const kind = nth(UNITS, variation);
    return {
      ...base(around),
      level: 'warning',
      tags: { 'unit.kind': kind },
      fingerprint: ['silent', kind],
      exception: [
        raised(
          '*ingest.SilenceError',
          `no report of ${kind} HRBU-${100_000 + around.rng.int(899_999)}-${around.rng.int(9)} for 30m0s`,
          [
            library('goexit', '/usr/local/go/src/runtime/asm_amd64.s', 1700, { module: 'runtime' }),
            at(ingest, '(*Server).publish', 'report.Encode'),
          ],
          { mechanism: { type: 'generic', handled: true } },
        ),
      ],
    };
  },
};

export const trackingGatewayTemplates: SampleTemplate[] = [panicked, returned, noted, deadlock, silent];

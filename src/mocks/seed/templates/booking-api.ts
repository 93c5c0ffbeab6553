import { type RawEvent, type SampleTemplate, type Surroundings, vary } from '#mocks/seed/template.ts';

import { allocation, celery, database, django, driver, tasks, views } from './booking-api-sources.ts';
import { at } from './source-file.ts';
import { breadcrumbs, raised, request, sdk } from './surrounding-parts.ts';

const HOST = 'https://api.harbor.example';

const VESSELS = [
  'Aurora Borealis',
  '海上明珠',
  'Ever Patient',
  'Nordlicht',
  'Cabo Verde',
  'السندباد',
] as const;

/** What every event of the booking API has. */
export const bookingBase = (around: Surroundings): RawEvent => ({
  platform: 'python',
  sdk: sdk('sentry.python.django', '2.31.0'),
  server_name: around.server,
  modules: {
    django: '5.2.3',
    djangorestframework: '3.16.0',
    celery: '5.5.3',
    psycopg: '3.2.9',
    requests: '2.32.4',
  },
  contexts: {
    runtime: {
      name: 'CPython',
      version: '3.12.11',
      build: '3.12.11 (main, Jun  4 2025, 08:56:18) [GCC 12.2.0]',
    },
    trace: {
      trace_id: around.rng.hex(32),
      span_id: around.rng.hex(16),
      op: 'http.server',
      status: 'internal_error',
    },
  },
});

/** The views by the line they call into. */
const ENTRIES = [
  { name: 'create_booking', line: 'allocation.allocate_berth', method: 'POST', path: '/v2/bookings/' },
  { name: 'amend_booking', line: 'allocation.reserve_crane', method: 'PATCH', path: '/v2/bookings/81233/' },
  { name: 'quote', line: 'allocation.estimate_dues', method: 'GET', path: '/v2/quote/' },
  { name: 'export_manifest', line: 'allocation.weigh', method: 'GET', path: '/v2/bookings/81233/manifest/' },
] as const;

type Entry = (typeof ENTRIES)[number];

function webParts(around: Surroundings, entry: Entry): RawEvent {
  const vessel = around.rng.pick(VESSELS);
  const body =
    entry.method === 'GET' ? {} : { data: { vessel, imo: 9_300_000 + around.rng.int(99_999), lifts: 12 } };
  return {
    ...bookingBase(around),
    transaction: entry.path.replace('81233', '{booking_id}'),
    request: request(around, entry.method, `${HOST}${entry.path}`, {
      ...body,
      ...(entry.method === 'GET' ? { query: `country=NL&hs_code=8703&api_key=${around.rng.hex(12)}` } : {}),
    }),
    breadcrumbs: breadcrumbs(around, [
      { ago: 1.9, category: 'auth', message: 'Token accepted', data: { scope: 'booking:write' } },
      {
        ago: 1.2,
        category: 'query',
        message:
          'SELECT "booking_vessel"."imo", "booking_vessel"."draft" FROM "booking_vessel" WHERE "imo" = %s',
        data: { duration_ms: 3 + around.rng.int(40) },
      },
      { ago: 0.6, category: 'redis', message: 'GET tide:rotterdam', level: 'debug' },
      {
        ago: 0.1,
        category: 'booking.allocation',
        message: `Looking for a berth for ${vessel}`,
        level: 'info',
      },
    ]),
    extra: {
      'sys.argv': ['/opt/venv/bin/gunicorn', 'harbor.wsgi'],
      tide_table: 'rotterdam-2026',
      dry_run: false,
    },
  };
}

const entryFrame = (entry: Entry): RawEvent =>
  at(views, entry.name, entry.line, {
    vars: { request: `<rest_framework.request.Request: ${entry.method} '${entry.path}'>` },
  });

const DATABASE_ERRORS = [
  [
    'OperationalError',
    'could not connect to server: Connection refused\n\tIs the server running on host "db-1" (10.20.0.5)?',
  ],
  ['DeadlockDetected', 'deadlock detected\nDETAIL:  Process 7131 waits for ShareLock on transaction 993812'],
  ['QueryCanceled', 'canceling statement due to statement timeout'],
] as const;

const databaseDown: SampleTemplate = {
  name: 'booking-database',
  project: 'booking-api',
  variations: 12,
  build(variation, around) {
    const [[type, value], entry] = vary(variation, DATABASE_ERRORS, ENTRIES);
    const frames = [...django, entryFrame(entry), ...database];
    return {
      ...webParts(around, entry),
      level: 'fatal',
      exception: {
        values: [
          raised(type, value, [...database.slice(2), ...driver], { module: 'psycopg.errors' }),
          raised(type === 'OperationalError' ? type : 'OperationalError', value, [...frames, ...driver], {
            module: 'django.db.utils',
            mechanism: { type: 'django', handled: false },
          }),
        ],
      },
      fingerprint: ['{{ default }}', type],
    };
  },
};

const DOMAIN_ERRORS = [
  {
    name: 'allocate_berth',
    line: 'raise NoBerthError',
    type: 'NoBerthError',
    value: 'No berth is deep enough',
  },
  {
    name: 'reserve_crane',
    line: 'crane.slots[',
    type: 'AttributeError',
    value: "'NoneType' object has no attribute 'slots'",
  },
  { name: 'estimate_dues', line: 'tariff.rates[', type: 'KeyError', value: "'8703'" },
  { name: 'weigh', line: 'CONTAINER_TARE[', type: 'KeyError', value: "'45G1'" },
  {
    name: 'reserve_crane',
    line: 'shift.cranes.filter',
    type: 'Shift.DoesNotExist',
    value: 'Shift matching query does not exist.',
  },
  {
    name: 'estimate_dues',
    line: 'return Money',
    type: 'decimal.InvalidOperation',
    value: "[<class 'decimal.ConversionSyntax'>]",
  },
  {
    name: 'weigh',
    line: 'gross = sum',
    type: 'TypeError',
    value: "unsupported operand type(s) for +: 'int' and 'NoneType'",
  },
  {
    name: 'allocate_berth',
    line: 'min(deep',
    type: 'ValueError',
    value: '泊位长度不足：船长 366 m，泊位 340 m',
  },
] as const;

const domain: SampleTemplate = {
  name: 'booking-domain',
  project: 'booking-api',
  variations: 16,
  build(variation, around) {
    const [error, [root]] = vary(variation, DOMAIN_ERRORS, [['web'], ['worker']]);
    const entry = ENTRIES.find((own) => own.line.endsWith(error.name)) ?? ENTRIES[0];
    const outer =
      root === 'web'
        ? [...django, entryFrame(entry)]
        : [...celery, at(tasks, 'nightly_rollup', 'totals[movement')];
    const frame = at(allocation, error.name, error.line, {
      vars: {
        vessel: `<Vessel: ${around.rng.pick(VESSELS)}>`,
        window: '<TideWindow 06:40–18:55>',
        candidates: `<QuerySet [${around.rng.int(9)} berths]>`,
        token: around.rng.hex(20),
        tariff_password: 'not-shown',
      },
    });
    const { request: web, ...parts } = webParts(around, entry);
    return {
      ...parts,
      ...(root === 'web' ? { request: web } : { transaction: 'booking.tasks.nightly_rollup' }),
      exception: {
        values: [
          raised(error.type, error.value, [...outer, frame], {
            mechanism: { type: 'django', handled: root !== 'web' },
          }),
        ],
      },
    };
  },
};

export const bookingApiTemplates: SampleTemplate[] = [databaseDown, domain];

import { nth, type RawEvent, type SampleTemplate, type Surroundings, vary } from '#mocks/seed/template.ts';

import { assign, lane, live } from './dispatch-board-sources.ts';
import { at, library } from './source-file.ts';
import { breadcrumbs, raised, request, sdk } from './surrounding-parts.ts';

const ORIGIN = 'https://board.harbor.example';
const BUNDLE = `${ORIGIN}/assets/index-8c41f0d2.js`;

const mapped = (original: string, line: number, column: number): RawEvent => ({
  colno: 12,
  data: {
    sourcemap: `${BUNDLE}.map`,
    orig_function: original,
    orig_abs_path: BUNDLE,
    orig_filename: '/assets/index-8c41f0d2.js',
    orig_lineno: line,
    orig_colno: column,
  },
});

const react: RawEvent[] = [
  library(
    'performWorkUntilDeadline',
    './node_modules/scheduler/cjs/scheduler.production.js',
    151,
    mapped('M', 24, 10_213),
  ),
  library(
    'renderRootSync',
    './node_modules/react-dom/cjs/react-dom-client.production.js',
    10_211,
    mapped('Kd', 48, 31_880),
  ),
  library(
    'renderWithHooks',
    './node_modules/react-dom/cjs/react-dom-client.production.js',
    3792,
    mapped('wo', 48, 29_114),
  ),
];

const BROKEN = [
  {
    source: lane,
    name: 'Lane',
    line: 'driver={job.driver.name}',
    type: 'TypeError',
    value: "Cannot read properties of null (reading 'name')",
  },
  {
    source: lane,
    name: 'Lane',
    line: 'jobs.toSorted',
    type: 'TypeError',
    value: 'jobs.toSorted is not a function',
  },
  {
    source: lane,
    name: 'drop',
    line: 'JSON.parse(event',
    type: 'SyntaxError',
    value: 'Unexpected end of JSON input',
  },
  {
    source: live,
    name: 'socket.onmessage',
    line: 'JSON.parse(data)',
    type: 'SyntaxError',
    value: `Unexpected token '<', "<!DOCTYPE "... is not valid JSON`,
  },
  { source: live, name: 'applyPatch', line: 'toSlot(patch', type: 'RangeError', value: 'Invalid time value' },
  {
    source: assign,
    name: 'assignDriver',
    line: 'throw new AssignError',
    type: 'AssignError',
    value: 'Job 5512 was taken by somebody else (409)',
  },
  {
    source: assign,
    name: 'assignDriver',
    line: 'driver.device.token',
    type: 'TypeError',
    value: "Cannot read properties of undefined (reading 'token')",
  },
] as const;

const TERMINALS = ['delta', 'echo', 'maasvlakte', '洋山'] as const;

const base = (around: Surroundings, path: string): RawEvent => ({
  platform: 'javascript',
  sdk: sdk('sentry.javascript.react', '9.33.0'),
  request: request(around, 'GET', `${ORIGIN}${path}`, { query: 'view=week' }),
  breadcrumbs: breadcrumbs(around, [
    { ago: 48, category: 'navigation', type: 'navigation', data: { from: '/login', to: path } },
    {
      ago: 31,
      category: 'fetch',
      type: 'http',
      data: { method: 'GET', url: '/api/jobs?day=today', status_code: 200 },
    },
    { ago: 12.4, category: 'ui.click', type: 'ui', message: 'ol.lane > li.job-card[data-job="5512"]' },
    {
      ago: 2.2,
      category: 'console',
      level: 'warning',
      message: 'Live socket reconnected after 3 tries',
      data: { logger: 'console' },
    },
    {
      ago: 0.3,
      category: 'fetch',
      type: 'http',
      level: 'error',
      data: { method: 'PUT', url: '/api/jobs/5512/driver', status_code: 409 },
    },
  ]),
  contexts: { react: { version: '19.1.0' }, culture: { locale: 'nl-NL', timezone: 'Europe/Amsterdam' } },
});

/** What caught it, and on which view. */
const BOUNDARIES = [
  ['onerror', 'board'],
  ['onunhandledrejection', 'week'],
  ['generic', 'print'],
] as const;

const crash: SampleTemplate = {
  name: 'board-crash',
  project: 'dispatch-board',
  variations: 21,
  build(variation, around) {
    const [broken, [boundary, view]] = vary(variation, BROKEN, BOUNDARIES);
    const frame = at(
      broken.source,
      broken.name,
      broken.line,
      mapped(nth(['r', 'Zt', 'n'], variation), 31, 4000 + variation),
    );
    return {
      ...base(around, `/terminals/${around.rng.pick(TERMINALS)}/${view}`),
      transaction: `/terminals/:terminal/${view}`,
      fingerprint: ['{{ default }}', boundary, broken.line],
      tags: { terminal: around.rng.pick(TERMINALS) },
      exception: {
        values: [
          raised(broken.type, broken.value, [...react, frame], {
            mechanism: { type: boundary, handled: boundary === 'generic' },
          }),
        ],
      },
    };
  },
};

const CHUNKS = ['week-view', 'crane-editor', 'statistics', 'print'] as const;

const chunkLost: SampleTemplate = {
  name: 'board-chunk',
  project: 'dispatch-board',
  variations: 4,
  build(variation, around) {
    const chunk = nth(CHUNKS, variation);
    return {
      ...base(around, `/terminals/delta/${chunk}`),
      fingerprint: ['chunk', chunk],
      exception: [
        raised(
          'TypeError',
          `Failed to fetch dynamically imported module: ${ORIGIN}/assets/${chunk}-${around.rng.hex(8)}.js`,
          react,
          {
            mechanism: { type: 'onunhandledrejection', handled: false },
          },
        ),
      ],
    };
  },
};

const hydration: SampleTemplate = {
  name: 'board-render-loop',
  project: 'dispatch-board',
  variations: 5,
  build(variation, around) {
    const component = nth(['JobCard', 'Lane', 'ShiftHeader', 'TerminalPicker', 'WeatherBadge'], variation);
    return {
      ...base(around, '/terminals/delta/board'),
      level: variation % 2 === 0 ? 'error' : 'warning',
      exception: [
        raised(
          'Error',
          'Minified React error #185; visit https://react.dev/errors/185 for the full message',
          [...react, at(lane, component, 'setDragged(null)', mapped('d', 31, 9_001))],
          { mechanism: { type: 'onerror', handled: false } },
        ),
      ],
      contexts: { react: { componentStack: `\n    at ${component}\n    at Lane\n    at Board\n    at App` } },
    };
  },
};

const consoleErrors: SampleTemplate = {
  name: 'board-console',
  project: 'dispatch-board',
  variations: 6,
  build(variation, around) {
    const message = nth(
      [
        'Live socket closed with 1006',
        'Dropped 12 patches of a terminal that is not shown',
        'ResizeObserver loop completed with undelivered notifications.',
        'Driver list is older than 15 minutes',
        '🏗️ Crane 7 reports a negative load',
        'لم يتم حفظ التغييرات على اللوحة',
      ],
      variation,
    );
    return {
      ...base(around, '/terminals/echo/board'),
      level: nth(['warning', 'info'], variation),
      logger: 'console',
      message,
    };
  },
};

const FILTERS = [
  'crane',
  'driver',
  'shift',
  'carrier',
  'berth',
  'status',
  'hazard',
  'weight',
  '船名',
] as const;

const filter: SampleTemplate = {
  name: 'board-filter',
  project: 'dispatch-board',
  variations: 9,
  build(variation, around) {
    const name = nth(FILTERS, variation);
    return {
      ...base(around, '/terminals/maasvlakte/board'),
      tags: { filter: name },
      fingerprint: ['{{ default }}', name],
      exception: [
        raised(
          'URIError',
          `URI malformed in filter “${name}”`,
          [...react, at(lane, 'slotAt', 'slotAt(event', mapped('s', 31, 5120))],
          {
            mechanism: { type: 'onerror', handled: false },
          },
        ),
      ],
    };
  },
};

export const dispatchBoardTemplates: SampleTemplate[] = [crash, chunkLost, hydration, consoleErrors, filter];

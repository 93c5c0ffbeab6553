import { derivedCulprit } from '#mocks/engine/ingest/culprit.ts';
import type { EventParts } from '#mocks/engine/ingest/event-parts.ts';
import { type EventTitle, eventTitle } from '#mocks/engine/ingest/event-title.ts';
import type { Level } from '#mocks/engine/model.ts';
import { nth } from '#mocks/seed/template.ts';

const TYPES = [
  'TimeoutError',
  'ValueError',
  'NullPointerException',
  'TypeError',
  'KeyError',
  'ConnectionReset',
  'PermissionDenied',
  'ValidationError',
  'DeadlockDetected',
  'QuotaExceeded',
  'ParseError',
] as const;

const VERBS = [
  'load',
  'save',
  'merge',
  'assign',
  'release',
  'price',
  'route',
  'weigh',
  'print',
  'sync',
  'check',
  'track',
  'bill',
] as const;

const NOUNS = [
  'booking',
  'berth',
  'crane',
  'manifest',
  'tariff',
  'voyage',
  'container',
  'invoice',
  'shift',
  'driver',
  'customs',
  'pilot',
  'tug',
  'yard',
  'gate',
  'seal',
  'reefer',
] as const;

const REASONS = [
  'is locked by another transaction',
  'does not exist',
  'has no owner',
  'was changed meanwhile',
  'did not answer within 30 s',
  '已被其他用户修改',
  'is missing in the reply of the carrier',
] as const;

const LEVELS: readonly [Level, ...Level[]] = [
  'error',
  'error',
  'error',
  'warning',
  'error',
  'fatal',
  'error',
  'info',
];

const SUFFIX: Record<string, string> = {
  python: '.py',
  java: '.java',
  go: '.go',
  ruby: '.rb',
  php: '.php',
  javascript: '.js',
  cocoa: '.swift',
};

/** What tells one group of the large data set from another: all of it comes from its number. */
export type LargeLook = {
  type: string;
  value: string;
  function: string;
  module: string;
  filename: string;
  level: Level;
  isUnhandled: boolean;
};

export function largeLook(number: number, platform: string): LargeLook {
  const noun = nth(NOUNS, number);
  const verb = nth(VERBS, number);
  const place = Math.floor(number / (NOUNS.length * VERBS.length));
  const name = `${verb}_${noun}`;
  return {
    type: nth(TYPES, number),
    value: `${noun} ${10_000 + number} ${nth(REASONS, number)}`,
    function: name,
    module: `harbor.${noun}.part${place}`,
    filename: `harbor/${noun}/part${place}${SUFFIX[platform] ?? ''}`,
    level: nth(LEVELS, Math.floor(number / 3)),
    isUnhandled: number % 3 === 0,
  };
}

const ABSENT: Omit<EventParts, 'platform' | 'exception'> = {
  message: null,
  isExceptionListed: true,
  stacktrace: null,
  threads: null,
  template: null,
  breadcrumbs: null,
  request: null,
  user: null,
  contexts: {},
  debugMeta: null,
  security: null,
};

const NO_FRAME = {
  absPath: null,
  package: null,
  platform: null,
  instructionAddr: null,
  symbolAddr: null,
  symbol: null,
  context: [],
  lineNo: null,
  colNo: null,
  trust: null,
  errors: null,
  vars: null,
};

/**
 * Title, metadata and culprit of a group, by the normaliser's own rules for them but without the event round
 * them: a hundred thousand whole events would take half a minute.
 */
export function largeTitle(look: LargeLook, platform: string): EventTitle & { culprit: string } {
  const { type, value, module, filename } = look;
  const frame = { ...NO_FRAME, module, filename, function: look.function, inApp: true };
  const stacktrace = { frames: [frame], framesOmitted: null, registers: null, hasSystemFrames: false };
  const exception = {
    type,
    value,
    module: null,
    mechanism: null,
    threadId: null,
    stacktrace,
    rawStacktrace: null,
  };
  const parts: EventParts = {
    ...ABSENT,
    platform,
    exception: { values: [exception], hasSystemFrames: false, excOmitted: null },
  };
  return { ...eventTitle(parts), culprit: derivedCulprit(parts) };
}

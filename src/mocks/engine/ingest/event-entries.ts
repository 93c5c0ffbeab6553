import type { EventParts } from './event-parts.ts';

export type Entry = { type: string; data: unknown };

/** The interfaces that a screen shows, most telling first (display scores of Sentry HTTP contract 3.7). */
export function eventEntries(parts: EventParts): Entry[] {
  const scored: [score: number, type: string, data: unknown][] = [
    [2050, 'message', parts.message],
    [2000, 'exception', parts.exception],
    [1950, 'stacktrace', parts.stacktrace],
    [1900, 'threads', parts.threads],
    [1300, parts.security?.type ?? 'csp', parts.security?.report ?? null],
    [1100, 'template', parts.template],
    [1100, 'breadcrumbs', parts.breadcrumbs],
    [1000, 'request', parts.request],
    [0, 'debugmeta', parts.debugMeta],
  ];
  return scored
    .filter(([, , data]) => data !== null)
    .sort(([a], [b]) => b - a)
    .map(([, type, data]) => ({ type, data }));
}

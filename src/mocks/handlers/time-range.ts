import { badRequest, Refusal } from './answer.ts';
import type { Call } from './call.ts';
import type { Window } from './group-view.ts';

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `<n><unit>` in milliseconds, or null. */
export function lengthOf(period: string): number | null {
  const [, digits, unit] = /^(\d+)([smhdw])$/.exec(period) ?? [];
  const factor = unit === undefined ? undefined : UNITS[unit];
  return factor === undefined ? null : Number(digits) * factor;
}

/** ISO-8601, UTC where no zone is named; null for anything else. */
function timeOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return null;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
  const time = Date.parse(hasZone || text.length === 10 ? text : `${text}Z`);
  return Number.isNaN(time) ? null : time;
}

type Refuse = (text: string) => Response;

function relative(call: Call, period: string, refuse: Refuse): number {
  const length = lengthOf(period);
  if (length === null) throw new Refusal(refuse(`Invalid statsPeriod: '${period}'`));
  return call.now - length;
}

/**
 * The stretch of time a call is about: `statsPeriod`, or `start` and `end`, or `statsPeriodStart` and
 * `statsPeriodEnd`; null where none is named (Sentry HTTP contract 1.8). Nonsense is refused.
 */
export function readWindow(call: Call, refuse: Refuse = badRequest): Window | null {
  const text = (name: string) => call.query.get(name) || null;
  const period = text('statsPeriod');
  if (period !== null) return { start: relative(call, period, refuse), end: call.now };
  const from = text('statsPeriodStart');
  if (from !== null) {
    return {
      start: relative(call, from, refuse),
      end: relative(call, text('statsPeriodEnd') ?? '0s', refuse),
    };
  }
  const start = text('start');
  const end = text('end');
  if (start === null && end === null) return null;
  if (start === null || end === null) throw new Refusal(refuse('start and end are both required'));
  const window = { start: timeOf(start), end: timeOf(end) };
  if (window.start === null || window.end === null) {
    throw new Refusal(refuse(`${window.start === null ? start : end} is not a valid ISO8601 date query`));
  }
  if (window.start >= window.end) throw new Refusal(refuse('start must be before end'));
  return { start: window.start, end: window.end };
}

const DAY = 86_400_000;

/** Epoch milliseconds of what SDKs send as a time: seconds as number or digits, or ISO 8601 (UTC unless said). */
export function parseTimestamp(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? fromSeconds(value) : null;
  if (typeof value !== 'string' || value.length > 64) return null;
  const text = value.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return fromSeconds(Number(text));
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return null;
  const hasZone = /(?:z|[+-]\d\d:?\d\d)$/i.test(text);
  const time = Date.parse(hasZone || text.length <= 10 ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? null : time;
}

function fromSeconds(seconds: number): number | null {
  const time = Math.round(seconds * 1000);
  return Math.abs(time) <= 8.64e15 ? time : null;
}

/** `2026-11-23T10:54:55Z`: no fraction where there is none, as the API writes times. */
export const isoTime = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');

/** Why a server does not take this time for an event's, or null (Sentry HTTP contract, section 8). */
export function timestampFault(time: number, now: number): 'past_timestamp' | 'future_timestamp' | null {
  if (time > now + 60_000) return 'future_timestamp';
  return time < now - 30 * DAY ? 'past_timestamp' : null;
}

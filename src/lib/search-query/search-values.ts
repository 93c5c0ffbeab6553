const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const unitLengths: Record<string, number> = { m: MINUTE, h: 60 * MINUTE, d: DAY, w: 7 * DAY };
const multipliers: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };

/**
 * `-24h` is a time that distance before now and everything newer; `+24h` is the same time and everything older.
 * An absolute date without a time of day is the whole day, in UTC, as is a time without a zone.
 */
export type SearchDate =
  | { kind: 'relative'; isNewer: boolean; distance: number }
  | { kind: 'absolute'; time: number; isDay: boolean };

/** Null: not a date Sentry reads. Relative ones take no operator. */
export function parseSearchDate(text: string): SearchDate | null {
  const [, sign, amount, unit = ''] = /^([+-])(\d+)([mhdw])$/.exec(text) ?? [];
  if (sign) {
    return { kind: 'relative', isNewer: sign === '-', distance: Number(amount) * (unitLengths[unit] ?? 0) };
  }
  const [, day = '', clock = '', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Some engines roll 31 February over into March.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return null;
  const time = Date.parse(day + (clock || 'T00:00:00') + zone);
  return Number.isNaN(time) ? null : { kind: 'absolute', time, isDay: clock === '' };
}

/** A number, with Sentry's suffixes for thousands, millions and billions; null where it is none. */
export function parseSearchNumber(text: string): number | null {
  const [, digits, unit = ''] = /^(-?\d+(?:\.\d*)?)([kmb]?)$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits) * (multipliers[unit] ?? 1);
}

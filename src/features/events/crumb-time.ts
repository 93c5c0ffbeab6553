const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = 'millisecond' | 'second' | 'minute' | 'hour';

/** Milliseconds from the event to the breadcrumb, below zero for before; null where either time is not known. */
export function crumbOffset(timestamp: string | null, eventDate: string | null): number | null {
  if (timestamp === null || eventDate === null) return null;
  const offset = Date.parse(timestamp) - Date.parse(eventDate);
  return Number.isFinite(offset) ? offset : null;
}

const formats = new Map<string, Intl.NumberFormat>();

function inUnit(count: number, unit: Unit, locale: string, digits = 0): string {
  const key = `${locale} ${unit} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'narrow',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format.format(count);
}

function inTwoUnits(length: number, big: [number, Unit], small: [number, Unit], locale: string): string {
  const units = Math.floor(length / big[0]);
  const rest = Math.floor((length - units * big[0]) / small[0]);
  const head = inUnit(units, big[1], locale);
  return rest === 0 ? head : `${head} ${inUnit(rest, small[1], locale)}`;
}

/** Whether a breadcrumb is so far from the event that its own date says more than the distance. */
export function isFarOff(offset: number | null): boolean {
  return offset === null || Math.abs(offset) >= DAY;
}

/** How long before (`−1.2s`) or after (`+3m 20s`) the event something was, in at most two units. */
export function formatOffset(offset: number, locale: string): string {
  const length = Math.abs(offset);
  const sign = offset < 0 ? '−' : offset > 0 ? '+' : '';
  if (length < SECOND) return sign + inUnit(length, 'millisecond', locale);
  // 59.95 s would be rounded to 60.0.
  if (length < 59.95 * SECOND) return sign + inUnit(length / SECOND, 'second', locale, 1);
  if (length < HOUR)
    return sign + inTwoUnits(Math.max(length, MINUTE), [MINUTE, 'minute'], [SECOND, 'second'], locale);
  return sign + inTwoUnits(length, [HOUR, 'hour'], [MINUTE, 'minute'], locale);
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365.25 * day;

/* Each unit serves until the next one says it with two or more. */
const units: [unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year', size: number, below: number][] =
  [
    ['second', second, minute],
    ['minute', minute, hour],
    ['hour', hour, day],
    ['day', day, 60 * day],
    ['month', year / 12, year],
    ['year', year, Infinity],
  ];

const formats = new Map<string, Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.DateTimeFormat>();

function cached<Format extends Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.DateTimeFormat>(
  key: string,
  make: () => Format,
): Format {
  // The key names the kind of format, so what is stored under it is of that kind.
  const known = formats.get(key) as Format | undefined;
  if (known !== undefined) return known;
  const made = make();
  formats.set(key, made);
  return made;
}

/**
 * How long ago a moment was, in the largest unit that fits: `2m`, `1h` (brief) or `2 minutes ago` (full).
 * Times in milliseconds. Clocks differ a little, so a moment in the next minute counts as now; brief says an age, so
 * there every moment in the future does.
 */
export function formatAge(then: number, now: number, locale: string, length: 'brief' | 'full'): string {
  const past = now - then;
  const age = past < 0 && (length === 'brief' || past > -minute) ? 0 : past;
  const [unit, size] = units.find(([, , below]) => Math.abs(age) < below) ?? (['year', year] as const);
  const count = Math.trunc(age / size);
  if (length === 'full') {
    const format = cached(`ago ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
    return format.format(-count, unit);
  }
  // A narrow month is written like a minute in English.
  const unitDisplay = unit === 'month' ? 'short' : 'narrow';
  const style = { style: 'unit', unit, unitDisplay } as const;
  return cached(`${unit} ${locale}`, () => new Intl.NumberFormat(locale, style)).format(count);
}

/** Date and time to the second with the zone, as `Nov 23, 2026, 10:30:15 AM UTC`. */
export function formatMoment(then: number, locale: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'long' } as const;
  return cached(`moment ${locale}`, () => new Intl.DateTimeFormat(locale, style)).format(then);
}

/**
 * What part of time a list is about: the last while (`14d`), from one moment to another (ISO 8601, UTC), or
 * everything.
 */
export type TimeWindow =
  | { kind: 'relative'; period: string }
  | { kind: 'absolute'; start: string; end: string }
  | { kind: 'all' };

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of `30m`, `24h`, `14d`, `2w`; null for anything else, zero and absurd lengths among it. */
export function periodLength(period: string): number | null {
  const [, digits = '', unit = ''] = /^(\d{1,5})([mhdw])$/.exec(period) ?? [];
  const length = Number(digits) * (UNITS[unit] ?? 0);
  return length > 0 ? length : null;
}

function isoOrNull(text: string | null): string | null {
  if (!text) return null;
  // Without a zone Sentry reads UTC, JavaScript local time.
  const date = new Date(
    /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) || /^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text}Z`,
  );
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Reads `statsPeriod`, or `start` and `end`, as Sentry's own URLs have them. Nonsense gives the fallback. */
export function parseTimeWindow(
  { statsPeriod, start, end }: { statsPeriod: string | null; start: string | null; end: string | null },
  fallback: TimeWindow,
): TimeWindow {
  if (statsPeriod === 'all') return { kind: 'all' };
  if (statsPeriod && periodLength(statsPeriod) !== null) return { kind: 'relative', period: statsPeriod };
  const from = isoOrNull(start);
  const to = isoOrNull(end);
  if (from && to && from < to) return { kind: 'absolute', start: from, end: to };
  return fallback;
}

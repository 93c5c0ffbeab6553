import * as z from 'zod/mini';

/**
 * A value that servers spell in several ways, read by a function: undefined means that what came is none. One
 * primitive in place of Zod's unions, pipes, tuples and records, which would cost the first screen 2 kB.
 */
export function reading<T>(read: (value: unknown) => T | undefined) {
  return z.transform((value: unknown, context): T => {
    const result = read(value);
    if (result !== undefined) return result;
    context.issues.push({ code: 'custom', message: 'not what was expected', input: value });
    return z.NEVER;
  });
}

/** The same, or null where there is nothing: null, or no such key. */
export function readingOrNull<T>(read: (value: unknown) => T | undefined) {
  return reading((value) => (value === null || value === undefined ? null : read(value)));
}

/** A value, or null where there is none. Absent costs nothing here, unlike in a `field`. */
export function orNull<S extends z.ZodMiniType>(schema: S) {
  return readingOrNull((value): z.output<S> | undefined => z.safeParse(schema, value).data);
}

/** What a schema reads, made into something else. */
export function mapped<S extends z.ZodMiniType, T>(schema: S, map: (value: z.output<S>) => T) {
  return reading((value): T | undefined => {
    const { success, data } = z.safeParse(schema, value);
    return success ? map(data) : undefined;
  });
}

/** A list in which a broken entry costs the list; `tolerantArray` is kinder. */
export function listOf<S extends z.ZodMiniType>(schema: S) {
  return reading((value): z.output<S>[] | undefined => {
    if (!Array.isArray(value)) return undefined;
    const entries = value.map((entry: unknown) => z.safeParse(schema, entry));
    return entries.every(({ success }) => success)
      ? entries.map(({ data }) => data as z.output<S>)
      : undefined;
  });
}

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]) {
  return reading((value) => words.find((word) => word === value));
}

/** Ids are strings on Sentry and numbers in places on GlitchTip; both become strings. */
export const Id = reading((value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
);

/** Counts come as numbers or as strings (`"1204"`); a negative or absurd one is no count. */
export const Count = reading((value) => {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && count >= 0 && Number.isSafeInteger(count) ? count : undefined;
});

/** ISO 8601. A text that is no date is refused. */
export const IsoDate = reading((value) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined,
);

/** A time series: `[epoch seconds, count]`, oldest first. Seconds are floats on Sentry 9.1. */
export type Series = [seconds: number, count: number][];

function readSeries(value: unknown): Series | undefined {
  if (!Array.isArray(value)) return undefined;
  const points: Series = [];
  for (const point of value as unknown[]) {
    const [seconds, count] = Array.isArray(point) ? (point as unknown[]) : [];
    if (typeof seconds !== 'number' || typeof count !== 'number') return undefined;
    points.push([seconds, count]);
  }
  return points;
}

export const Series = reading(readSeries);

/** Period (`24h`, `14d`, `30d`, `auto`) → series; a period whose series makes no sense is left out. */
export const SeriesByPeriod = reading((value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const periods: Record<string, Series> = {};
  for (const [period, series] of Object.entries(value)) {
    const points = readSeries(series);
    if (points) periods[period] = points;
  }
  return periods;
});

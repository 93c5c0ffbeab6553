import * as z from 'zod/mini';

import { orNull, reading, readingOrNull } from './scalars.ts';
import { tolerantArray } from './tolerant.ts';

/** A text, or null. Numbers and booleans, where clients sent them in place of a text, become one. */
export const Text = readingOrNull((value) => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
});

export const Whole = orNull(z.number());

export const YesNo = orNull(z.boolean());

/** An ISO 8601 text, or seconds since 1970 as SDKs send them, which come out as ISO 8601; or null. */
export const Moment = readingOrNull((value) => {
  if (typeof value === 'string') return Number.isNaN(Date.parse(value)) ? undefined : value;
  if (typeof value !== 'number' || Math.abs(value) > 8.64e12) return undefined;
  return new Date(value * 1000).toISOString();
});

export type Values = Record<string, unknown>;

export function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

/** An object of whatever; a list becomes one by position. */
export const Values = reading((value): Values | undefined => {
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return isObject(value) ? value : undefined;
});

/** The first and one past the last of what a client left out; or null. */
export const Omitted = readingOrNull((value): [from: number, to: number] | undefined => {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [from, to] = value as unknown[];
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : undefined;
});

export type Placed<T> = T & {
  /** Position in the list as the server sent it. */
  place: number;
};

/**
 * A list in which a broken entry costs that entry, and the others keep their place in what the server sent:
 * `_meta` speaks of entries by that place.
 */
export function placedArray<T extends object>(
  name: string,
  schema: z.ZodMiniType<T>,
): z.ZodMiniType<Placed<T>[]> {
  // Takes nothing, and so reports whatever it is given.
  const reportOf = tolerantArray(
    name,
    reading(() => undefined),
  );
  return reading((entries): Placed<T>[] | undefined => {
    if (!Array.isArray(entries)) return undefined;
    const kept: Placed<T>[] = [];
    for (const [place, entry] of (entries as unknown[]).entries()) {
      const { success, data } = z.safeParse(schema, entry);
      if (success) kept.push({ ...data, place });
      else z.parse(reportOf, [entry]);
    }
    return kept;
  });
}

/** A name and its value. The value is null where the server took it out. */
export type Pair = [name: string, value: string | null];

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Headers, cookies and query strings come as pairs, as an object, or as a text (Sentry HTTP contract 3.7). */
export function toPairs(value: unknown): Pair[] {
  if (typeof value === 'string') return [...new URLSearchParams(value)];
  if (Array.isArray(value)) {
    return value.map((part: unknown): Pair => {
      if (!Array.isArray(part)) return ['', asText(part)];
      return [asText(part[0]) ?? '', asText(part[1])];
    });
  }
  if (!isObject(value)) return [];
  return Object.entries(value).map(([name, part]): Pair => [name, asText(part)]);
}

import * as z from 'zod/mini';

import { tolerantArray } from './tolerant.ts';

/** A value, or null where there is none. Absent costs nothing here, unlike in a `field`: an event has many absent fields. */
export function orNull<S extends z.ZodMiniType>(schema: S): z.ZodMiniType<z.output<S> | null> {
  return z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value): z.output<S> | null => value ?? null),
  );
}

/** A text, or null. Numbers and booleans, where clients sent them in place of a text, become one. */
export const Text = orNull(
  z.union([z.string(), z.pipe(z.union([z.number(), z.boolean()]), z.transform(String))]),
);

export const Whole = orNull(z.number());

export const YesNo = orNull(z.boolean());

/** An ISO 8601 text, or seconds since 1970 as SDKs send them, which come out as ISO 8601; or null. */
export const Moment = orNull(
  z.union([
    z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
    z.pipe(
      z.number().check(z.refine((seconds) => Math.abs(seconds) <= 8.64e12)),
      z.transform((seconds) => new Date(seconds * 1000).toISOString()),
    ),
  ]),
);

export type Values = Record<string, unknown>;

/** An object of whatever; a list becomes one by position. */
export const Values = z.pipe(
  z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  z.transform((values): Values => (Array.isArray(values) ? Object.fromEntries(values.entries()) : values)),
);

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
  const reportOf = tolerantArray(name, z.never());
  return z.pipe(
    z.array(z.unknown()),
    z.transform((entries: unknown[]) => {
      const kept: Placed<T>[] = [];
      for (const [place, entry] of entries.entries()) {
        const { success, data } = z.safeParse(schema, entry);
        if (success) kept.push({ ...data, place });
        else z.parse(reportOf, [entry]);
      }
      return kept;
    }),
  );
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
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, part]): Pair => [name, asText(part)]);
}

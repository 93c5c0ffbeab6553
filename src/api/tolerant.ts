import * as z from 'zod/mini';

import { describeValue } from './drift-report.ts';
import { reading } from './scalars.ts';

// Zod's compiled parsers need `new Function`, which the content security policy forbids.
z.config({ jitless: true });

type OnDrift = (drift: { field: string; came: string }) => void;

/** Who hears of the fields that are lost while an answer is parsed. Parsing is synchronous, so one is enough. */
let onDrift: OnDrift | null = null;

/**
 * A field that may be absent or broken. Absent is ordinary (servers differ) and gives the fallback; present but
 * wrong gives the fallback too, and is reported.
 */
export type TolerantField<S extends z.ZodMiniType> = { schema: S; fallback: z.output<S> };

export function field<S extends z.ZodMiniType>(schema: S, fallback: z.output<S>): TolerantField<S> {
  return { schema, fallback };
}

/** The same with nothing to put in its place: undefined where it is absent or broken. */
export function optionalField<T>(schema: z.ZodMiniType<T>): TolerantField<z.ZodMiniType<T | undefined>> {
  return { schema, fallback: undefined };
}

type Shape = Record<string, z.ZodMiniType | TolerantField<z.ZodMiniType>>;
type SchemaOf<T> = T extends TolerantField<infer S> ? z.ZodMiniCatch<S> : T;

/**
 * An object of an answer: plain schemas are what the object cannot do without, `field(…)`s are what it can. One
 * broken field costs that field, not the object and not the screen.
 *
 * @param name what the report calls it (`Group`)
 */
export function tolerant<T extends Shape>(
  name: string,
  shape: T,
): z.ZodMiniObject<{ [K in keyof T]: SchemaOf<T[K]> extends z.ZodMiniType ? SchemaOf<T[K]> : never }> {
  const schemas: Record<string, z.ZodMiniType> = {};
  for (const [key, part] of Object.entries(shape)) {
    schemas[key] =
      'fallback' in part
        ? z.catch(part.schema, (context) => {
            if (context.input !== undefined) {
              onDrift?.({ field: `${name}.${key}`, came: describeValue(context.input) });
            }
            return part.fallback;
          })
        : part;
  }
  // The loop keeps each key's type, which TypeScript cannot see through a Record.
  return z.object(schemas) as never;
}

/** A list in which a broken entry costs that entry. */
export function tolerantArray<S extends z.ZodMiniType>(name: string, schema: S) {
  return reading((value): z.output<S>[] | undefined => {
    if (!Array.isArray(value)) return undefined;
    const kept: z.output<S>[] = [];
    for (const entry of value as unknown[]) {
      const result = z.safeParse(schema, entry);
      if (result.success) kept.push(result.data);
      else onDrift?.({ field: `${name}[]`, came: describeValue(entry) });
    }
    return kept;
  });
}

/** Parses an answer and hands each lost field to `report`. Throws a `ZodError` when nothing usable is left. */
export function parseTolerantly<S extends z.ZodMiniType>(
  schema: S,
  data: unknown,
  report: OnDrift,
): z.output<S> {
  const outer = onDrift;
  onDrift = report;
  try {
    return z.parse(schema, data);
  } finally {
    onDrift = outer;
  }
}

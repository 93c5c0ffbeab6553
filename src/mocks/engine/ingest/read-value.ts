import { cut } from './cut.ts';
import { inside, markCut, reportInvalid, type Scope } from './field-report.ts';
import { isObject, type JsonObject, toJsonText } from './json-value.ts';

function limited(scope: Scope, text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = cut(text, max);
  markCut(scope, kept.length, text.length);
  return kept;
}

/** A string or null; anything else is reported and left out. */
export function readString(scope: Scope, value: unknown, max = 4096): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return limited(scope, value, max);
  reportInvalid(scope, 'expected a string', value);
  return null;
}

/** A string or null; numbers and booleans are written as Python would, objects as JSON. */
export function readText(scope: Scope, value: unknown, max = 4096): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return limited(scope, value, max);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  const text = toJsonText(value);
  return text === null ? null : limited(scope, text, max);
}

/** A whole number, also out of a string of digits. */
export function readInteger(scope: Scope, value: unknown): number | null {
  if (value === undefined || value === null || value === '') return null;
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return Math.trunc(number);
  reportInvalid(scope, 'expected an unsigned integer', value);
  return null;
}

export function readBoolean(scope: Scope, value: unknown): boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'True') return true;
  if (value === 'false' || value === 'False') return false;
  reportInvalid(scope, 'expected a boolean', value);
  return null;
}

export function readObject(scope: Scope, value: unknown): JsonObject | null {
  if (value === undefined || value === null) return null;
  if (isObject(value)) return value;
  reportInvalid(scope, 'expected an object', value);
  return null;
}

export function readArray(scope: Scope, value: unknown): unknown[] | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value;
  reportInvalid(scope, 'expected an array', value);
  return null;
}

/** SDKs send lists bare, as `{values: […]}`, or a single object in place of a list of one. */
export function readValues(scope: Scope, value: unknown): { scope: Scope; values: unknown[] } | null {
  if (value === undefined || value === null) return null;
  const inner = inside(scope, 'values');
  if (Array.isArray(value)) return { scope: inner, values: value };
  if (!isObject(value)) {
    reportInvalid(scope, 'expected an object', value);
    return null;
  }
  if (!('values' in value)) return { scope: inner, values: Object.keys(value).length > 0 ? [value] : [] };
  const values = readArray(inner, value['values']);
  return values === null ? null : { scope: inner, values };
}

/** The first of several spellings of a key that is there and not null. */
export function firstOf(data: JsonObject, ...keys: string[]): unknown {
  for (const key of keys) {
    if (Object.hasOwn(data, key) && data[key] !== null && data[key] !== undefined) return data[key];
  }
  return undefined;
}

/** Keeps both ends of a list that is too long: gives the kept items and the range left out. */
export function keepEnds<Item>(
  items: Item[],
  max: number,
): { kept: Item[]; omitted: [from: number, to: number] | null } {
  if (items.length <= max) return { kept: items, omitted: null };
  const head = Math.floor(max / 2);
  const tail = items.length - (max - head);
  return { kept: [...items.slice(0, head), ...items.slice(tail)], omitted: [head, tail] };
}

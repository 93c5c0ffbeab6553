import { isObject, toJsonText } from '#mocks/engine/ingest/json-value.ts';
import { cut } from '#mocks/engine/ingest/cut.ts';

export type Pair = [name: string, value: string];

const MAX_PAIRS = 200;
const MAX_VALUE = 4096;

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return cut(value.map(valueText).join(', '), MAX_VALUE);
  return cut(typeof value === 'string' ? value : (toJsonText(value) ?? ''), MAX_VALUE);
}

function readPair(entry: unknown): Pair | null {
  if (Array.isArray(entry)) {
    const [name, value]: unknown[] = entry;
    return typeof name === 'string' ? [cut(name, 200), valueText(value)] : null;
  }
  if (isObject(entry) && typeof entry['key'] === 'string') return [entry['key'], valueText(entry['value'])];
  return null;
}

/**
 * Headers, query strings and cookies out of a map or a list of pairs; null for anything else.
 * A list with an entry that is no pair is dropped as a whole, as real servers do.
 */
export function readPairs(value: unknown): Pair[] | null {
  if (Array.isArray(value)) {
    const pairs = value.slice(0, MAX_PAIRS).map(readPair);
    return pairs.every((pair) => pair !== null) ? pairs : null;
  }
  if (!isObject(value)) return null;
  return Object.entries(value)
    .slice(0, MAX_PAIRS)
    .map(([name, own]) => [cut(name, 200), valueText(own)]);
}

export const parseQuery = (text: string): Pair[] =>
  [...new URLSearchParams(text)].slice(0, MAX_PAIRS).map(([name, value]) => [name, cut(value, MAX_VALUE)]);

export function parseCookies(text: string): Pair[] {
  return text
    .split(';')
    .slice(0, MAX_PAIRS)
    .flatMap((part): Pair[] => {
      const at = part.indexOf('=');
      const name = (at < 0 ? part : part.slice(0, at)).trim();
      return name === '' ? [] : [[name, at < 0 ? '' : cut(part.slice(at + 1).trim(), MAX_VALUE)]];
    });
}

export type FormPair = readonly [name: string, value: string];

/** What a body is, for showing it. */
export type RequestBody =
  | { kind: 'none' }
  | { kind: 'form'; pairs: readonly FormPair[] }
  | { kind: 'data'; value: unknown }
  | { kind: 'text'; text: string };

const FORM = 'application/x-www-form-urlencoded';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON text as what it says; undefined where it is not JSON of some structure. */
function structureOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function formPairs(data: Record<string, unknown>): FormPair[] {
  return Object.entries(data).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((part: unknown): FormPair => [
      name,
      typeof part === 'string' ? part : JSON.stringify(part),
    ]),
  );
}

/**
 * What to show of a request's body. Servers parse some bodies and leave others as text; the content type that they
 * infer says which it was.
 */
export function readBody(data: unknown, contentType: string | null): RequestBody {
  if (data === null || data === undefined || data === '') return { kind: 'none' };
  if (typeof data === 'string') {
    if (contentType === FORM) return { kind: 'form', pairs: [...new URLSearchParams(data)] };
    const structure = structureOf(data);
    return structure === undefined ? { kind: 'text', text: data } : { kind: 'data', value: structure };
  }
  if (contentType === FORM && isObject(data)) return { kind: 'form', pairs: formPairs(data) };
  return { kind: 'data', value: data };
}

/** The body as it went over the wire, as far as can be told; null where there was none. */
export function bodyText(data: unknown, contentType: string | null): string | null {
  if (typeof data === 'string') return data === '' ? null : data;
  const body = readBody(data, contentType);
  if (body.kind === 'none') return null;
  if (body.kind !== 'form') return JSON.stringify(data);
  return new URLSearchParams(body.pairs.map(([name, value]) => [name, value])).toString();
}

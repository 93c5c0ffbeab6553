import { isObject, type JsonObject, setOwn } from '#mocks/engine/ingest/json-value.ts';
import { LARGE_BAG, trimAny } from '#mocks/engine/ingest/trim-bag.ts';

import { parseQuery } from './name-value-pairs.ts';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

export type RequestBody = { data: unknown; inferredContentType: string | null };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function parseForm(text: string): JsonObject {
  const form: JsonObject = {};
  for (const [name, value] of parseQuery(text)) {
    const before = Object.hasOwn(form, name) ? form[name] : undefined;
    // Of a name that comes once the value stands alone.
    setOwn(form, name, before === undefined ? value : [before, value].flat());
  }
  return form;
}

const isForm = (text: string) => /^[\w.[\]%+-]+=[^\s]*$/.test(text) && text.length < 100_000;

/** A body in text is parsed where its type, or its looks, say JSON or a form. */
export function readRequestBody(value: unknown, contentType: string | null): RequestBody {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() || null;
  if (value === undefined || value === null || value === '') return { data: null, inferredContentType: type };
  if (typeof value !== 'string') {
    const guess = isObject(value) || Array.isArray(value) ? JSON_TYPE : null;
    return { data: trimAny('data', value, LARGE_BAG), inferredContentType: type ?? guess };
  }
  if (type === null || type === JSON_TYPE) {
    const parsed = parseJson(value);
    if (typeof parsed === 'object' && parsed !== null) {
      return { data: trimAny('data', parsed, LARGE_BAG), inferredContentType: JSON_TYPE };
    }
  }
  if (type === FORM_TYPE || (type === null && isForm(value))) {
    return { data: trimAny('data', parseForm(value), LARGE_BAG), inferredContentType: FORM_TYPE };
  }
  return { data: trimAny('data', value, LARGE_BAG), inferredContentType: type };
}

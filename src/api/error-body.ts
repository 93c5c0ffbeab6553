/** What an error answer's body says, whatever its shape. */
export type ErrorBody = {
  code: string | null;
  detail: string | null;
  fieldErrors: Record<string, string[]>;
  extra: Record<string, unknown>;
  requestId: string | null;
};

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(' ') || null;
  return null;
}

const ABOUT_THE_WHOLE = new Set([
  'detail',
  'error',
  'errorId',
  'message',
  'errors',
  'errorDetail',
  'error_type',
]);
const FORM_LEVEL = new Set(['non_field_errors', '__all__']);

/** Serializer errors nest as objects (today) or as objects in lists (Sentry 9.1). */
function collectFieldErrors(value: unknown, path: string, into: Record<string, string[]>): void {
  if (typeof value === 'string') {
    (into[path] ??= []).push(value);
  } else if (Array.isArray(value)) {
    for (const part of value) collectFieldErrors(part, path, into);
  } else if (isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      const name = FORM_LEVEL.has(key) ? '' : key;
      collectFieldErrors(part, path && name ? `${path}.${name}` : path || name, into);
    }
  }
}

/** FastAPI-style validation, as newer GlitchTip answers 422: `[{type, loc: [], msg}]`. */
function collectLocated(detail: readonly unknown[], into: Record<string, string[]>): void {
  for (const entry of detail) {
    if (!isObject(entry) || typeof entry['msg'] !== 'string') continue;
    const location = Array.isArray(entry['loc']) ? entry['loc'].filter((part) => part !== 'body') : [];
    (into[location.join('.')] ??= []).push(entry['msg']);
  }
}

function fromObject(body: Json): ErrorBody {
  const detail = body['detail'];
  const structured = isObject(detail) ? detail : null;
  // Without a prototype, for a field may be called `constructor`.
  const fieldErrors: Record<string, string[]> = Object.create(null);
  if (Array.isArray(detail) && detail.some(isObject)) collectLocated(detail, fieldErrors);
  if (isObject(body['errors'])) collectFieldErrors(body['errors'], '', fieldErrors);
  if (isObject(body['error'])) collectFieldErrors(body['error']['params'], '', fieldErrors);
  for (const [key, value] of Object.entries(body)) {
    if (!ABOUT_THE_WHOLE.has(key)) collectFieldErrors(value, FORM_LEVEL.has(key) ? '' : key, fieldErrors);
  }
  return {
    code: text(structured?.['code']) ?? text(body['error_type']) ?? text(body['error']),
    detail: text(structured?.['message']) ?? text(detail) ?? text(body['message']) ?? text(body['error']),
    fieldErrors,
    extra: isObject(structured?.['extra']) ? structured['extra'] : {},
    requestId: text(body['errorId']),
  };
}

/**
 * Accepts every error shape of Sentry HTTP contract 1.4 and GlitchTip's (1.2): objects, bare strings, strings that
 * hold JSON themselves, lists, empty bodies. `parsed` is `undefined` for an empty body.
 */
export function readErrorBody(parsed: unknown): ErrorBody {
  if (typeof parsed === 'string') {
    // Sentry 9.1 answers some 400s with a string that is itself JSON.
    if (parsed.startsWith('{')) {
      try {
        const inner: unknown = JSON.parse(parsed);
        if (isObject(inner)) return fromObject(inner);
      } catch {
        // It only looked like JSON: the text itself is the detail.
      }
    }
    return { code: null, detail: text(parsed), fieldErrors: {}, extra: {}, requestId: null };
  }
  if (isObject(parsed)) return fromObject(parsed);
  // Without a prototype, for a field may be called `constructor`.
  const fieldErrors: Record<string, string[]> = Object.create(null);
  if (Array.isArray(parsed)) collectFieldErrors(parsed, '', fieldErrors);
  return { code: null, detail: fieldErrors['']?.join(' ') ?? null, fieldErrors, extra: {}, requestId: null };
}

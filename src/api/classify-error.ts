import { ApiError, type ApiErrorFacts, type ApiErrorKind } from './api-error.ts';
import { type ErrorBody, readErrorBody } from './error-body.ts';
import { parseJson } from './parse-json.ts';

/** An answer that was read to its end. */
export type RawAnswer = {
  status: number;
  headers: Headers;
  /** The body as text; empty where there was none. */
  text: string;
};

const STEP_CODES: Record<string, ApiErrorKind> = {
  'sso-required': 'sso-required',
  'sudo-required': 'sudo-required',
  '2fa-required': 'two-factor-required',
  'superuser-required': 'superuser-required',
  'staff-required': 'superuser-required',
  'resource-moved': 'moved',
};

/** GlitchTip says "signed out" by 403 with one of these texts (GlitchTip HTTP contract 1.2). */
const SIGNED_OUT_TEXT =
  /credentials were not provided|^invalid token|user inactive or deleted|token expired/i;

function kindOf401(body: ErrorBody, parsed: unknown): ApiErrorKind {
  const step = body.code === null ? undefined : STEP_CODES[body.code];
  if (step) return step;
  // Sentry 9.1 has no code for it: `{"detail": ""}` is what asks for a second factor.
  if (typeof parsed === 'object' && parsed !== null && 'detail' in parsed && parsed.detail === '') {
    return 'two-factor-required';
  }
  if (body.code === 'member-disabled-over-limit' || body.code === 'email-verification-required')
    return 'forbidden';
  return 'signed-out';
}

function kindOf403(body: ErrorBody, twoFactor: boolean): ApiErrorKind {
  if (twoFactor) return 'two-factor-required';
  const step = body.code === null ? undefined : STEP_CODES[body.code];
  if (step) return step;
  return body.detail !== null && SIGNED_OUT_TEXT.test(body.detail) ? 'signed-out' : 'forbidden';
}

function kindOf(answer: RawAnswer, parsed: unknown, body: ErrorBody): ApiErrorKind {
  const empty = answer.text.trim() === '';
  const twoFactor = typeof parsed === 'object' && parsed !== null && '2fa_required' in parsed;
  switch (answer.status) {
    case 400:
      return typeof parsed === 'string' && parsed.startsWith('Invalid origin') ? 'origin-refused' : 'invalid';
    case 401:
      return kindOf401(body, parsed);
    case 403:
      return parsed === undefined && !empty ? 'not-json' : kindOf403(body, twoFactor);
    case 404:
    case 405:
      // A known URL says so in JSON; the catch-all of unknown ones answers empty (Sentry) or HTML (GlitchTip).
      return parsed === undefined ? 'unknown-url' : answer.status === 405 ? 'unknown-url' : 'not-found';
    case 409:
      return 'conflict';
    case 410:
      return 'gone';
    case 422:
    case 413:
    case 415:
      return 'invalid';
    case 429:
      return 'rate-limited';
    default:
      if (answer.status >= 300 && answer.status < 400)
        return body.code === 'resource-moved' ? 'moved' : 'not-json';
      return answer.status >= 500 ? 'server-error' : 'invalid';
  }
}

/** `Retry-After` in seconds; it may also be a date (RFC 9110, 10.2.3). */
export function retryAfterSeconds(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after');
  if (value !== null && /^\d+$/.test(value.trim())) return Number(value);
  const date = value === null ? Number.NaN : Date.parse(value);
  if (!Number.isNaN(date)) return Math.max(0, Math.ceil((date - now) / 1000));
  const reset = Number(headers.get('x-sentry-rate-limit-reset'));
  return reset > 0 ? Math.max(0, Math.ceil(reset - now / 1000)) : null;
}

/** RFC 6750: `WWW-Authenticate: Bearer error="insufficient_scope", scope="event:write event:admin"`. */
function challengedScope(headers: Headers): string | null {
  return /\bscope="([^"]+)"/.exec(headers.get('www-authenticate') ?? '')?.[1] ?? null;
}

/**
 * Turns an answer outside 2xx into the one `ApiError` (Sentry HTTP contract 1.4, GlitchTip 1.2).
 *
 * @param needs the scope the call needs by contract, told to the person when the server refuses it
 */
export function errorFromAnswer(answer: RawAnswer, endpoint: string, needs: string | null): ApiError {
  const parsed = answer.text.trim() === '' ? undefined : parseJson(answer.text);
  const body = readErrorBody(parsed);
  const kind = kindOf(answer, parsed, body);
  const facts: ApiErrorFacts = {
    kind,
    endpoint,
    status: answer.status,
    code: body.code,
    detail: body.detail,
    fieldErrors: body.fieldErrors,
    requestId:
      body.requestId ?? answer.headers.get('x-sentry-request-id') ?? answer.headers.get('x-request-id'),
    retryAfter:
      answer.status === 429 || answer.status === 503 ? retryAfterSeconds(answer.headers, Date.now()) : null,
    permission: kind === 'forbidden' ? (challengedScope(answer.headers) ?? needs) : null,
    loginUrl: typeof body.extra['loginUrl'] === 'string' ? body.extra['loginUrl'] : null,
    movedTo: typeof body.extra['slug'] === 'string' ? body.extra['slug'] : null,
  };
  return new ApiError(facts);
}

import { expect, test } from 'vitest';

import type { ApiErrorKind } from './api-error.ts';
import { errorFromAnswer, retryAfterSeconds } from './classify-error.ts';

function classify(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text =
    body === undefined ? '' : typeof body === 'string' && body.startsWith('<') ? body : JSON.stringify(body);
  return errorFromAnswer({ status, headers: new Headers(headers), text }, 'GET /api/0/x/', 'event:write');
}

const cases: [string, number, unknown, ApiErrorKind][] = [
  ['no credentials', 401, { detail: 'Authentication credentials were not provided.' }, 'signed-out'],
  ['an empty 401', 401, undefined, 'signed-out'],
  [
    'single sign-on is due',
    401,
    { detail: { code: 'sso-required', message: '', extra: {} } },
    'sso-required',
  ],
  ['the password again', 401, { detail: { code: 'sudo-required', message: '', extra: {} } }, 'sudo-required'],
  ['a second factor, as 9.1 says it', 401, { detail: '' }, 'two-factor-required'],
  [
    'a second factor, later',
    401,
    { detail: { code: '2fa-required', message: 'x', extra: {} } },
    'two-factor-required',
  ],
  ['a second factor at sign-in', 403, { '2fa_required': true, message: 'x' }, 'two-factor-required'],
  ['a missing scope', 403, { detail: 'You do not have permission to perform this action.' }, 'forbidden'],
  [
    'superusers only',
    403,
    { detail: { code: 'superuser-required', message: '', extra: {} } },
    'superuser-required',
  ],
  ['GlitchTip signed out', 403, { detail: 'Authentication credentials were not provided.' }, 'signed-out'],
  ['GlitchTip with a bad token', 403, { detail: 'Invalid token.' }, 'signed-out'],
  ['a CSRF page', 403, '<html>CSRF Verification Failed</html>', 'not-json'],
  ['a missing object', 404, { detail: 'The requested resource does not exist' }, 'not-found'],
  ['an unknown URL of Sentry', 404, undefined, 'unknown-url'],
  ['an unknown URL of GlitchTip', 404, '<html></html>', 'unknown-url'],
  ['a wrong method', 405, { detail: "Method 'POST' not allowed." }, 'unknown-url'],
  ['a foreign origin', 400, 'Invalid origin: https://evil.example', 'origin-refused'],
  ['bad values', 400, { status: ['no'] }, 'invalid'],
  ['bad values of newer GlitchTip', 422, { detail: [] }, 'invalid'],
  ['a conflict', 409, { detail: 'Already being unmerged' }, 'conflict'],
  ['a retired API', 410, { message: 'This API no longer exists.' }, 'gone'],
  ['too many calls', 429, '<html>slow down</html>', 'rate-limited'],
  ['a failure', 500, { detail: 'Internal Error', errorId: 'abc' }, 'server-error'],
  ['a bad gateway', 502, '<html>nginx</html>', 'server-error'],
  [
    'a moved project',
    302,
    { detail: { code: 'resource-moved', message: '', extra: { slug: 'new' } } },
    'moved',
  ],
];

test.each(cases)('%s is told apart', (_, status, body, kind) => {
  expect(classify(status, body).kind).toBe(kind);
});

test('what a screen needs comes along', () => {
  expect(
    classify(401, {
      detail: { code: 'sso-required', message: 'm', extra: { loginUrl: '/auth/login/acme/' } },
    }).loginUrl,
  ).toBe('/auth/login/acme/');
  expect(classify(403, { detail: 'x' }).permission).toBe('event:write');
  expect(
    classify(403, { detail: 'x' }, { 'www-authenticate': 'Bearer scope="event:admin"' }).permission,
  ).toBe('event:admin');
  expect(classify(500, { detail: 'x', errorId: 'abc' }).requestId).toBe('abc');
  expect(classify(302, { detail: { code: 'resource-moved', extra: { slug: 'new' } } }).movedTo).toBe('new');
});

test.each([
  ['seconds', { 'retry-after': '7' }, 7],
  ['a date', { 'retry-after': 'Thu, 01 Jan 1970 00:01:40 GMT' }, 90],
  ['a date that has passed', { 'retry-after': 'Thu, 01 Jan 1970 00:00:01 GMT' }, 0],
  ['Sentry’s own reset', { 'x-sentry-rate-limit-reset': '15' }, 5],
  ['nonsense', { 'retry-after': 'soon' }, null],
  ['nothing', {}, null],
])('Retry-After: %s', (_, headers, expected) => {
  expect(retryAfterSeconds(new Headers(headers), 10_000)).toBe(expected);
});

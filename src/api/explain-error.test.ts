import { i18n } from '@lingui/core';
import { beforeEach, expect, test } from 'vitest';

import { ApiError, type ApiErrorFacts, type ApiErrorKind } from './api-error.ts';
import { explainError } from './explain-error.ts';

const KINDS: ApiErrorKind[] = [
  'network',
  'timeout',
  'not-json',
  'signed-out',
  'sso-required',
  'sudo-required',
  'two-factor-required',
  'forbidden',
  'superuser-required',
  'origin-refused',
  'not-found',
  'unknown-url',
  'moved',
  'gone',
  'invalid',
  'conflict',
  'unsendable',
  'rate-limited',
  'server-error',
  'unreadable',
];

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

function words(facts: Partial<ApiErrorFacts> & { kind: ApiErrorKind }): string {
  const { title, hint } = explainError(new ApiError({ endpoint: 'GET /api/0/x/', ...facts }));
  return `${i18n._(title)}. ${i18n._(hint)}`;
}

test.each(KINDS)('%s is said in whole sentences', (kind) => {
  for (const endpoint of ['GET /api/0/x/', 'PUT /api/0/x/']) {
    const text = words({ kind, endpoint });
    expect(text.length).toBeGreaterThan(40);
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/[{}]|undefined|null|!|please|oops/i);
  }
});

test('what the server told is in the words', () => {
  expect(words({ kind: 'forbidden', permission: 'event:write' })).toContain('“event:write”');
  expect(words({ kind: 'rate-limited', retryAfter: 1 })).toContain('1 second.');
  expect(words({ kind: 'rate-limited', retryAfter: 30 })).toContain('30 seconds.');
  expect(words({ kind: 'moved', movedTo: 'api-2' })).toContain('api-2');
  expect(words({ kind: 'not-json' })).toContain('GET /api/0/x/');
});

test('a failed CSRF check is told from a lost session and from a missing permission', () => {
  const detail = 'CSRF Failed: CSRF token missing or incorrect.';
  expect(words({ kind: 'signed-out', detail })).toContain('CSRF');
  expect(words({ kind: 'forbidden', detail })).toContain('CSRF');
  expect(words({ kind: 'signed-out' })).not.toContain('CSRF');
});

test('a write without an answer is never called undone', () => {
  for (const kind of ['network', 'timeout', 'server-error'] as const) {
    const error = new ApiError({ kind, endpoint: 'PUT /api/0/x/' });
    expect(explainError(error).retryable).toBe(false);
    expect(words({ kind, endpoint: 'PUT /api/0/x/' })).toMatch(/before you repeat it/);
  }
});

test('anything else that was thrown is called a fault of the dashboard', () => {
  const explanation = explainError(new TypeError('x is undefined'));
  expect(i18n._(explanation.title)).toBe('Something went wrong in Vedette');
  expect(explanation.detail).toBe('x is undefined');
});

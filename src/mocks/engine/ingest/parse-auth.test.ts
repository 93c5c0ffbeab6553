import { expect, test } from 'vitest';

import { dsnKey, parseAuth } from './parse-auth.ts';

const parse = (headers: Record<string, string>, query = '') =>
  parseAuth(new Headers(headers), new URLSearchParams(query));

test.each<[string, Record<string, string>, string]>([
  [
    'its own header',
    { 'X-Sentry-Auth': 'Sentry sentry_version=7, sentry_key=k, sentry_client=sdk/1,sentry_secret=s' },
    '',
  ],
  [
    'the general header',
    { Authorization: 'sentry sentry_key=k,sentry_secret=s,sentry_version=7,sentry_client=sdk/1' },
    '',
  ],
  ['the query', {}, 'sentry_key=k&sentry_version=7&sentry_secret=s&sentry_client=sdk/1'],
  [
    'the query beside a token',
    { Authorization: 'Bearer t' },
    'sentry_key=k&sentry_version=7&sentry_secret=s&sentry_client=sdk/1',
  ],
])('reads %s', (_name, headers, query) => {
  expect(parse(headers, query)).toEqual({ key: 'k', secret: 's', version: '7', client: 'sdk/1' });
});

test('without a key there is nobody', () => {
  expect(parse({ 'X-Sentry-Auth': 'Sentry sentry_version=7' })).toBeNull();
  expect(parse({ Authorization: 'Basic sentry_key=k' })).toBeNull();
  expect(parse({}, 'sentry_key=')).toBeNull();
});

test('a DSN carries its key', () => {
  expect(dsnKey('https://abc@harbor.example/4')).toBe('abc');
  expect([dsnKey('harbor.example'), dsnKey('https://harbor.example/4'), dsnKey(4)]).toEqual([
    null,
    null,
    null,
  ]);
});

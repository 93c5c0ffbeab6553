import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { RuntimeConfig } from './runtime-config.ts';

test.each([
  [{ server: null }, { server: null }],
  [
    { server: { url: 'https://sentry.example.com' } },
    { server: { url: 'https://sentry.example.com', auth: 'session' } },
  ],
  [
    { server: { url: 'https://sentry.example.com', auth: 'proxy-token' } },
    { server: { url: 'https://sentry.example.com', auth: 'proxy-token' } },
  ],
])('understands %j', (value, expected) => {
  expect(z.parse(RuntimeConfig, value)).toEqual(expected);
});

test.each([
  [{}],
  [{ server: {} }],
  [{ server: { url: 'sentry' } }],
  [{ server: { url: 'https://x', auth: 'magic' } }],
])('refuses %j', (value) => {
  expect(() => z.parse(RuntimeConfig, value)).toThrow(z.core.$ZodError);
});

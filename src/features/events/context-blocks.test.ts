import { expect, it } from 'vitest';

import { EventDetails } from '#api/event.ts';

import { contextBlocks } from './context-blocks.ts';

it('contextBlocks keeps what says something, the user first', () => {
  const event = EventDetails.parse({
    eventID: 'a'.repeat(32),
    platform: 'other',
    user: { id: 7, email: 'ann@example.org', ip_address: null, data: { plan: 'pro' }, geo: {} },
    contexts: {
      os: { type: 'os', name: 'Linux', version: '', rooted: false },
      mine: { type: 'default', level: 0 },
      constructor: { odd: 1 },
      odd: 'text',
      empty: { type: 'app' },
    },
    sdk: { name: 'sentry.python', version: '2', upstream: { name: 'x' } },
  });
  expect(contextBlocks(event).map(({ key, values }) => [key, values])).toEqual([
    ['user', { id: '7', email: 'ann@example.org', plan: 'pro' }],
    ['context os', { name: 'Linux', rooted: false }],
    ['context mine', { level: 0 }],
    ['context constructor', { odd: 1 }],
    ['context odd', { value: 'text' }],
    ['sdk', { name: 'sentry.python', version: '2' }],
    ['event', { platform: 'other' }],
  ]);
});

import { expect, it } from 'vitest';

import { crumbHeadline } from './crumb-headline.ts';

it.each([
  [{ message: 'Hi', type: 'http', data: { url: '/x' } }, 'Hi', { url: '/x' }],
  [
    { message: null, type: 'http', data: { method: 'GET', url: '/x', status_code: 404, reason: 'no' } },
    'GET /x [404]',
    { reason: 'no' },
  ],
  [{ message: null, type: 'navigation', data: { from: '/a', to: '/b' } }, '/a → /b', {}],
  [{ message: null, type: 'navigation', data: { to: '/b' } }, '/b', {}],
  [{ message: '', type: 'default', data: 'text' }, '', { data: 'text' }],
  [{ message: null, type: null, data: null }, '', {}],
  [{ message: null, type: 'http', data: { url: { odd: true } } }, '', { url: { odd: true } }],
])('%j', (crumb, text, rest) => {
  expect(crumbHeadline(crumb)).toEqual({ text, rest });
});

import { expect, test } from 'vitest';

import type { Group } from '#api/group.ts';

import { groupTitle } from './group-title.ts';

const none: Group['metadata'] = {
  type: null,
  value: null,
  filename: null,
  function: null,
  title: null,
  directive: null,
  uri: null,
  message: null,
  origin: null,
};

test.each([
  ['error', 'ApiError: no', { type: 'ApiError', value: 'no' }, { name: 'ApiError', message: 'no' }],
  ['error', 'ApiError', { type: 'ApiError', value: '  ' }, { name: 'ApiError', message: null }],
  ['error', '<unknown>', {}, { name: '<unknown>', message: null }],
  [
    'csp',
    'Blocked',
    { directive: 'script-src', message: "Blocked 'script'" },
    { name: 'script-src', message: "Blocked 'script'" },
  ],
  ['default', 'Hello there', { title: 'Hello there' }, { name: 'Hello there', message: null }],
  ['default', '', { title: 'From metadata' }, { name: 'From metadata', message: null }],
  ['some-new-type', '', {}, { name: '', message: null }],
])('%s %j', (type, title, metadata, expected) => {
  expect(groupTitle({ type, title, metadata: { ...none, ...metadata } })).toEqual(expected);
});

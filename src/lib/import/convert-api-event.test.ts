import { expect, test } from 'vitest';

import { convertApiEvent } from './convert-api-event.ts';

const FRAME = {
  filename: 'api/auth.py',
  absPath: '/srv/api/auth.py',
  module: 'api.auth',
  function: 'require_token',
  lineNo: 12,
  colNo: null,
  inApp: true,
  vars: { token: 'abc' },
  context: [
    [11, 'def require_token():'],
    [12, '    raise Expired()'],
    [13, ''],
  ],
};

const EVENT = {
  eventID: 'a'.repeat(32),
  groupID: '7',
  dateCreated: '2026-11-20T10:00:00Z',
  message: '',
  metadata: { title: 'Expired: token' },
  platform: 'python',
  culprit: 'api.auth in require_token',
  release: { version: '2.4.1' },
  dist: null,
  user: { id: '3', email: 'dev@example.com', username: null, data: { plan: 'free' } },
  context: { retries: 2 },
  packages: { django: '5.0' },
  tags: [
    { key: 'environment', value: 'production' },
    { key: 'release', value: '2.4.1' },
    { key: 'user', value: 'id:3' },
    { key: 'shop', value: 'berlin' },
  ],
  entries: [
    {
      type: 'exception',
      data: {
        values: [
          { type: 'Expired', value: 'token', module: null, threadId: 4, stacktrace: { frames: [FRAME] } },
        ],
        excOmitted: [1, 2],
      },
    },
    { type: 'request', data: { method: 'GET', url: 'https://example.com/', query: [['a', '1']], env: null } },
    { type: 'breadcrumbs', data: { values: [{ message: 'hello', data: null }] } },
    { type: 'something-new', data: { a: 1 } },
    null,
  ],
};

test('an API answer becomes what an SDK would have sent', () => {
  expect(convertApiEvent(EVENT)).toEqual({
    event_id: 'a'.repeat(32),
    timestamp: '2026-11-20T10:00:00Z',
    message: 'Expired: token',
    platform: 'python',
    culprit: 'api.auth in require_token',
    release: '2.4.1',
    environment: 'production',
    tags: [['shop', 'berlin']],
    user: { id: '3', email: 'dev@example.com', plan: 'free' },
    extra: { retries: 2 },
    modules: { django: '5.0' },
    exception: {
      values: [
        {
          type: 'Expired',
          value: 'token',
          thread_id: 4,
          stacktrace: {
            frames: [
              {
                filename: 'api/auth.py',
                abs_path: '/srv/api/auth.py',
                module: 'api.auth',
                function: 'require_token',
                lineno: 12,
                in_app: true,
                vars: { token: 'abc' },
                pre_context: ['def require_token():'],
                context_line: '    raise Expired()',
                post_context: [''],
              },
            ],
          },
        },
      ],
      exc_omitted: [1, 2],
    },
    request: { method: 'GET', url: 'https://example.com/', query_string: [['a', '1']] },
    breadcrumbs: { values: [{ message: 'hello' }] },
  });
});

test('nonsense in an answer costs only itself', () => {
  const converted = convertApiEvent({
    eventID: 7,
    entries: [
      { type: 'exception', data: { values: [{ stacktrace: { frames: [{ context: 'x' }, null, 3] } }] } },
    ],
    tags: 'none',
    user: 'me',
    release: null,
  });
  expect(converted).toEqual({
    event_id: 7,
    exception: { values: [{ stacktrace: { frames: [{}] } }] },
    tags: [],
  });
});

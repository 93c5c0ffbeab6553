import type { SentEvent } from './sent-event.ts';

/** Values that no SDK should send and some do: each costs the field, never the event. */
export const brokenEvents: readonly SentEvent[] = [
  {
    label: 'broken attributes',
    payload: {
      message: 'broken attributes',
      level: 'catastrophe',
      platform: 'cobol',
      logger: 17,
      server_name: ['a'],
      release: 'x'.repeat(300),
      environment: 'has/slash',
      tags: 'not tags',
      user: 'nobody',
      extra: [1],
      modules: { a: null },
      unknown_key: 1,
      dist: 'no dist!',
    },
  },
  {
    label: 'broken interfaces',
    payload: {
      message: 'broken interfaces',
      exception: { values: 'none' },
      request: [],
      breadcrumbs: { values: [{ timestamp: 'never' }, 7, null] },
      contexts: [],
      threads: null,
      stacktrace: 'x',
      sdk: 'x',
      debug_meta: 1,
    },
  },
  {
    label: 'broken tags',
    payload: {
      message: 'broken tags',
      tags: [
        ['only one'],
        ['a', 'b', 'c'],
        null,
        ['ok', true],
        ['nothing', null],
        ['bad key!', 'x'],
        ['level', 'x'],
        ['list', ['x']],
      ],
    },
  },
  {
    label: 'broken frames',
    payload: {
      message: 'broken frames',
      exception: {
        values: [
          null,
          {
            type: 'Odd',
            value: { an: 'object' },
            stacktrace: {
              frames: [
                null,
                { lineno: 'x', function: 5 },
                { filename: 'a.py', lineno: -1, in_app: 'yes', vars: [1, 2] },
              ],
            },
          },
        ],
      },
    },
  },
  {
    label: 'broken user and request',
    payload: {
      message: 'broken user',
      user: { id: { a: 1 }, email: 'x'.repeat(100), ip_address: 'not an ip' },
      request: { url: 5, method: 'no method at all', headers: 'x', cookies: 7 },
    },
  },
  { label: 'fingerprint that is no list', payload: { message: 'fingerprint text', fingerprint: 'text' } },
];

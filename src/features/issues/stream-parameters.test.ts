import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readStreamParameters, type StreamChange, writeStreamParameters } from './stream-parameters.ts';

test('an absent query is unresolved, an empty one everything', () => {
  expect(readStreamParameters(new URLSearchParams()).query).toBe('is:unresolved');
  expect(readStreamParameters(new URLSearchParams('query=')).query).toBe('');
});

test('what a live server answers 500 to never reaches it', () => {
  expect(
    readStreamParameters(new URLSearchParams('sort=bogus&project=abc&project=7&project=7&statsPeriod=x')),
  ).toEqual({
    query: 'is:unresolved',
    sort: 'date',
    projectIds: ['7'],
    environment: null,
    window: { kind: 'relative', period: '14d' },
    cursor: null,
  });
});

test('a change drops the cursor and keeps what it does not know', () => {
  const next = writeStreamParameters(new URLSearchParams('cursor=1:2:0&theme=x&query=a'), { sort: 'freq' });
  expect(next.toString()).toBe('theme=x&query=a&sort=freq');
});

test('what is written is read back', () => {
  const change: fc.Arbitrary<StreamChange> = fc.record(
    {
      query: fc.string(),
      sort: fc.constantFrom('date', 'new', 'freq', 'priority', 'user'),
      environment: fc.option(fc.string({ minLength: 1 })),
      projectIds: fc.uniqueArray(fc.nat().map(String)).map((ids) => ids.sort()),
      window: fc.oneof(
        fc.constant({ kind: 'all' as const }),
        fc.record({
          kind: fc.constant('relative' as const),
          period: fc.constantFrom('30m', '24h', '14d', '2w'),
        }),
        fc.constant({
          kind: 'absolute' as const,
          start: '2026-01-01T00:00:00.000Z',
          end: '2026-01-02T00:00:00.000Z',
        }),
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(change, (made) => {
      const read = readStreamParameters(writeStreamParameters(new URLSearchParams('cursor=0:1:0'), made));
      expect(read).toMatchObject(made);
      expect(read.cursor).toBeNull();
    }),
  );
});

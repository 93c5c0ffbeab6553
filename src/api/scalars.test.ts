import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { Count, Id, IsoDate, oneOf, Series, SeriesByPeriod } from './scalars.ts';

const refused = Symbol('refused');

function read<S extends z.ZodMiniType>(schema: S, value: unknown) {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : refused;
}

test.each([
  ['7', '7'],
  [7, '7'],
  [null, refused],
  [{}, refused],
])('id %j', (value, expected) => {
  expect(read(Id, value)).toBe(expected);
});

test.each([
  ['1204', 1204],
  [0, 0],
  ['-1', refused],
  [-1, refused],
  ['many', refused],
  [Number.POSITIVE_INFINITY, refused],
  [1e21, refused],
  ['9'.repeat(30), refused],
  [0.5, refused],
  [null, refused],
])('count %j', (value, expected) => {
  expect(read(Count, value)).toBe(expected);
});

test.each([
  ['2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z'],
  ['soon', refused],
  [0, refused],
])('date %j', (value, expected) => {
  expect(read(IsoDate, value)).toBe(expected);
});

test('a word of several', () => {
  expect(read(oneOf('a', 'b'), 'b')).toBe('b');
  expect(read(oneOf('a', 'b'), 'c')).toBe(refused);
});

test('a series is whole or none', () => {
  expect(read(Series, [[1.5, 2]])).toEqual([[1.5, 2]]);
  expect(read(Series, [[1, 'x']])).toBe(refused);
  expect(read(Series, {})).toBe(refused);
  expect(read(SeriesByPeriod, { '24h': [[1, 2]], '14d': 'x' })).toEqual({ '24h': [[1, 2]] });
  expect(read(SeriesByPeriod, [])).toBe(refused);
});

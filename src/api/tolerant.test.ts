import { expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';

import { field, parseTolerantly, tolerant, tolerantArray } from './tolerant.ts';

const Thing = tolerant('Thing', {
  id: z.string(),
  count: field(z.number(), 0),
  note: field(z.nullable(z.string()), null),
});

function parse(data: unknown) {
  const lost: { field: string; came: string }[] = [];
  return { value: parseTolerantly(Thing, data, (drift) => lost.push(drift)), lost };
}

test('gives what came when it fits', () => {
  expect(parse({ id: '1', count: 2, note: 'x' })).toEqual({
    value: { id: '1', count: 2, note: 'x' },
    lost: [],
  });
});

test('an absent field is ordinary, a broken one is reported, both cost only themselves', () => {
  expect(parse({ id: '1', count: 'many' })).toEqual({
    value: { id: '1', count: 0, note: null },
    lost: [{ field: 'Thing.count', came: 'string "many"' }],
  });
});

test('what cannot be done without still throws', () => {
  expect(() => parse({ count: 1 })).toThrow(/id/);
});

test('a broken entry costs that entry', () => {
  const lost: unknown[] = [];
  const value = parseTolerantly(
    tolerantArray('Things', Thing),
    [{ id: '1' }, null, { id: 7 }, { id: '2' }],
    (drift) => lost.push(drift),
  );
  expect(value.map((thing) => thing.id)).toEqual(['1', '2']);
  expect(lost).toEqual([
    { field: 'Things[]', came: 'null' },
    { field: 'Things[]', came: 'object {id}' },
  ]);
});

test('keeps its types', () => {
  expectTypeOf<z.infer<typeof Thing>>().toEqualTypeOf<{ id: string; count: number; note: string | null }>();
});

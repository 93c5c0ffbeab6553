import { expect, test } from 'vitest';

import { extendTo, keepPresent, NOTHING_SELECTED, toggleAll, toggleRow } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];

test('a range goes from the last toggled row, either way', () => {
  const two = toggleRow(NOTHING_SELECTED, 'd');
  expect([...extendTo(two, 'b', order).ids].sort()).toEqual(['b', 'c', 'd']);
  expect([...extendTo(two, 'e', order).ids].sort()).toEqual(['d', 'e']);
});

test('extending twice keeps the anchor', () => {
  const once = extendTo(toggleRow(NOTHING_SELECTED, 'a'), 'b', order);
  expect([...extendTo(once, 'c', order).ids]).toEqual(['a', 'b', 'c']);
});

test('without an anchor in the list a range is one row', () => {
  expect([...extendTo({ ids: new Set(), anchor: 'gone' }, 'c', order).ids]).toEqual(['c']);
  expect([...extendTo(NOTHING_SELECTED, 'c', order).ids]).toEqual(['c']);
});

test('all, then none; some becomes all', () => {
  const all = toggleAll(toggleRow(NOTHING_SELECTED, 'a'), order);
  expect(all.ids.size).toBe(5);
  expect(toggleAll(all, order).ids.size).toBe(0);
  expect(toggleAll(NOTHING_SELECTED, []).ids.size).toBe(0);
});

test('rows that have gone are no longer selected', () => {
  const selection = { ids: new Set(['a', 'z']), anchor: 'a' };
  expect([...keepPresent(selection, order).ids]).toEqual(['a']);
  expect(keepPresent(selection, ['a', 'z'])).toBe(selection);
});

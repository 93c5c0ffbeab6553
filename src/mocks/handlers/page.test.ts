import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { linkHeader, pageByKey, pageByOffset, readCursor } from './page.ts';

type Row = { id: number; key: number };

const rows = (keys: readonly number[]): Row[] =>
  keys.toSorted((a, b) => b - a).map((key, id) => ({ id, key }));

/** Follows `next` to the end, as a client does. */
function walk(all: readonly Row[], limit: number, page: typeof pageByKey<Row>): number[][] {
  const pages: number[][] = [];
  let cursor = readCursor(null);
  for (;;) {
    const { next, rows: found } = page(all, (row) => row.key, cursor, limit);
    pages.push(found.map((row) => row.id));
    if (!next.results) return pages;
    if (pages.length > all.length) throw new Error('There is no end to it.');
    cursor = readCursor(next.cursor);
  }
}

const keyLists = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 });
const limits = fc.integer({ min: 1, max: 12 });

test('pages by key to the end without loss or repetition, equal keys and all', () => {
  fc.assert(
    fc.property(keyLists, limits, (keys, limit) => {
      const all = rows(keys);
      const seen = walk(all, limit, pageByKey).flat();
      expect(seen).toEqual(all.map((row) => row.id));
    }),
  );
});

test('pages by number to the end without loss or repetition', () => {
  fc.assert(
    fc.property(keyLists, limits, (keys, limit) => {
      const all = rows(keys);
      const seen = walk(all, limit, (list, _keyOf, cursor, count) =>
        pageByOffset(list, cursor, count),
      ).flat();
      expect(seen).toEqual(all.map((row) => row.id));
    }),
  );
});

test('goes back to the page before', () => {
  fc.assert(
    fc.property(keyLists, limits, (keys, limit) => {
      const all = rows(keys);
      const keyOf = (row: Row) => row.key;
      const first = pageByKey(all, keyOf, null, limit);
      fc.pre(first.next.results);
      const second = pageByKey(all, keyOf, readCursor(first.next.cursor), limit);
      expect(second.previous.results).toBe(true);
      expect(pageByKey(all, keyOf, readCursor(second.previous.cursor), limit).rows).toEqual(first.rows);
    }),
  );
});

test('rows that are new on top do not shift the next page', () => {
  const before = rows([30, 20, 20, 10]);
  const { next } = pageByKey(before, (row) => row.key, null, 2);
  const after = [{ id: 99, key: 40 }, ...before];
  expect(pageByKey(after, (row) => row.key, readCursor(next.cursor), 2).rows).toEqual(before.slice(2));
});

test('an empty list has neither neighbour', () => {
  expect(pageByKey<Row>([], (row) => row.key, null, 10)).toEqual({
    rows: [],
    previous: { cursor: '0:0:1', results: false },
    next: { cursor: '0:0:0', results: false },
  });
});

test('no rows at a time is an empty page that promises another', () => {
  const page = pageByKey(rows([2, 1]), (row) => row.key, null, 0);
  expect([page.rows, page.next.results]).toEqual([[], true]);
});

test('the header has both relations always, and begins with ?& where there is nothing else', () => {
  const page = pageByOffset(rows([1]), null, 100);
  expect(linkHeader(new URL('http://localhost/api/0/organizations/'), page)).toBe(
    '<https://sentry.example.com/api/0/organizations/?&cursor=100:-1:1>; rel="previous"; results="false"; cursor="100:-1:1", ' +
      '<https://sentry.example.com/api/0/organizations/?&cursor=100:1:0>; rel="next"; results="false"; cursor="100:1:0"',
  );
});

test('the header keeps the other parameters and drops the old cursor', () => {
  const page = pageByOffset(rows([2, 1]), null, 1);
  const header = linkHeader(new URL('http://localhost/a/?query=a%2Cb&cursor=1:2:0&id=1&id=2'), page);
  expect(header).toContain(
    '<https://sentry.example.com/a/?query=a%2Cb&id=1&id=2&cursor=1:1:0>; rel="next"; results="true"',
  );
});

test('what is no cursor is refused', () => {
  expect(() => readCursor('abc')).toThrow('400');
});

import { expect, test } from 'vitest';

import { type Comparison, compareValues } from '#tests/parity/compare-values.ts';
import { rowNames } from '#tests/parity/row-names.ts';
import { formatOf, linkFormat, withoutPlace } from '#tests/parity/value-format.ts';

const how: Comparison = { bases: ['http://a.test', 'http://b.test'], sent: new Set(), shapeOnly: false };
const shapes: Comparison = { ...how, shapeOnly: true };

const compare = (embedded: unknown, live: unknown, by = how) => compareValues(embedded, live, 'body', by);
const kinds = (embedded: unknown, live: unknown, by = how) =>
  compare(embedded, live, by).map(({ kind, path }) => `${kind} ${path}`);

test('equal values do not differ, whatever the order of keys', () => {
  expect(kinds({ a: 1, b: ['x'] }, { b: ['x'], a: 1 })).toEqual([]);
});

test('a key on one side, another type, another value', () => {
  expect(kinds({ a: 1, b: null, c: 'x' }, { b: [], c: 'y', d: 2 })).toEqual([
    'only body.a',
    'type body.b',
    'value body.c',
    'only body.d',
  ]);
});

test('what each server numbers for itself may differ, unless it was sent', () => {
  expect(kinds({ id: '17', eventID: 'a'.repeat(32) }, { id: '4', eventID: 'b'.repeat(32) })).toEqual([]);
  const sent = { ...how, sent: new Set(['a'.repeat(32)]) };
  expect(kinds({ eventID: 'a'.repeat(32) }, { eventID: 'b'.repeat(32) }, sent)).toEqual([
    'value body.eventID',
  ]);
  expect(kinds({ id: '17' }, { id: 'x' })).toEqual(['value body.id']);
});

test('two dates of the same moment must be written alike, of others only the form counts', () => {
  const [fraction, whole] = ['2026-11-23T16:31:01.000Z', '2026-11-23T16:31:01Z'];
  expect(kinds({ at: fraction }, { at: whole })).toEqual(['format body.at']);
  expect(kinds({ at: '2026-11-23T16:31:01.250Z' }, { at: '2026-11-23T16:31:07Z' })).toEqual([]);
  expect(kinds({ at: whole }, { at: '2026-11-23T16:31:07+00:00' })).toEqual(['format body.at']);
});

test('rows are told apart by their names, not by their places', () => {
  expect(kinds([{ slug: 'a', n: 1 }, { slug: 'b' }], [{ slug: 'b' }, { slug: 'a', n: 2 }])).toEqual([
    'order body',
    'value body[a].n',
  ]);
  expect(kinds([{ slug: 'a' }], [{ slug: 'b' }])).toEqual(['only body[a]', 'only body[b]']);
  expect(kinds([[1], [2]], [[1]])).toEqual(['value body.length']);
});

test('a series counts by its form and its sum', () => {
  const series = (start: number, step: number) =>
    Array.from({ length: 6 }, (_, at) => [start + at * step, at === 3 ? 2 : 0]);
  expect(kinds(series(3600, 3600), series(7200, 3600))).toEqual([]);
  expect(kinds(series(3600, 3600), series(3600, 60))).toContain('value body(series).step');
});

test('shapes: values may differ, keys and types may not', () => {
  expect(kinds({ count: '7', user: null }, { count: '9', user: { a: 1 } }, shapes)).toEqual([]);
  expect(kinds({ count: '7' }, { count: 7, level: 'error' }, shapes)).toEqual([
    'type body.count',
    'only body.level',
  ]);
  // Each event has other metadata.
  expect(kinds({ metadata: { type: 'x' } }, { metadata: { uri: 'y' } }, shapes)).toEqual([]);
  expect(kinds([{ a: 1 }, { a: 1, b: 1 }], [{ a: 1, b: 2 }], shapes)).toEqual([]);
});

test('a repeated name is numbered, a row without any makes them all nameless', () => {
  expect(rowNames(['x', 'x', 'y'])).toEqual(['x', 'x #2', 'y']);
  expect(rowNames([{ title: 'T', culprit: 'c' }])).toEqual(['T / c']);
  expect(rowNames([{ key: 'user', value: 'id:1', count: 3 }])).toEqual(['id:1']);
  expect(rowNames([{ slug: 'x' }, { n: 1 }])).toBeNull();
});

test('formats of what differs by nature', () => {
  expect(formatOf('42', 'body.id')).toBe('decimal id');
  expect(formatOf('42', 'body.count')).toBeNull();
  expect(formatOf('42', 'body.entries[x].id')).toBeNull();
  expect(formatOf('words', 'body.title')).toBeNull();
});

test('addresses and numbers of one server are taken out of texts', () => {
  expect(withoutPlace('http://a.test/acme/web/issues/17/', how.bases)).toBe('<base>/acme/web/issues/<id>/');
});

test('a Link counts by its relations and the form of its cursors', () => {
  const link = (host: string, cursor: string) =>
    `<${host}/api/0/x/?limit=1&cursor=${cursor}>; rel="next"; results="true"; cursor="${cursor}"`;
  expect(linkFormat(link('http://a.test', '5:1:0'))).toBe(linkFormat(link('http://b.test', '99:0:0')));
  expect(linkFormat(link('http://a.test', '5:1:0'))).not.toBe(linkFormat(link('http://a.test', '5:1:1')));
});

import { expect, test } from 'vitest';

import { compareAnswers, compareRecordings } from '#tests/parity/compare-answers.ts';
import type { Difference } from '#tests/parity/difference.ts';
import { excuseOf } from '#tests/parity/known-difference.ts';
import { makeReport } from '#tests/parity/report.ts';
import { readAnswer } from '#tests/parity/side.ts';

const how = { bases: [], sent: new Set<string>(), shapeOnly: false };

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  readAnswer(
    status,
    new Headers({ 'Content-Type': 'application/json', ...headers }),
    typeof body === 'string' ? body : JSON.stringify(body),
  );

const difference = (over: Partial<Difference>): Difference => ({
  call: 'read: project',
  path: 'body.name',
  kind: 'value',
  embedded: 'a',
  live: 'b',
  ...over,
});

test('of answers with different status only that is told', () => {
  expect(compareAnswers(answer(200, { a: 1 }), answer(404, { b: 2 }, { 'X-Hits': '3' }), how)).toEqual([
    { path: 'status', kind: 'status', embedded: '200 {"a":1}', live: '404 {"b":2}' },
  ]);
});

test('headers that a client reads are compared, others are not', () => {
  const live = answer(200, {}, { 'X-Hits': '3', Server: 'nginx' });
  expect(compareAnswers(answer(200, {}), live, how)).toEqual([
    { path: 'header x-hits', kind: 'header', embedded: '(absent)', live: '3' },
  ]);
});

test('a body that is no JSON is another body', () => {
  expect(compareAnswers(answer(200, '{broken'), answer(200, {}), how)).toMatchObject([
    { path: 'body', kind: 'type' },
  ]);
});

test('a call that only one side was asked is a difference', () => {
  const one = new Map([['a call', { call: { path: '/' }, answer: answer(200, {}) }]]);
  expect(compareRecordings(one, new Map(), how)).toMatchObject([
    { call: 'a call', kind: 'only', embedded: 'called', live: '(not called)' },
  ]);
});

test('an excuse must match in all that it names', () => {
  const known = [{ call: /^read/, path: /name$/, kind: 'value' as const, live: /^b$/, reason: 'r' }];
  expect(excuseOf(difference({}), known)).toBe(known[0]);
  for (const other of [{ call: 'write' }, { path: 'body.slug' }, { kind: 'type' as const }, { live: 'c' }]) {
    expect(excuseOf(difference(other), known)).toBeUndefined();
  }
});

test('a report tells a mistake once, counts excuses and is clean without open ones', () => {
  const known = [{ path: /slug$/, reason: 'slugs differ' }];
  const rows = ['a', 'b'].map((row) => difference({ path: `body[${row}].name` }));
  const open = makeReport([...rows, difference({ path: 'body.slug' })], known, 7);
  expect(open.isClean).toBe(false);
  expect(open.text).toContain('7 calls compared, 1 kinds of difference that are not known.');
  expect(open.text).toMatch(/ {4}1 {2}slugs differ/);
  expect(makeReport([difference({ path: 'body.slug' })], known, 7).isClean).toBe(true);
});

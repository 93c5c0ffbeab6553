import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { treeEntries, treeKind, treePreview } from './tree-values.ts';

describe('treePreview', () => {
  it.each([
    [{ id: 7, name: 'ann' }, '{id: 7, name: ann}'],
    [[1, 'a', null], '[1, a, null]'],
    [{ inner: { a: 1 }, list: [1], none: {} }, '{inner: {…}, list: […], none: {}}'],
    [[], '[]'],
  ])('%j is %s', (value, line) => {
    expect(treePreview(value)).toBe(line);
  });

  it('stays short for anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.dictionary(fc.string({ maxLength: 200 }), fc.jsonValue()), fc.array(fc.jsonValue())),
        (value) => {
          expect(treePreview(value).length).toBeLessThan(90);
        },
      ),
    );
  });
});

it('treeKind tells what can be opened', () => {
  expect([treeKind('a'), treeKind(1), treeKind(null), treeKind(true), treeKind([]), treeKind({})]).toEqual([
    'text',
    'number',
    'word',
    'word',
    'list',
    'object',
  ]);
});

it('treeEntries names the entries of lists by position', () => {
  expect(treeEntries(['a'])).toEqual([['0', 'a']]);
  expect(treeEntries('text')).toEqual([]);
});

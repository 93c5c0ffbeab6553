import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatSearchQuery } from './format-search-query.ts';
import { parseSearchQuery } from './parse-search-query.ts';

const again = (query: string) => formatSearchQuery(parseSearchQuery(query));

const shape = (query: string) =>
  parseSearchQuery(query).map((token) =>
    token.type === 'filter'
      ? {
          key: token.key,
          not: token.isNegated,
          tag: token.isTag,
          op: token.operator,
          values: token.values.map((value) => value.text),
        }
      : { type: token.type, text: token.type === 'text' ? token.text : '' },
  );

describe('formatSearchQuery', () => {
  it.each([
    'is:unresolved connection refused',
    '"a b" "c d"',
    '!browser:"Mobile Safari"',
    'level:[error, "a b"]',
    'tags[level]:error',
    '"os:name":x',
    'timesSeen:>=10 age:-24h',
    'user.email:"a@b.c"',
    'tag:""',
  ])('keeps %s as it is', (query) => {
    expect(again(query)).toBe(query);
  });

  it('makes white space even', () => {
    expect(again('  a\n b   is:resolved ')).toBe('a b is:resolved');
  });

  it('quotes texts that would become one phrase', () => {
    const texts = ['a', 'b'].map((text) => ({ type: 'text' as const, text, isQuoted: false }));
    expect(formatSearchQuery(texts)).toBe('"a" "b"');
  });

  it('quotes a text that would read as something else', () => {
    expect(formatSearchQuery([{ type: 'text', text: 'is:resolved OR x', isQuoted: false }])).toBe(
      '"is:resolved OR x"',
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      'is:',
      'age:>',
      'a',
      ' b ',
      '"',
      '\\',
      '(',
      ')',
      '[',
      ']',
      ',',
      ' OR ',
      ' ',
      '!',
      ':',
      'tags[x]:',
      '错',
      '😀',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const anyQuery = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  // A quoted text cannot end in a backslash, so such unfinished input loses it.
  const anySayableQuery = anyQuery.filter((query) => !query.includes('\\'));

  it('reads back as the same terms', () => {
    fc.assert(
      fc.property(anySayableQuery, (query) => {
        expect(shape(again(query))).toEqual(shape(query));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(again(again(query))).toBe(again(query));
      }),
      { numRuns: 2000 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { partTest, wholeTest } from './glob.ts';

describe('wholeTest', () => {
  it.each([
    ['abc', 'abc', true],
    ['abc', 'ABC', false],
    ['a*c', 'ABBC', true],
    ['a*', 'abc', true],
    ['*c', 'abc', true],
    ['*', '', true],
    ['a*a', 'a', false],
    ['a*b*c', 'a-c-b', false],
    ['a**c', 'ac', true],
    [String.raw`a\*c`, 'a*c', true],
    [String.raw`a\*c`, 'abc', false],
    [String.raw`a\**`, 'a*bc', true],
    ['a.c', 'abc', false],
  ])('%s against %s: %s', (pattern, text, expected) => {
    expect(wholeTest(pattern)(text)).toBe(expected);
  });

  it('agrees with a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
    fc.assert(
      fc.property(pattern, text, (glob, value) => {
        const body = glob.replaceAll('*', '.*');
        expect(wholeTest(glob)(value)).toBe(new RegExp(`^${body}$`).test(value));
        expect(partTest(glob)(value)).toBe(new RegExp(body).test(value));
      }),
    );
  });
});

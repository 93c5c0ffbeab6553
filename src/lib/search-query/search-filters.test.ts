import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { filterValues, withFilter, withoutFilter } from './search-filters.ts';

describe('withFilter', () => {
  it.each([
    ['', 'is:resolved'],
    ['level:error', 'level:error is:resolved'],
    ['is:unresolved level:error', 'is:resolved level:error'],
    ['is:unresolved level:error !is:assigned is:ignored', 'is:resolved level:error'],
    ['foo is:unresolved bar', 'foo is:resolved bar'],
    ['(is:unresolved level:error)', '(level:error) is:resolved'],
    ['(is:unresolved)', 'is:resolved'],
    ['a OR b', '(a OR b) is:resolved'],
    ['(a OR b) is:unresolved', '(a OR b) is:resolved'],
    ['(a OR is:unresolved) b', '(a OR is:unresolved) b is:resolved'],
  ])('makes %j into %j', (query, expected) => {
    expect(withFilter(query, 'is', 'resolved')).toBe(expected);
  });

  it('knows the other spellings of a key', () => {
    expect(withFilter('age:-24h', 'firstSeen', '-1h')).toBe('firstSeen:-1h');
  });

  it('quotes the value', () => {
    expect(withFilter('', 'browser', 'Mobile Safari')).toBe('browser:"Mobile Safari"');
  });

  it('leaves one filter of the key, however often it is used', () => {
    const query = fc
      .array(fc.constantFrom('is:unresolved', '!is:assigned', 'a', 'b', 'level:error', '"c d"'), {
        maxLength: 8,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(query, fc.constantFrom('resolved', 'ignored'), (before, value) => {
        const after = withFilter(before, 'is', value);
        expect(filterValues(after, 'is')).toEqual([value]);
        expect(withFilter(after, 'is', value)).toBe(after);
        expect(filterValues(withoutFilter(after, 'is'), 'is')).toEqual([]);
      }),
    );
  });
});

describe('withoutFilter', () => {
  it.each([
    ['is:unresolved', ''],
    ['a is:unresolved b', '"a" "b"'],
    ['is:unresolved OR a', 'a'],
    ['a OR is:unresolved', 'a'],
    ['(is:unresolved OR is:ignored) a', 'a'],
    ['tags[is]:x   y', 'tags[is]:x   y'],
  ])('makes %j into %j', (query, expected) => {
    expect(withoutFilter(query, 'is')).toBe(expected);
  });
});

describe('filterValues', () => {
  it('lists what is asked for, not what is excluded', () => {
    expect(filterValues('is:unresolved !is:assigned level:[error, fatal]', 'is')).toEqual(['unresolved']);
    expect(filterValues('level:[error, fatal]', 'level')).toEqual(['error', 'fatal']);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { crumbOffset, formatOffset, isFarOff } from './crumb-time.ts';

describe('crumbOffset', () => {
  it('counts from the event, across zones', () => {
    expect(crumbOffset('2026-01-01T01:00:00+01:00', '2026-01-01T00:00:02Z')).toBe(-2000);
  });

  it('is unknown without both times', () => {
    expect(crumbOffset(null, '2026-01-01T00:00:00Z')).toBeNull();
    expect(crumbOffset('2026-01-01T00:00:00Z', null)).toBeNull();
    expect(crumbOffset('soon', '2026-01-01T00:00:00Z')).toBeNull();
  });
});

test.each([
  [0, '0ms'],
  [-250, '−250ms'],
  [-1240, '−1.2s'],
  [-59_960, '−1m'],
  [-200_000, '−3m 20s'],
  [7_260_000, '+2h 1m'],
  [-86_400_000 * 2, '−48h'],
])('formatOffset of %d is %s', (offset, text) => {
  expect(formatOffset(offset, 'en')).toBe(text);
});

test('formatOffset never says sixty of a unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), (offset) => {
      expect(formatOffset(offset, 'en')).not.toMatch(/\b60(?:\.0)?[sm]\b/);
    }),
  );
});

test('isFarOff from a day on, and where nothing is known', () => {
  expect([null, 0, -86_399_999, -86_400_000, 86_400_000].map(isFarOff)).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
});

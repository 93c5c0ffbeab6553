import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { sparklineBars } from './sparkline-bars.ts';

test('one bar for each value, on whole pixels, the peak over the full height', () => {
  expect(sparklineBars([0, 2, 4], 11, 20)).toEqual({
    bars: 'M4 20v-10h3v10zM8 20v-20h3v20z',
    gaps: 'M0 20v-1h3v1z',
  });
});

test('a small value beside a large one is still seen', () => {
  expect(sparklineBars([1, 100_000], 9, 20).bars).toContain('v-2');
});

test('all zero draws a line of ticks and no bar', () => {
  const { bars, gaps } = sparklineBars([0, 0, 0], 96, 24);
  expect(bars).toBe('');
  expect(gaps.match(/M/gu)).toHaveLength(3);
});

test('whatever the values, nothing leaves the picture', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 1e9 }), { maxLength: 400 }), (values) => {
      const { bars, gaps } = sparklineBars(values, 96, 24);
      for (const [, x, y, tall] of (bars + gaps).matchAll(/M(-?\d+) (\d+)v-(\d+)/gu)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThan(96);
        expect(Number(y) - Number(tall)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

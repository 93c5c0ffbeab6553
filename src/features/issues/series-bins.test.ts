import { expect, test } from 'vitest';

import { seriesBins } from './series-bins.ts';

test('each bar lasts until the next one begins', () => {
  expect(
    seriesBins([
      [3600, 2],
      [7200, 0],
      [10_800.0, 5],
    ]),
  ).toEqual([
    { start: 3_600_000, end: 7_200_000, count: 2 },
    { start: 7_200_000, end: 10_800_000, count: 0 },
    { start: 10_800_000, end: 14_400_000, count: 5 },
  ]);
});

test('a negative count is none', () => {
  expect(seriesBins([[0, -3]])).toEqual([{ start: 0, end: 0, count: 0 }]);
});

test('nothing gives nothing', () => {
  expect(seriesBins([])).toEqual([]);
});

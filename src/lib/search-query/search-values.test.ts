import { describe, expect, it } from 'vitest';

import { parseSearchDate, parseSearchNumber } from './search-values.ts';

describe('parseSearchDate', () => {
  it.each([
    ['-24h', { kind: 'relative', isNewer: true, distance: 86_400_000 }],
    ['+2w', { kind: 'relative', isNewer: false, distance: 1_209_600_000 }],
    ['2024-02-29', { kind: 'absolute', time: Date.UTC(2024, 1, 29), isDay: true }],
    ['2024-01-01T10:00:00', { kind: 'absolute', time: Date.UTC(2024, 0, 1, 10), isDay: false }],
    [
      '2024-01-01T10:00:00.5+02:00',
      { kind: 'absolute', time: Date.UTC(2024, 0, 1, 8, 0, 0, 500), isDay: false },
    ],
  ])('reads %s', (text, expected) => {
    expect(parseSearchDate(text)).toEqual(expected);
  });

  it.each(['', '24h', '-h', '-5s', '2024-02-30', '2024-13-01', '2024-1-1', '2024-01-01T25:00:00', 'now'])(
    'refuses %j',
    (text) => {
      expect(parseSearchDate(text)).toBeNull();
    },
  );
});

describe('parseSearchNumber', () => {
  it.each([
    ['10', 10],
    ['-1.5', -1.5],
    ['2k', 2000],
    ['1.5m', 1_500_000],
    ['1b', 1e9],
  ])('reads %s', (text, expected) => {
    expect(parseSearchNumber(text)).toBe(expected);
  });

  it.each(['', 'k', '1e5', '1,000', '10 ', 'ten'])('refuses %j', (text) => {
    expect(parseSearchNumber(text)).toBeNull();
  });
});

import { expect, test } from 'vitest';

import { parseTimeWindow, periodLength } from './time-window.ts';

const fallback = { kind: 'relative', period: '14d' } as const;
const nothing = { statsPeriod: null, start: null, end: null };

test.each([
  ['24h', 86_400_000],
  ['2w', 1_209_600_000],
  ['0d', null],
  ['-1d', null],
  ['999999d', null],
  ['14x', null],
  ['', null],
])('the length of %j is %j', (period, length) => {
  expect(periodLength(period)).toBe(length);
});

test('reads what the URL says', () => {
  expect(parseTimeWindow({ ...nothing, statsPeriod: '24h' }, fallback)).toEqual({
    kind: 'relative',
    period: '24h',
  });
  expect(parseTimeWindow({ ...nothing, statsPeriod: 'all' }, fallback)).toEqual({ kind: 'all' });
});

test('times without a zone are UTC, as on the server', () => {
  expect(parseTimeWindow({ ...nothing, start: '2026-11-01T00:00:00', end: '2026-11-02' }, fallback)).toEqual({
    kind: 'absolute',
    start: '2026-11-01T00:00:00.000Z',
    end: '2026-11-02T00:00:00.000Z',
  });
});

test.each([
  { ...nothing, statsPeriod: 'forever' },
  { ...nothing, start: '2026-11-02', end: '2026-11-01' },
  { ...nothing, start: '2026-11-02' },
  { ...nothing, start: 'x', end: 'y' },
])('falls back for %j', (values) => {
  expect(parseTimeWindow(values, fallback)).toBe(fallback);
});

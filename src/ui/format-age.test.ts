import { expect, test } from 'vitest';

import { formatAge, formatMoment } from './format-age.ts';

const now = Date.UTC(2026, 10, 23, 12);
const ago = (seconds: number) => now - seconds * 1000;

test.each([
  [12, '12s'],
  [119, '1m'],
  [3600, '1h'],
  [86_399, '23h'],
  [45 * 86_400, '45d'],
  [100 * 86_400, '3 mths'],
  [800 * 86_400, '2y'],
])('%i seconds ago is %s in brief', (seconds, brief) => {
  expect(formatAge(ago(seconds), now, 'en', 'brief')).toBe(brief);
});

test('the full form is a sentence, in the reader’s language', () => {
  expect(formatAge(ago(150), now, 'en', 'full')).toBe('2 minutes ago');
  expect(formatAge(ago(86_400), now, 'en', 'full')).toBe('yesterday');
  expect(formatAge(ago(150), now, 'zh-Hans', 'full')).toBe('2分钟前');
});

test('a clock that runs ahead gives no negative age', () => {
  expect(formatAge(now + 30_000, now, 'en', 'brief')).toBe('0s');
  expect(formatAge(now + 30_000, now, 'en', 'full')).toBe('now');
  expect(formatAge(now + 7200_000, now, 'en', 'full')).toBe('in 2 hours');
});

test('absurd dates are still told', () => {
  expect(formatAge(Date.UTC(1970, 0, 1), now, 'en', 'brief')).toBe('56y');
  expect(formatAge(Date.UTC(9999, 0, 1), now, 'en', 'full')).toMatch(/^in 7,97\d years$/u);
});

test('a moment is written with its zone', () => {
  expect(formatMoment(now, 'en')).toMatch(/2026.*(UTC|GMT|[A-Z]{2,4})/u);
});

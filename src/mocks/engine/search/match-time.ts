import type { SearchOperator } from '#lib/search-query/search-token.ts';
import { parseSearchDate } from '#lib/search-query/search-values.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Times from `from` up to, not with, `to`. */
export type TimeRange = { from: number; to: number };

/**
 * The times a date filter means. Without an operator a day is that whole day, and a time of day the minutes around
 * it, as in Sentry: nobody means a single millisecond.
 */
export function timeRange(text: string, operator: SearchOperator, now: number): TimeRange {
  const date = parseSearchDate(text);
  if (date === null) return { from: Infinity, to: -Infinity };
  if (date.kind === 'relative') {
    const time = now - date.distance;
    return date.isNewer ? { from: time, to: Infinity } : { from: -Infinity, to: time + 1 };
  }
  const { time, isDay } = date;
  switch (operator) {
    case '>':
      return { from: time + 1, to: Infinity };
    case '>=':
      return { from: time, to: Infinity };
    case '<':
      return { from: -Infinity, to: time };
    case '<=':
      return { from: -Infinity, to: time + 1 };
    case '':
      return isDay ? { from: time, to: time + DAY } : { from: time - 5 * MINUTE, to: time + 6 * MINUTE };
  }
  return operator satisfies never;
}

export function compares(operator: SearchOperator, value: number, wanted: number): boolean {
  switch (operator) {
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
    case '':
      return value === wanted;
  }
  return operator satisfies never;
}

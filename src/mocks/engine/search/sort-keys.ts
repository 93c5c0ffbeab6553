import type { GroupRecord, TagValueRecord } from '#mocks/engine/model.ts';
import { countBetween } from '#mocks/engine/groups/group-stats.ts';

import type { GroupIndex } from './group-index.ts';
import type { SearchWindow } from './match-window.ts';

/** `date`: last seen, `new`: first seen, `freq`: events, `user`: people, `priority`: events weighed by age. */
export type GroupSort = 'date' | 'new' | 'freq' | 'user' | 'priority';

const HOUR = 3_600_000;
/** Sentry 9.1: ten times the events weigh as much as ten minutes. */
const PRIORITY_SECONDS = 600;

/** What the environments' tags say, put together. */
function seenIn(group: GroupRecord, environments: readonly string[]): Omit<TagValueRecord, 'value'> {
  const values = group.tags.get('environment');
  const seen = { count: 0, firstSeen: Infinity, lastSeen: 0 };
  for (const name of environments) {
    const found = values?.get(name);
    if (found === undefined) continue;
    seen.count += found.count;
    seen.firstSeen = Math.min(seen.firstSeen, found.firstSeen);
    seen.lastSeen = Math.max(seen.lastSeen, found.lastSeen);
  }
  return seen;
}

/** The last event in a window that ends before the group's own last event, by its hour. */
function lastBefore(group: GroupRecord, end: number): number {
  let last = group.firstSeen;
  for (const hour of group.hourly.keys()) {
    const time = Math.min(end, (hour + 1) * HOUR - 1);
    if (hour * HOUR <= end && time > last) last = time;
  }
  return last;
}

/**
 * What rows are sorted by, highest first, as whole numbers: cursors carry them. Under environments or a window,
 * what happened there counts, as in today's Sentry.
 */
export function sortKeyOf(
  index: GroupIndex,
  sort: GroupSort,
  environments: readonly string[],
  window: SearchWindow | null,
): (row: number) => number {
  const cuts = (row: number) =>
    window !== null &&
    ((index.columns.lastSeen[row] ?? 0) > window.end || (index.columns.firstSeen[row] ?? 0) < window.start);
  const lastSeen = (row: number) => {
    const own = index.columns.lastSeen[row] ?? 0;
    if (environments.length > 0) return seenIn(index.group(row), environments).lastSeen;
    return window !== null && own > window.end ? lastBefore(index.group(row), window.end) : own;
  };
  const firstSeen = (row: number) =>
    environments.length > 0
      ? seenIn(index.group(row), environments).firstSeen
      : (index.columns.firstSeen[row] ?? 0);
  const events = (row: number) => {
    if (window !== null && cuts(row))
      return countBetween(index.group(row), environments, window.start, window.end);
    if (environments.length === 0) return index.columns.count[row] ?? 0;
    return seenIn(index.group(row), environments).count;
  };
  const whole = (key: (row: number) => number) => (row: number) => {
    const value = Math.floor(key(row));
    return Number.isFinite(value) ? value : 0;
  };
  switch (sort) {
    case 'date':
      return whole(lastSeen);
    case 'new':
      return whole(firstSeen);
    case 'freq':
      return whole(events);
    case 'user':
      return whole((row) => index.columns.userCount[row] ?? 0);
    case 'priority':
      return whole((row) => Math.log10(Math.max(1, events(row))) * PRIORITY_SECONDS + lastSeen(row) / 1000);
  }
  return sort satisfies never;
}

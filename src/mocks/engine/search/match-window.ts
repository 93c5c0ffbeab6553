import type { GroupRecord } from '#mocks/engine/model.ts';
import { countBetween } from '#mocks/engine/groups/group-stats.ts';

import type { GroupIndex } from './group-index.ts';

/** Epoch milliseconds, both ends included. */
export type SearchWindow = { start: number; end: number };

/**
 * Whether a group had an event in a window, in one of the environments (none named: in any). Exact at the ends of
 * a group's life, by whole hours between.
 */
export function isActiveIn(
  group: GroupRecord,
  environments: readonly string[],
  { start, end }: SearchWindow,
): boolean {
  if (group.lastSeen < start || group.firstSeen > end) return false;
  // Hours of events that name no environment are not kept apart: any hour of the group may be theirs.
  const named = environments.includes('') ? [] : environments;
  if (named.length === 0 && (group.lastSeen <= end || group.firstSeen >= start)) return true;
  return countBetween(group, named, start, end) > 0;
}

/** Rows of groups with events in one of the environments; `''` is for events that name none. */
export function environmentTest(
  index: GroupIndex,
  environments: readonly string[],
): (row: number) => boolean {
  const rows = index.tags.rowsWhere('environment', (name) => name !== '' && environments.includes(name));
  if (!environments.includes('')) return (row) => rows.has(row);
  return (row) => {
    const { tags, count } = index.group(row);
    let named = 0;
    for (const value of tags.get('environment')?.values() ?? []) named += value.count;
    return rows.has(row) || named < count;
  };
}

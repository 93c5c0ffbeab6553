import type { GroupRecord, TagValueRecord } from '#mocks/engine/model.ts';

/** One key of a group: how many different values, how often it was there, and the values, most frequent first. */
export type GroupTag = { key: string; uniqueValues: number; totalValues: number; values: TagValueRecord[] };

function tagOf(key: string, values: ReadonlyMap<string, TagValueRecord>): GroupTag {
  const sorted = [...values.values()].sort((a, b) => b.count - a.count || b.lastSeen - a.lastSeen);
  const totalValues = sorted.reduce((sum, value) => sum + value.count, 0);
  return { key, uniqueValues: values.size, totalValues, values: sorted };
}

/** A group's tags by key, in alphabetical order. */
export const tagsOf = (group: GroupRecord): GroupTag[] =>
  [...group.tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, values]) => tagOf(key, values));

/** One tag of a group; undefined where no event had it. */
export function groupTag(group: GroupRecord, key: string): GroupTag | undefined {
  const values = group.tags.get(key);
  return values === undefined ? undefined : tagOf(key, values);
}

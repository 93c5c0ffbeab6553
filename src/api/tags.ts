import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';

import { Count, IsoDate } from './scalars.ts';
import { groupKeys } from './group-details.ts';
import { groupPath } from './group-path.ts';
import type { Server } from './server.ts';
import { field, tolerant, tolerantArray } from './tolerant.ts';

const label = field(z.nullable(z.string()), null);
const date = field(z.nullable(IsoDate), null);

export const TagValue = tolerant('TagValue', {
  /** What a search needs; `""` and null are values too. */
  value: label,
  /** What to show. */
  name: label,
  count: field(z.nullable(Count), null),
  firstSeen: date,
  lastSeen: date,
  /** The search for it where it is not `key:value` (`user.id:1`). */
  query: label,
});
export type TagValue = z.infer<typeof TagValue>;

/** How a group's events divide over the values of one tag (Sentry HTTP contract 3.8). */
export const GroupTag = tolerant('GroupTag', {
  key: z.string(),
  name: label,
  uniqueValues: field(z.nullable(Count), null),
  totalValues: field(z.nullable(Count), null),
  /** The most frequent values, at most ten. */
  topValues: field(tolerantArray('GroupTag.topValues', TagValue), []),
});
export type GroupTag = z.infer<typeof GroupTag>;

function byKey(a: GroupTag, b: GroupTag): number {
  return a.key < b.key ? -1 : 1;
}

/** All tags of a group with their most frequent values, by key: servers send the keys in any order. */
export function groupTagsQuery(server: Server, org: string, groupId: string) {
  return queryOptions({
    queryKey: [...groupKeys.detail(org, groupId), 'tags'] as const,
    queryFn: async ({ signal }) => {
      const path = groupPath(server, org, groupId, 'tags/');
      const tags = await server.request(tolerantArray('GroupTags', GroupTag), path, { signal });
      return tags.sort(byKey);
    },
  });
}

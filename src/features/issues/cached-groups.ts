import type { InfiniteData, QueryClient } from '@tanstack/react-query';

import { type Group, type GroupDetails } from '#api/group.ts';
import { groupKeys } from '#api/group-details.ts';
import { groupListKeys } from '#api/group-list.ts';
import type { GroupPage } from '#api/group-list-parameters.ts';

/** Rewrites groups wherever the cache holds them: in every list of the organization and in their details. */
export function patchCachedGroups(
  client: QueryClient,
  org: string,
  ids: ReadonlySet<string>,
  patch: <T extends Group>(group: T) => T,
): void {
  client.setQueriesData<InfiniteData<GroupPage>>(
    { queryKey: [...groupListKeys.all, org, 'list'] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) =>
          page.rows.some((row) => ids.has(row.id))
            ? { ...page, rows: page.rows.map((row) => (ids.has(row.id) ? patch(row) : row)) }
            : page,
        ),
      },
  );
  for (const id of ids) {
    client.setQueryData<GroupDetails>(groupKeys.detail(org, id), (group) => group && patch(group));
  }
}

/** A group that some list holds, so that its details can show at once what is known. */
export function findCachedGroup(client: QueryClient, org: string, groupId: string): Group | undefined {
  for (const [, data] of client.getQueriesData<InfiniteData<GroupPage>>({
    queryKey: [...groupListKeys.all, org, 'list'],
  })) {
    for (const page of data?.pages ?? []) {
      const found = page.rows.find((row) => row.id === groupId);
      if (found) return found;
    }
  }
  return undefined;
}

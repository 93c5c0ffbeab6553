import { queryOptions } from '@tanstack/react-query';

import { GroupDetails } from './group.ts';
import { groupPath } from './group-path.ts';
import type { Server } from './server.ts';

export const groupKeys = {
  all: ['group'] as const,
  detail: (org: string, groupId: string) => ['group', org, groupId] as const,
};

/**
 * One group (Sentry HTTP contract 3.6). After a merge the answer is the parent's: compare the id that came with
 * the one asked for. 9.1 sends its stats in the details; today's server is asked to leave out nothing.
 */
export function groupQuery(server: Server, org: string, groupId: string) {
  return queryOptions({
    queryKey: groupKeys.detail(org, groupId),
    queryFn: ({ signal }) =>
      server.request(GroupDetails, groupPath(server, org, groupId), { signal, needs: 'event:read' }),
  });
}

import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';

import { Moment, Text } from './event-values.ts';
import { eventKeys } from './event-query.ts';
import { Id, mapped } from './scalars.ts';
import { groupPath } from './group-path.ts';
import type { Server } from './server.ts';
import { field, tolerant } from './tolerant.ts';

/** An event as lists have it: servers send more or less of it, so only what all send (Sentry HTTP contract 3.7). */
export const EventSummary = mapped(
  tolerant('EventSummary', {
    eventID: Id,
    title: field(Text, null),
    message: field(Text, null),
    dateCreated: field(Moment, null),
    dateReceived: field(Moment, null),
  }),
  ({ eventID, title, message, dateCreated, dateReceived }) => ({
    eventID,
    title: title ?? message ?? '',
    date: dateCreated ?? dateReceived,
  }),
);
export type EventSummary = z.infer<typeof EventSummary>;

/**
 * The newest few events of a group. Some servers send them whole, up to 400 kB each, so few are asked for. One
 * unreadable event among them makes Sentry 9.1 answer 500 to the list too.
 */
export function newestEventsQuery(server: Server, org: string, groupId: string, count: number) {
  return queryOptions({
    queryKey: [...eventKeys.ofGroup(org, groupId), 'newest', count] as const,
    queryFn: async ({ signal }) => {
      const path = groupPath(server, org, groupId, 'events/');
      const page = await server.requestPage(EventSummary, path, {
        signal,
        query: { per_page: count, limit: count },
        needs: 'event:read',
      });
      return page.rows;
    },
  });
}

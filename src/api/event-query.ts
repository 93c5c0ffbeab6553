import { queryOptions } from '@tanstack/react-query';

import { ApiError } from './api-error.ts';
import { EventDetails } from './event.ts';
import { groupPath } from './group-path.ts';
import type { Server } from './server.ts';

/** Which event of a group: one by its id (32 hex digits; on Sentry 9.1 also its number), or one by its rank. */
export type EventRank = 'latest' | 'oldest' | 'recommended';

export type EventOf = {
  org: string;
  /** The project's slug: Sentry 9.1 finds events by id under the project only. */
  project: string;
  groupId: string;
  eventId: string;
};

export const eventKeys = {
  all: ['event'] as const,
  ofGroup: (org: string, groupId: string) => ['event', org, groupId] as const,
  detail: (org: string, groupId: string, eventId: string) => ['event', org, groupId, eventId] as const,
};

/** One spelling of an id: 32 lower-case hex digits where it is one. */
export function canonicalEventId(eventId: string): string {
  const hex = eventId.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(hex) ? hex : eventId;
}

function isRank(eventId: string): eventId is EventRank {
  return eventId === 'recommended' || eventId === 'latest' || eventId === 'oldest';
}

/** Whether the project must be known before this event can be asked for. */
export function eventNeedsProject(server: Server, eventId: string): boolean {
  return server.capabilities.dialect === 'sentry-9' && !isRank(eventId);
}

function notFound(groupId: string, eventId: string): ApiError {
  return new ApiError({ kind: 'not-found', endpoint: `GET /api/0/issues/${groupId}/events/${eventId}/` });
}

/**
 * The URL of an event (Sentry HTTP contract 3.7, GlitchTip 3.4). Ids that cannot be one are refused here: live
 * servers answer some of them with 500.
 */
export function eventPath(server: Server, { org, project, groupId, eventId }: EventOf): string {
  const { dialect } = server.capabilities;
  if (isRank(eventId)) {
    const isRecommended = eventId === 'recommended';
    const rank = isRecommended && !server.can('recommended-event').available ? 'latest' : eventId;
    if (rank === 'oldest' && !server.can('oldest-event').available) throw notFound(groupId, eventId);
    return groupPath(server, org, groupId, `events/${rank}/`);
  }
  const id = canonicalEventId(eventId);
  const isNumber = dialect === 'sentry-9' && /^\d+$/.test(id);
  if (!isNumber && !/^[0-9a-f]{32}$/.test(id)) throw notFound(groupId, eventId);
  return dialect === 'sentry-9'
    ? `/api/0/projects/${encodeURIComponent(org)}/${encodeURIComponent(project)}/events/${id}/`
    : groupPath(server, org, groupId, `events/${id}/`);
}

/**
 * One event, whole. What was asked for by rank is then also held under its id. A server may answer 500 to an event
 * for good (`server-error`), and 200 with an empty shell where there is none to see (`not-found`).
 */
export function eventQuery(server: Server, of: EventOf) {
  const { org, groupId } = of;
  const eventId = canonicalEventId(of.eventId);
  return queryOptions({
    queryKey: eventKeys.detail(org, groupId, eventId),
    queryFn: async ({ signal, client }) => {
      const path = eventPath(server, { ...of, eventId });
      const event = await server.request(EventDetails, path, { signal, needs: 'event:read' });
      if (event.eventID === '') throw notFound(groupId, eventId);
      if (event.eventID !== eventId && event.neighboursKnown) {
        client.setQueryData(eventKeys.detail(org, groupId, event.eventID), event);
      }
      return event;
    },
  });
}

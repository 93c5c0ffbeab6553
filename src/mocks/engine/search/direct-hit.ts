import type { EventRecord, GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

/** A query that names one group. With the event where it named one. */
export type DirectHit = { group: GroupRecord; event: EventRecord | null };

export type DirectQuery = {
  query: string;
  projectIds: readonly string[];
  looksUpShortIds: boolean;
  /** Whether an event's id counts only as it is stored: in lower case, without dashes. So on Sentry 9.1. */
  isEventIdExact?: boolean;
};

/**
 * The group a query names: by an event's id (32 hex characters, with or without dashes) or, where that is asked
 * for, by a short id in any case (Sentry HTTP contract 3.1). Null: it is a search like any other.
 */
export function directHit(
  store: Store,
  { query, projectIds, looksUpShortIds, isEventIdExact = false }: DirectQuery,
): DirectHit | null {
  const text = query.trim();
  const eventId = isEventIdExact ? text : text.replaceAll('-', '').toLowerCase();
  if (/^[0-9a-f]{32}$/.test(eventId)) {
    const event = store.eventsById(eventId).find((found) => projectIds.includes(found.projectId));
    const group = event === undefined ? undefined : store.groupOrParent(event.groupId);
    return event === undefined || group === undefined ? null : { group, event };
  }
  if (!looksUpShortIds || !/^[\w-]+-[0-9a-z]+$/i.test(text)) return null;
  for (const projectId of projectIds) {
    const organizationId = store.projects.get(projectId)?.organizationId ?? '';
    const named = store.groupByShortId(organizationId, text);
    const group = named === undefined ? undefined : store.groupOrParent(named.id);
    if (group !== undefined && projectIds.includes(group.projectId)) return { group, event: null };
  }
  return null;
}

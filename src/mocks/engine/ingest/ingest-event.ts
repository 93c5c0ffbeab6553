import { discardedHashes } from '#mocks/engine/groups/delete-groups.ts';
import { recordEvent } from '#mocks/engine/groups/record-event.ts';
import type { EventRecord, GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { groupOfEvent } from './group-of-event.ts';
import { type EventRefusal, normaliseEvent } from './normalise-event.ts';

/**
 * An event that was accepted, and is in the store now unless its issue was discarded before. `isDuplicate`: it was
 * there before, and this one was dropped.
 */
export type IngestedEvent = {
  kind: 'ingested';
  eventId: string;
  /** Null: thrown away. */
  groupId: string | null;
  isNewGroup: boolean;
  isDuplicate: boolean;
};

export type IngestOptions = {
  now: number;
  /** The `sentry_client` of the request. */
  client?: string | null;
  /** The envelope's `event_id`, for items that bring none. */
  eventId?: string | null;
  /** Where the request came from, for events that leave the person's address to the server. */
  clientIp?: string | null;
};

function groupOf(store: Store, project: ProjectRecord, hash: string): GroupRecord | undefined {
  const found = store.groupByHash(project.id, hash);
  const group = found === undefined ? undefined : store.groupOrParent(found.id);
  return group?.status === 'pending_deletion' ? undefined : group;
}

/**
 * Takes one event into a project: normalises it, finds or makes its group, stores and counts it. A repeated
 * event id is accepted and dropped (Sentry HTTP contract, section 8), and so is what belongs to a discarded issue.
 * Refuses only what is no event.
 */
export function ingestEvent(
  store: Store,
  project: ProjectRecord,
  raw: unknown,
  { now, client = null, eventId = null, clientIp = null }: IngestOptions,
): IngestedEvent | EventRefusal {
  const incoming = normaliseEvent(raw, { now, client, clientIp });
  if ('kind' in incoming) return incoming;
  const id = incoming.eventId ?? eventId ?? crypto.randomUUID().replaceAll('-', '');
  const known = store.eventById(project.id, id);
  if (known !== undefined) {
    return { kind: 'ingested', eventId: id, groupId: known.groupId, isNewGroup: false, isDuplicate: true };
  }
  if (discardedHashes(store, project.id).includes(incoming.hash)) {
    return { kind: 'ingested', eventId: id, groupId: null, isNewGroup: false, isDuplicate: false };
  }
  const found = groupOf(store, project, incoming.hash);
  const group = found ?? store.groups.insert(groupOfEvent(store, project, incoming));
  const record: EventRecord = {
    eventId: id,
    rowId: store.nextRowId(),
    groupId: group.id,
    projectId: project.id,
    dateCreated: incoming.dateCreated,
    dateReceived: now,
    hash: incoming.hash,
    message: incoming.searchText,
    release: incoming.release,
    environment: incoming.environment,
    userKey: incoming.userKey,
    tags: incoming.event.tags,
    body: { kind: 'stored', event: incoming.event },
  };
  recordEvent(store, group, record, now);
  return {
    kind: 'ingested',
    eventId: id,
    groupId: group.id,
    isNewGroup: found === undefined,
    isDuplicate: false,
  };
}

import { recordEvent } from '#mocks/engine/groups/record-event.ts';
import { nextShortId } from '#mocks/engine/groups/short-id.ts';
import type { EventRecord, GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { type EventRefusal, type IncomingEvent, normaliseEvent } from './normalise-event.ts';

/** An event that is in the store now. `isDuplicate`: it was there before, and this one was dropped. */
export type IngestedEvent = {
  kind: 'ingested';
  eventId: string;
  groupId: string;
  isNewGroup: boolean;
  isDuplicate: boolean;
};

export type IngestOptions = {
  now: number;
  /** The `sentry_client` of the request. */
  client?: string | null;
  /** The envelope's `event_id`, for items that bring none. */
  eventId?: string | null;
};

/** A group without an event yet: all its counters at nothing, its looks those of the event to come. */
export function newGroup(store: Store, project: ProjectRecord, incoming: IncomingEvent): GroupRecord {
  const { event, dateCreated } = incoming;
  return {
    id: store.nextId('groups'),
    projectId: project.id,
    shortId: nextShortId(store, project),
    hashes: [incoming.hash],
    mergedInto: null,
    type: event.type,
    title: event.title,
    culprit: event.culprit,
    message: event.message,
    metadata: event.metadata,
    logger: event.logger,
    level: event.level,
    platform: event.platform,
    status: 'unresolved',
    substatus: 'new',
    isUnhandled: event.isUnhandled,
    resolution: null,
    snooze: null,
    assignee: null,
    firstSeen: dateCreated,
    lastSeen: dateCreated,
    activeSince: dateCreated,
    count: 0,
    userCount: 0,
    numComments: 0,
    firstReleaseId: null,
    lastReleaseId: null,
    shareId: null,
    bookmarkedBy: [],
    subscriptions: new Map(),
    seenBy: new Map(),
    hourly: new Map(),
    hourlyByEnvironment: new Map(),
    tags: new Map(),
  };
}

function groupOf(store: Store, project: ProjectRecord, hash: string): GroupRecord | undefined {
  const found = store.groupByHash(project.id, hash);
  const group = found === undefined ? undefined : store.groupOrParent(found.id);
  return group?.status === 'pending_deletion' ? undefined : group;
}

/**
 * Takes one event into a project: normalises it, finds or makes its group, stores and counts it. A repeated
 * event id is accepted and dropped (Sentry HTTP contract, section 8). Refuses only what is no event.
 */
export function ingestEvent(
  store: Store,
  project: ProjectRecord,
  raw: unknown,
  { now, client = null, eventId = null }: IngestOptions,
): IngestedEvent | EventRefusal {
  const incoming = normaliseEvent(raw, { now, client, platform: project.platform });
  if ('kind' in incoming) return incoming;
  const id = incoming.eventId ?? eventId ?? crypto.randomUUID().replaceAll('-', '');
  const known = store.eventById(project.id, id);
  if (known !== undefined) {
    return { kind: 'ingested', eventId: id, groupId: known.groupId, isNewGroup: false, isDuplicate: true };
  }
  const found = groupOf(store, project, incoming.hash);
  const group = found ?? store.groups.insert(newGroup(store, project, incoming));
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

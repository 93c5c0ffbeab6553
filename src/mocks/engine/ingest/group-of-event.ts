import { newGroup } from '#mocks/engine/groups/new-group.ts';
import { nextShortId } from '#mocks/engine/groups/short-id.ts';
import type { GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import type { IncomingEvent } from './normalise-event.ts';

/** A group for an event that has none: its looks are the event's, its counters are at nothing. */
export function groupOfEvent(
  store: Store,
  project: ProjectRecord,
  { dateCreated, event, hash }: IncomingEvent,
): GroupRecord {
  const group = newGroup({
    id: store.nextId('groups'),
    projectId: project.id,
    shortId: nextShortId(store, project),
    hashes: [hash],
    type: event.type,
    title: event.title,
    culprit: event.culprit,
    message: event.message,
    metadata: event.metadata,
    logger: event.logger,
    level: event.level,
    platform: event.platform,
    isUnhandled: event.isUnhandled,
  });
  return { ...group, firstSeen: dateCreated, lastSeen: dateCreated, activeSince: dateCreated };
}

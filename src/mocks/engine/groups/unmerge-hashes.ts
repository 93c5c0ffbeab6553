import type { EventRecord, GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import type { ActingContext } from './group-update.ts';
import { newGroup } from './new-group.ts';
import { recordActivity } from './record-activity.ts';
import { recordEvent } from './record-event.ts';
import { nextShortId } from './short-id.ts';
import { showRemaining } from './show-event.ts';
import { removeFromTally } from './tally.ts';

function emptyLike(store: Store, group: GroupRecord, hashes: string[]): GroupRecord | null {
  const project = store.projects.get(group.projectId);
  if (project === undefined) return null;
  const { projectId, type, title, culprit, message, metadata, logger, level, platform, isUnhandled } = group;
  return newGroup({
    id: store.nextId('groups'),
    shortId: nextShortId(store, project),
    hashes,
    projectId,
    type,
    title,
    culprit,
    message,
    metadata,
    logger,
    level,
    platform,
    isUnhandled,
  });
}

/** First and last of what is left, where events are left to tell. */
function mendDates(store: Store, group: GroupRecord): void {
  const events = store.eventsOf(group.id);
  const [newest] = events;
  const oldest = events.at(-1);
  if (newest === undefined || oldest === undefined || events.length < group.count) return;
  group.lastSeen = newest.dateCreated;
  group.firstSeen = oldest.dateCreated;
}

/**
 * Takes hashes, all together, out of a group into a new one, with their events and what those counted. Null, and
 * nothing happens, when none of them is the group's or none would stay.
 */
export function unmergeHashes(
  store: Store,
  { viewerId, now }: ActingContext,
  group: GroupRecord,
  hashes: readonly string[],
): GroupRecord | null {
  const taken = group.hashes.filter((hash) => hashes.includes(hash));
  if (taken.length === 0 || taken.length === group.hashes.length) return null;
  const made = emptyLike(store, group, taken);
  if (made === null) return null;
  group.hashes = group.hashes.filter((hash) => !taken.includes(hash));
  store.groups.touch(group.id);
  store.groups.insert(made);

  const moved: EventRecord[] = store
    .eventsOf(group.id)
    .filter((event) => taken.includes(event.hash))
    .reverse();
  for (const event of moved) {
    removeFromTally(group, event);
    store.events.update(event.rowId, (row) => {
      row.groupId = made.id;
    });
    recordEvent(store, made, event, now);
  }
  mendDates(store, group);
  showRemaining(group, store.eventsOf(group.id));
  store.groups.touch(group.id);
  store.groups.touch(made.id);
  recordActivity(store, group, {
    userId: viewerId,
    type: 'unmerge_source',
    data: { fingerprints: taken, destination: made.id },
    now,
  });
  recordActivity(store, made, {
    userId: viewerId,
    type: 'unmerge_destination',
    data: { fingerprints: taken, source: group.id },
    now,
  });
  return made;
}

import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import type { ActingContext } from './group-update.ts';
import { recordActivity } from './record-activity.ts';
import { addGroupToTally } from './tally.ts';

/** Moves everything that hangs on a group to another one. */
function absorb(store: Store, parent: GroupRecord, child: GroupRecord): void {
  const isNewer = child.lastSeen > parent.lastSeen;
  const isOlder = child.firstSeen < parent.firstSeen;
  addGroupToTally(parent, child);
  if (isNewer) parent.lastReleaseId = child.lastReleaseId ?? parent.lastReleaseId;
  if (isOlder) parent.firstReleaseId = child.firstReleaseId ?? parent.firstReleaseId;
  parent.hashes.push(...child.hashes);
  parent.numComments += child.numComments;
  parent.assignee ??= child.assignee;
  for (const userId of child.bookmarkedBy) {
    if (!parent.bookmarkedBy.includes(userId)) parent.bookmarkedBy.push(userId);
  }
  for (const [userId, reason] of child.subscriptions) {
    if (!parent.subscriptions.has(userId)) parent.subscriptions.set(userId, reason);
  }
  for (const [userId, time] of child.seenBy) {
    parent.seenBy.set(userId, Math.max(time, parent.seenBy.get(userId) ?? 0));
  }
  for (const event of store.eventsOf(child.id)) {
    store.events.update(event.rowId, (row) => {
      row.groupId = parent.id;
    });
  }
  for (const activity of store.activitiesOf(child.id)) {
    store.activities.update(activity.id, (row) => {
      row.groupId = parent.id;
    });
  }
  child.hashes = [];
  child.shareId = null;
  child.status = 'pending_merge';
  child.mergedInto = parent.id;
  store.groups.touch(child.id);
}

/**
 * Merges groups of one project into the one with most events. The others stay as pointers: a request for one is
 * answered with the parent (Sentry HTTP contract 3.10). Null when there are not two to merge.
 */
export function mergeGroups(
  store: Store,
  { viewerId, now }: ActingContext,
  groups: readonly GroupRecord[],
): { parent: string; children: string[] } | null {
  const [parent, ...children] = [...new Set(groups)].sort(
    (a, b) => b.count - a.count || Number(b.id) - Number(a.id),
  );
  if (parent === undefined || children.length === 0) return null;
  for (const child of children) absorb(store, parent, child);
  store.groups.touch(parent.id);
  const data = { issues: children.map((child) => ({ id: Number(child.id) })) };
  recordActivity(store, parent, { userId: viewerId, type: 'merge', data, now });
  return { parent: parent.id, children: children.map((child) => child.id) };
}

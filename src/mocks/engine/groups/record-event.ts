import type { EventRecord, GroupRecord, ReleaseRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { recordEventUser } from './event-user.ts';
import { isSnoozeOver, shouldWake } from './group-status.ts';
import { regress } from './regression.ts';
import { showFirstEvent, showNewestEvent } from './show-event.ts';
import { addToTally } from './tally.ts';

/** What an event did to its group, for those who notify. */
export type RecordedEvent = { isNew: boolean; isRegression: boolean; isWoken: boolean };

function releaseOf(
  store: Store,
  group: GroupRecord,
  version: string,
  time: number,
): ReleaseRecord | undefined {
  const organizationId = store.projects.get(group.projectId)?.organizationId;
  if (organizationId === undefined) return undefined;
  const found = store.releaseByVersion(organizationId, version);
  if (found === undefined) {
    return store.releases.insert({
      id: store.nextId('releases'),
      organizationId,
      version,
      projectIds: [group.projectId],
      dateCreated: time,
      dateReleased: null,
    });
  }
  if (!found.projectIds.includes(group.projectId)) {
    store.releases.update(found.id, (row) => row.projectIds.push(group.projectId));
  }
  return found;
}

function ensureEnvironment(store: Store, group: GroupRecord, name: string): void {
  const organizationId = store.projects.get(group.projectId)?.organizationId;
  if (organizationId === undefined || store.environmentByName(organizationId, name) !== undefined) return;
  store.environments.insert({ id: store.nextId('environments'), organizationId, name });
}

/**
 * Takes an event into its group: stores it unless it is stored already, counts it, derives release and
 * environment, shows it when it is the newest, reopens a resolved group (release-aware) and wakes an ignored one
 * whose condition it meets. An ignored group wakes without an activity, as on Sentry 9.1.
 */
export function recordEvent(
  store: Store,
  group: GroupRecord,
  event: EventRecord,
  now: number,
): RecordedEvent {
  const isNew = group.count === 0;
  const isNewest = isNew || event.dateCreated >= group.lastSeen;
  if (store.events.get(event.rowId) === undefined) store.events.insert(event);
  const release =
    event.release === null ? undefined : releaseOf(store, group, event.release, event.dateCreated);
  if (event.environment !== null) ensureEnvironment(store, group, event.environment);
  if (event.body.kind === 'stored' && event.userKey !== null) {
    recordEventUser(store, group.projectId, event.userKey, event.body.event.user, event.dateCreated);
  }

  // Before the event counts: it makes a group that was quiet for too long look lively again.
  const isRegression = !isNew && regress(store, group, event.release, event.dateCreated, now);
  addToTally(group, event);
  if (isNew) {
    group.activeSince = event.dateCreated;
    showFirstEvent(group, event);
  }
  if (isNewest) showNewestEvent(group, event);
  if (release !== undefined) {
    group.firstReleaseId ??= release.id;
    if (isNewest) group.lastReleaseId = release.id;
  }
  const isWoken = shouldWake(store, group, now);
  if (isWoken) {
    group.substatus = group.substatus === 'archived_until_escalating' ? 'escalating' : 'ongoing';
    group.status = 'unresolved';
  }
  if (isWoken || isSnoozeOver(group, now)) group.snooze = null;
  store.groups.touch(group.id);

  const project = store.projects.get(group.projectId);
  if (project !== undefined && project.firstEvent === null) {
    store.projects.update(project.id, (row) => {
      row.firstEvent = event.dateCreated;
    });
  }
  return { isNew, isRegression, isWoken };
}

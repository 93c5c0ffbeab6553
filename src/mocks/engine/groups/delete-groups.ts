import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

const DISCARDED = 'sentry:discarded_hashes';

function removeGroup(store: Store, group: GroupRecord): void {
  for (const event of store.eventsOf(group.id)) store.events.remove(event.rowId);
  for (const activity of store.activitiesOf(group.id)) store.activities.remove(activity.id);
  store.groups.remove(group.id);
}

/** Deletes groups with their events and activities, and with what had been merged into them. At once. */
export function deleteGroups(store: Store, groups: readonly GroupRecord[]): void {
  const ids = new Set(groups.map((group) => group.id));
  const projectIds = new Set(groups.map((group) => group.projectId));
  for (const projectId of projectIds) {
    for (const group of store.groupsOf(projectId)) {
      const target = group.mergedInto === null ? group.id : (store.groupOrParent(group.id)?.id ?? group.id);
      if (ids.has(target)) ids.add(group.id);
    }
  }
  for (const id of ids) {
    const group = store.groups.get(id);
    if (group !== undefined) removeGroup(store, group);
  }
}

/** The hashes of a project whose events are thrown away. */
export function discardedHashes(store: Store, projectId: string): string[] {
  const hashes = store.projects.get(projectId)?.options[DISCARDED];
  return Array.isArray(hashes) ? hashes.filter((hash) => typeof hash === 'string') : [];
}

/** Deletes groups and throws away whatever else comes in for them: ingest asks `discardedHashes`. */
export function discardGroups(store: Store, groups: readonly GroupRecord[]): void {
  for (const group of groups) {
    store.projects.update(group.projectId, (project) => {
      const hashes = new Set([...discardedHashes(store, project.id), ...group.hashes]);
      project.options[DISCARDED] = [...hashes];
    });
  }
  deleteGroups(store, groups);
}

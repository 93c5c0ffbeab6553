import type { ActivityRecord } from '#mocks/engine/model.ts';

const sameAs = (activity: ActivityRecord): string =>
  JSON.stringify([activity.type, activity.userId, activity.data]);

/** Today's: of neighbours that are alike only the first. Notes all stay. */
export function withoutNeighboursAlike(activities: readonly ActivityRecord[]): ActivityRecord[] {
  return activities.filter((activity, at) => {
    const newer = activities[at - 1];
    return activity.type === 'note' || newer === undefined || sameAs(newer) !== sameAs(activity);
  });
}

/** What an activity was about: commits and releases are told apart, other deeds of a kind are not. */
function aboutOf({ data, type }: ActivityRecord): unknown {
  if (type === 'set_resolved_in_release') return data['version'] ?? null;
  if (type === 'set_resolved_in_commit') return data['commit'] ?? null;
  return null;
}

/**
 * Those of 9.1: of what the same person did the same way only the newest. Notes all stay; that a group is not shared
 * any more is not written down there.
 */
export function withoutOlderAlike(activities: readonly ActivityRecord[]): ActivityRecord[] {
  const known = new Set<string>();
  return activities.filter((activity) => {
    if (activity.type === 'note') return true;
    if (activity.type === 'set_private') return false;
    const deed = JSON.stringify([activity.type, activity.userId, aboutOf(activity)]);
    if (known.has(deed)) return false;
    known.add(deed);
    return true;
  });
}

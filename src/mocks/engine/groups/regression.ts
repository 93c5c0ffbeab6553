import type { GroupRecord } from '#mocks/engine/model.ts';
import { releaseTime, type Store } from '#mocks/engine/store/store.ts';

import { statusOf } from './group-status.ts';
import { recordActivity } from './record-activity.ts';

/**
 * Whether a release resolution still covers an event: it came from a release that cannot have the fix, or from a
 * sender that names no release at all.
 */
function isCovered(store: Store, group: GroupRecord, version: string | null): boolean {
  const { resolution } = group;
  if (resolution?.kind !== 'nextRelease' && resolution?.kind !== 'inRelease') return false;
  const resolved = store.releases.get(resolution.releaseId);
  const organizationId = store.projects.get(group.projectId)?.organizationId ?? '';
  const release = version === null ? undefined : store.releaseByVersion(organizationId, version);
  if (resolved === undefined) return false;
  if (release === undefined) return true;
  if (release.id === resolved.id) return resolution.kind === 'nextRelease';
  return releaseTime(resolved) > releaseTime(release);
}

/** Reopens a resolved group that got an event, unless its resolution covers the event's release. */
export function regress(
  store: Store,
  group: GroupRecord,
  version: string | null,
  time: number,
  now: number,
): boolean {
  if (statusOf(store, group, now) !== 'resolved' || isCovered(store, group, version)) return false;
  const { resolution } = group;
  // The promise "resolved in the next release" was about the release that broke it.
  if (version !== null && (resolution?.kind === 'nextRelease' || resolution?.kind === 'inRelease')) {
    const promise = store.activitiesOf(group.id).find(({ type }) => type === 'set_resolved_in_release');
    if (promise) {
      store.activities.update(promise.id, (row) => {
        row.data = { ...row.data, version };
      });
    }
  }
  group.status = 'unresolved';
  group.substatus = 'regressed';
  group.resolution = null;
  group.activeSince = time;
  recordActivity(store, group, {
    userId: null,
    type: 'set_regression',
    data: { version: version ?? '' },
    now,
  });
  return true;
}

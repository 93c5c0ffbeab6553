import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { isAutoResolved, statusOf } from './group-status.ts';

/**
 * What the API shows as `statusDetails` (Sentry HTTP contract 3.3), with the actor as a user id and the date in
 * epoch milliseconds. Counts without a window are what remains of them.
 */
export type StatusDetails = {
  inNextRelease?: true;
  inRelease?: string;
  inCommit?: { commit: string; repository: string };
  autoResolved?: true;
  ignoreCount?: number | null;
  ignoreUntil?: number | null;
  ignoreUserCount?: number | null;
  ignoreUserWindow?: number | null;
  ignoreWindow?: number | null;
  actorId?: string | null;
};

/** How a resolved group was resolved; of a commit, who did it is not shown (Sentry HTTP contract 3.3). */
export function resolvedDetails(store: Store, { resolution }: GroupRecord): StatusDetails {
  if (resolution === null || resolution.kind === 'now') return {};
  if (resolution.kind === 'nextRelease') return { inNextRelease: true, actorId: resolution.actorId };
  if (resolution.kind === 'inRelease') {
    const version = store.releases.get(resolution.releaseId)?.version ?? '';
    return { inRelease: version, actorId: resolution.actorId };
  }
  return { inCommit: { commit: resolution.commit, repository: resolution.repository } };
}

/** The conditions of an ignored group, met or not. */
export function ignoredDetails(group: GroupRecord): StatusDetails {
  const { snooze } = group;
  // Nobody chose the limit of "until it escalates", so nobody is shown it.
  if (snooze === null || group.substatus === 'archived_until_escalating') return {};
  const remaining = (target: number | null, window: number | null, seen: number) =>
    target === null || window !== null ? target : target - seen;
  return {
    ignoreCount: remaining(snooze.count, snooze.window, group.count - snooze.baseCount),
    ignoreUntil: snooze.until,
    ignoreUserCount: remaining(snooze.userCount, snooze.userWindow, group.userCount - snooze.baseUserCount),
    ignoreUserWindow: snooze.userWindow,
    ignoreWindow: snooze.window,
    actorId: snooze.actorId,
  };
}

export function statusDetails(store: Store, group: GroupRecord, now: number): StatusDetails {
  if (isAutoResolved(store, group, now)) return { autoResolved: true };
  const status = statusOf(store, group, now);
  if (status === 'resolved') return resolvedDetails(store, group);
  return status === 'ignored' ? ignoredDetails(group) : {};
}

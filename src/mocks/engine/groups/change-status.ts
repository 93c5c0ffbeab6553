import type { GroupRecord, GroupSubstatus, Resolution, Snooze } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { assign } from './assign.ts';
import type { ActingContext, IgnoreConditions, ResolutionRequest, StatusChange } from './group-update.ts';
import { escalationLimit } from './escalation.ts';
import { recordActivity } from './record-activity.ts';
import { subscribe } from './subscribe.ts';

const MINUTE = 60_000;

function resolutionActivity(request: ResolutionRequest): { type: string; data: Record<string, unknown> } {
  switch (request.kind) {
    case 'now':
      return { type: 'set_resolved', data: {} };
    case 'nextRelease':
      // No version yet: the release that regresses it will be written in.
      return { type: 'set_resolved_in_release', data: { version: '' } };
    case 'inRelease':
      return { type: 'set_resolved_in_release', data: { version: request.version } };
    case 'inCommit':
      return { type: 'set_resolved_in_commit', data: { commit: request.commit } };
  }
  return request satisfies never;
}

function toResolution(request: ResolutionRequest, actorId: string | null): Resolution {
  if (request.kind === 'inRelease') return { kind: 'inRelease', actorId, releaseId: request.releaseId };
  return { ...request, actorId };
}

/** Whether a person chose to be assigned what they resolve (Sentry's user option `self_assign_issue`). */
export const ownsWhatTheyResolve = (store: Store, userId: string): boolean =>
  store.users.get(userId)?.options['self_assign_issue'] === '1';

function resolve(
  store: Store,
  { viewerId, now }: ActingContext,
  group: GroupRecord,
  request: ResolutionRequest,
): void {
  // Resolving anew in a release renews the resolution; only plain resolving is told every time.
  const isRenewed =
    group.status === 'resolved' && group.resolution !== null && group.resolution.kind !== 'now';
  group.status = 'resolved';
  group.substatus = null;
  group.resolution = toResolution(request, viewerId);
  subscribe(group, viewerId, 'changed_status');
  if (viewerId !== null && group.assignee === null && ownsWhatTheyResolve(store, viewerId)) {
    assign(store, { viewerId, now }, group, { type: 'user', id: viewerId });
  }
  if (request.kind === 'now' || !isRenewed) {
    recordActivity(store, group, { userId: viewerId, now, ...resolutionActivity(request) });
  }
}

function toSnooze(
  { viewerId, now }: ActingContext,
  group: GroupRecord,
  conditions: IgnoreConditions,
  substatus: GroupSubstatus | null,
): Snooze | null {
  const { ignoreDuration, ignoreCount, ignoreUserCount, ignoreWindow, ignoreUserWindow } = conditions;
  const base = { actorId: viewerId, baseCount: group.count, baseUserCount: group.userCount };
  if (substatus === 'archived_until_escalating') {
    const limit = escalationLimit(group, now);
    return {
      ...base,
      until: null,
      count: limit.events,
      window: limit.minutes,
      userCount: null,
      userWindow: null,
    };
  }
  // A window alone limits nothing: ignored for ever.
  if (ignoreDuration === null && ignoreCount === null && ignoreUserCount === null) return null;
  return {
    ...base,
    until: ignoreDuration === null ? null : now + ignoreDuration * MINUTE,
    count: ignoreCount,
    window: ignoreWindow,
    userCount: ignoreUserCount,
    userWindow: ignoreUserWindow,
  };
}

function archivedAs(snooze: Snooze | null, wanted: GroupSubstatus | null): GroupSubstatus {
  if (wanted === 'archived_until_escalating') return wanted;
  return snooze === null ? 'archived_forever' : 'archived_until_condition_met';
}

/**
 * Sets a group's status as Sentry does, with its activity and subscription. A snooze stays when the group is
 * resolved or opened: nothing reads it there but Sentry 9.1, which shows it. The caller tells the store.
 */
export function changeStatus(
  store: Store,
  context: ActingContext,
  group: GroupRecord,
  change: StatusChange,
  isBulk: boolean,
): void {
  if (change.status === 'resolved') {
    resolve(store, context, group, change.resolution);
    return;
  }
  const { viewerId, now } = context;
  const isChanged = group.status !== change.status;
  group.status = change.status;
  group.resolution = null;
  if (change.status === 'ignored') {
    group.snooze = toSnooze(context, group, change.conditions, change.substatus);
    group.substatus = archivedAs(group.snooze, change.substatus);
  } else if (isChanged || change.substatus !== null) {
    group.substatus = change.substatus ?? 'ongoing';
  }
  // Ignoring again replaces the conditions and is not told again.
  if (!isChanged) return;
  if (change.status === 'unresolved') {
    recordActivity(store, group, { userId: viewerId, type: 'set_unresolved', now });
  } else {
    const data = { ...change.conditions, ignoreUntil: group.snooze?.until ?? null };
    recordActivity(store, group, { userId: viewerId, type: 'set_ignored', data, now });
  }
  if (!isBulk) subscribe(group, viewerId, 'changed_status');
}

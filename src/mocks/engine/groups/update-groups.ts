import type { GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { assign } from './assign.ts';
import { changeStatus, ownsWhatTheyResolve } from './change-status.ts';
import { discardGroups } from './delete-groups.ts';
import type { ActingContext, FieldErrors, GroupDelta, GroupUpdate, StatusChange } from './group-update.ts';
import { mergeGroups } from './merge-groups.ts';
import { readGroupUpdate } from './read-group-update.ts';
import { recordActivity } from './record-activity.ts';
import { share } from './share.ts';
import { ignoredDetails, resolvedDetails } from './status-details.ts';
import { subscribe } from './subscribe.ts';

export type GroupUpdateOutcome =
  | { kind: 'updated'; delta: GroupDelta }
  /** 400 with the fields. */
  | { kind: 'invalid'; errors: FieldErrors }
  /** 400 with `detail`. */
  | { kind: 'refused'; detail: string }
  /** 204: the groups are gone. */
  | { kind: 'discarded' };

const severalProjects: Partial<Record<string, string>> = {
  nextRelease: 'Cannot set resolved in next release for multiple projects.',
  inRelease: 'Cannot set resolved in release for multiple projects.',
  inCommit: 'Cannot set resolved in commit for multiple projects.',
};

function statusDelta(store: Store, sample: GroupRecord | undefined, change: StatusChange): GroupDelta {
  if (change.status === 'resolved') {
    const details = sample === undefined ? {} : resolvedDetails(store, sample);
    const isPlain = change.resolution.kind === 'now';
    return {
      status: 'resolved',
      statusDetails: isPlain ? {} : { actorId: sample?.resolution?.actorId ?? null, ...details },
    };
  }
  const delta: GroupDelta =
    change.status === 'ignored'
      ? { status: change.sent, statusDetails: sample === undefined ? {} : ignoredDetails(sample) }
      : { status: change.status, statusDetails: {} };
  if (change.substatus !== null) delta.substatus = sample?.substatus ?? change.substatus;
  return delta;
}

/** What a caller does for themselves alone; an API key has no self. */
function applyOwn(group: GroupRecord, { viewerId, now }: ActingContext, update: GroupUpdate): void {
  if (viewerId === null) return;
  if (update.hasSeen === true) group.seenBy.set(viewerId, now);
  if (update.hasSeen === false) group.seenBy.delete(viewerId);
  if (update.isBookmarked !== undefined) {
    group.bookmarkedBy = group.bookmarkedBy.filter((userId) => userId !== viewerId);
    if (update.isBookmarked) {
      group.bookmarkedBy.push(viewerId);
      subscribe(group, viewerId, 'bookmarked');
    }
  }
  // Subscribing by hand clears the earlier reason: it would be odd to read "because you were assigned" then.
  if (update.isSubscribed !== undefined) group.subscriptions.set(viewerId, update.isSubscribed && 'unknown');
}

function applyTo(
  store: Store,
  context: ActingContext,
  group: GroupRecord,
  update: GroupUpdate,
  isBulk: boolean,
): void {
  const { viewerId, now } = context;
  if (update.status !== undefined) changeStatus(store, context, group, update.status, isBulk);
  if (update.assignedTo !== undefined) assign(store, context, group, update.assignedTo);
  applyOwn(group, context, update);
  if (update.priority !== undefined && update.priority !== group.priority) {
    group.priority = update.priority;
    const data = { priority: update.priority, reason: 'manual' };
    recordActivity(store, group, { userId: viewerId, type: 'set_priority', data, now });
  }
  if (update.inbox === false && (group.substatus === 'new' || group.substatus === 'regressed')) {
    group.substatus = 'ongoing';
    recordActivity(store, group, { userId: viewerId, type: 'mark_reviewed', now });
  }
  if (update.isPublic !== undefined) share(store, context, group, update.isPublic);
  store.groups.touch(group.id);
}

function echo(
  store: Store,
  { viewerId }: ActingContext,
  groups: readonly GroupRecord[],
  update: GroupUpdate,
): GroupDelta {
  const { status, discard: _, ...plain } = update;
  const sample = groups.at(-1);
  const delta: GroupDelta = { ...(status && statusDelta(store, sample, status)), ...plain };
  const isOwner = sample?.assignee?.type === 'user' && sample.assignee.id === viewerId;
  if (status?.status === 'resolved' && isOwner && ownsWhatTheyResolve(store, viewerId)) {
    delta.assignedTo ??= sample.assignee;
  }
  if (update.isSubscribed !== undefined) delta.subscriptionDetails = { reason: 'unknown' };
  if (update.isPublic === true) delta.shareId = sample?.shareId ?? null;
  return delta;
}

/**
 * Changes groups as the bulk call does (Sentry HTTP contract 3.4): all of them, or none when the body is not
 * valid. `projects` are those the call is for; by default the groups' own. Gives what the API echoes.
 */
export function updateGroups(
  store: Store,
  context: ActingContext,
  groups: readonly GroupRecord[],
  body: Readonly<Record<string, unknown>>,
  projects?: readonly ProjectRecord[],
): GroupUpdateOutcome {
  const own = [...new Set(groups.map((group) => group.projectId))].flatMap(
    (id) => store.projects.get(id) ?? [],
  );
  const read = readGroupUpdate(store, projects ?? own, body);
  if ('errors' in read) return { kind: 'invalid', errors: read.errors };
  const { update } = read;
  if (update.discard === true) {
    discardGroups(store, groups);
    return { kind: 'discarded' };
  }
  if (own.length > 1) {
    const kind = update.status?.status === 'resolved' ? update.status.resolution.kind : '';
    const detail = severalProjects[kind];
    if (detail !== undefined) return { kind: 'refused', detail };
    if (update.merge === true) {
      return { kind: 'refused', detail: 'Merging across multiple projects is not supported' };
    }
  }
  for (const group of groups) applyTo(store, context, group, update, groups.length > 1);
  const delta = echo(store, context, groups, update);
  if (update.merge === true) delta.merge = mergeGroups(store, context, groups) ?? true;
  return { kind: 'updated', delta };
}

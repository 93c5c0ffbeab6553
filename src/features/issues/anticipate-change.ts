import type { Actor, Group } from '#api/group.ts';
import type { GroupChange } from '#api/group-update.ts';

/** What a group will look like once the server has carried out a change; shown until its answer comes. */
export function anticipateChange<T extends Group>(
  group: T,
  change: GroupChange,
  assignee: Actor | null,
  now: number,
): T {
  const next = { ...group };
  if (change.status !== undefined) {
    const details = change.statusDetails ?? {};
    next.status = change.status;
    next.statusDetails = {
      ...next.statusDetails,
      inNextRelease: 'inNextRelease' in details,
      inRelease: 'inRelease' in details ? (details.inRelease ?? null) : null,
      inCommit: null,
      autoResolved: false,
      ignoreUntil:
        'ignoreDuration' in details && details.ignoreDuration
          ? new Date(now + details.ignoreDuration * 60_000).toISOString()
          : null,
      ignoreCount: 'ignoreCount' in details ? (details.ignoreCount ?? null) : null,
      ignoreWindow: 'ignoreWindow' in details ? (details.ignoreWindow ?? null) : null,
      ignoreUserCount: 'ignoreUserCount' in details ? (details.ignoreUserCount ?? null) : null,
      ignoreUserWindow: 'ignoreUserWindow' in details ? (details.ignoreUserWindow ?? null) : null,
    };
  }
  if (change.assignedTo !== undefined) next.assignedTo = assignee;
  if (change.hasSeen !== undefined) next.hasSeen = change.hasSeen;
  if (change.isBookmarked !== undefined) next.isBookmarked = change.isBookmarked;
  if (change.isSubscribed !== undefined) next.isSubscribed = change.isSubscribed;
  return next;
}

/** The fields of `before` that a change touched, put back into what is held now. */
export function revertChange<T extends Group>(held: T, before: Group, change: GroupChange): T {
  return {
    ...held,
    ...(change.status === undefined ? {} : { status: before.status, statusDetails: before.statusDetails }),
    ...(change.assignedTo === undefined ? {} : { assignedTo: before.assignedTo }),
    ...(change.hasSeen === undefined ? {} : { hasSeen: before.hasSeen }),
    ...(change.isBookmarked === undefined ? {} : { isBookmarked: before.isBookmarked }),
    ...(change.isSubscribed === undefined ? {} : { isSubscribed: before.isSubscribed }),
  };
}

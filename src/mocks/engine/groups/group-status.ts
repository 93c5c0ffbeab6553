import type { GroupRecord, GroupStatus, Snooze } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

const HOUR = 3_600_000;

/** Whether what a snooze waited for has come, as far as the group's own counters and the clock tell. */
function isOver(snooze: Snooze, group: GroupRecord, now: number): boolean {
  if (snooze.until !== null && snooze.until <= now) return true;
  const isCounted = snooze.count !== null && snooze.window === null;
  if (isCounted && group.count - snooze.baseCount >= (snooze.count ?? 0)) return true;
  const areUsersCounted = snooze.userCount !== null && snooze.userWindow === null;
  return areUsersCounted && group.userCount - snooze.baseUserCount >= (snooze.userCount ?? 0);
}

/** Whether a group's snooze, if it has one, waits for nothing any more. */
export const isSnoozeOver = (group: GroupRecord, now: number): boolean =>
  group.snooze !== null && isOver(group.snooze, group, now);

/** Quiet for longer than its project allows: it counts as resolved, though nobody resolved it. */
export function isAutoResolved(store: Store, group: GroupRecord, now: number): boolean {
  if (group.status !== 'unresolved') return false;
  const resolveAge = store.projects.get(group.projectId)?.resolveAge ?? 0;
  return resolveAge > 0 && group.lastSeen < now - resolveAge * HOUR;
}

/**
 * The status a group reads as, which may differ from the stored one: a snooze that ended, a project's
 * `resolveAge` (Sentry HTTP contract 3.3).
 */
export function statusOf(store: Store, group: GroupRecord, now: number): GroupStatus {
  if (group.status === 'ignored' && isSnoozeOver(group, now)) return 'unresolved';
  return isAutoResolved(store, group, now) ? 'resolved' : group.status;
}

/** Whether a snooze's rate was reached: so many events, or people, within its window. */
function isRateReached(store: Store, snooze: Snooze, group: GroupRecord, now: number): boolean {
  const since = (minutes: number) => {
    const events = store.eventsOf(group.id);
    const end = events.findIndex((event) => event.dateCreated < now - minutes * 60_000);
    return end === -1 ? events : events.slice(0, end);
  };
  if (snooze.count !== null && snooze.window !== null && since(snooze.window).length >= snooze.count)
    return true;
  if (snooze.userCount === null || snooze.userWindow === null) return false;
  const users = new Set(since(snooze.userWindow).flatMap(({ userKey }) => userKey ?? []));
  return users.size >= snooze.userCount;
}

/** Whether an ignored group has to wake, windows included. Asked when an event comes in. */
export const shouldWake = (store: Store, group: GroupRecord, now: number): boolean =>
  group.status === 'ignored' &&
  group.snooze !== null &&
  (isOver(group.snooze, group, now) || isRateReached(store, group.snooze, group, now));

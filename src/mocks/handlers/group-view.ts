import { countBetween, groupStats } from '#mocks/engine/groups/group-stats.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';

import type { Call } from './call.ts';

export type Period = '24h' | '14d' | '30d';

/** A stretch of time, in epoch milliseconds. */
export type Window = { start: number; end: number };

/** Through which filter groups are looked at. */
export type GroupView = {
  /** None: all. */
  environments: readonly string[];
  /** Null: all time. */
  window: Window | null;
};

export const WHOLE_VIEW: GroupView = { environments: [], window: null };

/** What a group amounts to in a view. Dates are null where the view has none of its events. */
export type Figures = {
  count: number;
  userCount: number;
  firstSeen: number | null;
  lastSeen: number | null;
};

/** People in a view: counted on its events, since the group only knows all of its people. */
function usersIn(call: Call, group: GroupRecord, { environments, window }: GroupView): number {
  const users = new Set<string>();
  for (const event of call.store.eventsOf(group.id)) {
    if (window !== null && event.dateCreated < window.start) break;
    const isInWindow = window === null || event.dateCreated <= window.end;
    const isInEnvironment = environments.length === 0 || environments.includes(event.environment ?? '');
    if (isInWindow && isInEnvironment && event.userKey !== null) users.add(event.userKey);
  }
  return users.size;
}

export function lifetimeOf(group: GroupRecord): Figures {
  const { count, firstSeen, lastSeen, userCount } = group;
  return { count, userCount, firstSeen, lastSeen };
}

export function figuresOf(call: Call, group: GroupRecord, view: GroupView): Figures {
  const { environments, window } = view;
  const coversAll = window === null || (group.firstSeen >= window.start && group.lastSeen <= window.end);
  if (coversAll && environments.length === 0) return lifetimeOf(group);
  const values = environments.flatMap((name) => group.tags.get('environment')?.get(name) ?? []);
  const count = coversAll
    ? values.reduce((sum, value) => sum + value.count, 0)
    : countBetween(group, environments, window.start, window.end);
  // Sentry 9.1 counts people over all environments.
  const hasOwnUsers = window !== null || call.dialect.countsUsersByEnvironment;
  return {
    count,
    userCount: hasOwnUsers ? usersIn(call, group, view) : group.userCount,
    firstSeen: environments.length === 0 ? group.firstSeen : earliest(values.map((value) => value.firstSeen)),
    lastSeen: environments.length === 0 ? group.lastSeen : latest(values.map((value) => value.lastSeen)),
  };
}

const earliest = (times: readonly number[]) => (times.length === 0 ? null : Math.min(...times));
const latest = (times: readonly number[]) => (times.length === 0 ? null : Math.max(...times));

/** `[epoch seconds, events]`, oldest first. `auto` fits its steps to the view: hours for up to two days. */
export function seriesOf(
  call: Call,
  group: GroupRecord,
  period: Period | 'auto',
  { environments, window }: GroupView,
): [number, number][] {
  if (period !== 'auto') return groupStats(group, period, environments, call.now);
  const DAY = 86_400_000;
  const { start, end } = window ?? { start: call.now - 30 * DAY, end: call.now };
  const step = end - start <= 2 * DAY ? 3_600_000 : DAY;
  const first = Math.floor(start / step) * step;
  const points = Math.min(90, Math.max(1, Math.floor((end - first) / step) + 1));
  return Array.from({ length: points }, (_, at) => {
    const time = first + at * step;
    return [time / 1000, countBetween(group, environments, time, time + step - 1)];
  });
}

/** A series with the step before it: Sentry 9.1 details begin one earlier (Sentry HTTP contract 3.2). */
export function withStepBefore(
  group: GroupRecord,
  series: [number, number][],
  environments: readonly string[],
): [number, number][] {
  const [first, second] = series;
  if (first === undefined || second === undefined) return series;
  const step = second[0] - first[0];
  const seconds = first[0] - step;
  const count = countBetween(group, environments, seconds * 1000, (seconds + step) * 1000 - 1);
  return [[seconds, count], ...series];
}

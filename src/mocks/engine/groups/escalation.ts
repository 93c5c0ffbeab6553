import type { GroupRecord } from '#mocks/engine/model.ts';

import { groupStats } from './group-stats.ts';

const LEAST_EVENTS = 10;
const DAY_MINUTES = 24 * 60;
const BUSIER = 2;

/**
 * What counts as escalating for a group archived until then: more events within a day than twice its busiest day
 * of the two weeks before, and never fewer than ten.
 */
export function escalationLimit(group: GroupRecord, now: number): { events: number; minutes: number } {
  const busiest = Math.max(...groupStats(group, '14d', [], now).map(([, events]) => events));
  return { events: Math.max(LEAST_EVENTS, busiest * BUSIER), minutes: DAY_MINUTES };
}

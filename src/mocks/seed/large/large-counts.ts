import { hourOf } from '#mocks/engine/groups/tally.ts';
import type { GroupRecord, HourlyCounts, TagValueRecord } from '#mocks/engine/model.ts';
import type { Rng } from '#mocks/seed/rng.ts';

const DAY = 86_400_000;
const MAX_HOURS = 6;

/** More than half have one event, a few have very many. */
export function largeCount(rng: Rng): number {
  const luck = rng.next();
  if (luck < 0.55) return 1;
  if (luck < 0.9) return 2 + rng.int(30);
  return luck < 0.995 ? 30 + rng.int(2000) : 2000 + rng.int(60_000);
}

/** Most were last seen lately; the first time is anywhere before that, within ninety days. */
export function largeDates(count: number, rng: Rng, now: number): { firstSeen: number; lastSeen: number } {
  const lastSeen = Math.floor(now - rng.next() ** 3 * 29 * DAY);
  if (count === 1) return { firstSeen: lastSeen, lastSeen };
  return { firstSeen: Math.floor(lastSeen - rng.next() ** 2 * 60 * DAY), lastSeen };
}

/** Hours of a group's events: in the last one for sure, the rest over a few that are kept. */
function hours(group: GroupRecord, rng: Rng, now: number): HourlyCounts {
  const counts: HourlyCounts = new Map([[hourOf(group.lastSeen), 1]]);
  let left = group.count - 1;
  const from = Math.max(group.firstSeen, now - 29 * DAY);
  for (let number = 1; left > 0 && number <= MAX_HOURS; number += 1) {
    const share = number === MAX_HOURS ? left : Math.ceil(left * rng.next());
    const hour = hourOf(from + rng.next() * (group.lastSeen - from));
    counts.set(hour, (counts.get(hour) ?? 0) + share);
    left -= share;
  }
  return counts;
}

const one = (group: GroupRecord, value: string): Map<string, TagValueRecord> => {
  const { count, firstSeen, lastSeen } = group;
  return new Map([[value, { value, count, firstSeen, lastSeen }]]);
};

/** Counters and tags as if all events had been counted: of each tag one value, of few events few records. */
export function countLarge(
  group: GroupRecord,
  environment: string,
  tags: readonly [string, string][],
  rng: Rng,
  now: number,
): void {
  group.hourly = hours(group, rng, now);
  group.hourlyByEnvironment = new Map([[environment, new Map(group.hourly)]]);
  for (const [key, value] of tags) group.tags.set(key, one(group, value));
  group.userCount = group.tags.has('user') ? Math.max(1, Math.floor(group.count * rng.next() * 0.7)) : 0;
}

import type { EventRecord, GroupRecord, HourlyCounts, TagValueRecord } from '#mocks/engine/model.ts';

const HOUR = 3_600_000;
/** Thirty whole days and the one that runs. */
const KEPT_HOURS = 31 * 24;

/** Hour number since the epoch, as in `HourlyCounts`. */
export const hourOf = (time: number): number => Math.floor(time / HOUR);

function count(hours: HourlyCounts, hour: number, by: 1 | -1): void {
  const sum = (hours.get(hour) ?? 0) + by;
  if (sum > 0) hours.set(hour, sum);
  else hours.delete(hour);
  if (hours.size <= KEPT_HOURS) return;
  const oldest = Math.max(...hours.keys()) - KEPT_HOURS;
  for (const key of hours.keys()) if (key <= oldest) hours.delete(key);
}

/** An event's tags with those the server derives: one value a key, the event's own first. */
export function eventTags(event: EventRecord): Map<string, string> {
  const tags = new Map<string, string>();
  const derived: [string, string | null][] = [
    ['release', event.release],
    ['environment', event.environment],
    ['user', event.userKey],
  ];
  for (const [key, value] of [...event.tags, ...derived]) {
    if (value !== null && !tags.has(key)) tags.set(key, value);
  }
  return tags;
}

function addTag(group: GroupRecord, key: string, value: string, time: number): void {
  const values = group.tags.get(key) ?? new Map<string, TagValueRecord>();
  group.tags.set(key, values);
  const found = values.get(value);
  if (found === undefined) {
    values.set(value, { value, count: 1, firstSeen: time, lastSeen: time });
    if (key === 'user') group.userCount += 1;
    return;
  }
  found.count += 1;
  found.firstSeen = Math.min(found.firstSeen, time);
  found.lastSeen = Math.max(found.lastSeen, time);
}

function removeTag(group: GroupRecord, key: string, value: string): void {
  const values = group.tags.get(key);
  const found = values?.get(value);
  if (values === undefined || found === undefined) return;
  found.count -= 1;
  if (found.count > 0) return;
  values.delete(value);
  if (key === 'user') group.userCount = Math.max(0, group.userCount - 1);
  if (values.size === 0) group.tags.delete(key);
}

/** Adds one event to a group's counters, hours, tags and dates. The caller tells the store. */
export function addToTally(group: GroupRecord, event: EventRecord): void {
  const time = event.dateCreated;
  group.firstSeen = group.count === 0 ? time : Math.min(group.firstSeen, time);
  group.lastSeen = group.count === 0 ? time : Math.max(group.lastSeen, time);
  group.count += 1;
  count(group.hourly, hourOf(time), 1);
  if (event.environment !== null) {
    const hours = group.hourlyByEnvironment.get(event.environment) ?? new Map<number, number>();
    group.hourlyByEnvironment.set(event.environment, hours);
    count(hours, hourOf(time), 1);
  }
  for (const [key, value] of eventTags(event)) addTag(group, key, value, time);
}

/** Takes one event out again, when it goes to another group. Dates stay: `unmergeHashes` mends them. */
export function removeFromTally(group: GroupRecord, event: EventRecord): void {
  group.count = Math.max(0, group.count - 1);
  count(group.hourly, hourOf(event.dateCreated), -1);
  const hours = event.environment === null ? undefined : group.hourlyByEnvironment.get(event.environment);
  if (hours !== undefined && event.environment !== null) {
    count(hours, hourOf(event.dateCreated), -1);
    if (hours.size === 0) group.hourlyByEnvironment.delete(event.environment);
  }
  for (const [key, value] of eventTags(event)) removeTag(group, key, value);
}

/** Adds everything one group counted to another. */
export function addGroupToTally(group: GroupRecord, other: GroupRecord): void {
  group.count += other.count;
  group.firstSeen = Math.min(group.firstSeen, other.firstSeen);
  group.lastSeen = Math.max(group.lastSeen, other.lastSeen);
  const addHours = (into: HourlyCounts, from: HourlyCounts) => {
    for (const [hour, events] of from) into.set(hour, (into.get(hour) ?? 0) + events);
  };
  addHours(group.hourly, other.hourly);
  for (const [environment, hours] of other.hourlyByEnvironment) {
    const into = group.hourlyByEnvironment.get(environment) ?? new Map<number, number>();
    group.hourlyByEnvironment.set(environment, into);
    addHours(into, hours);
  }
  const usersBefore = group.tags.get('user')?.size ?? 0;
  const usersApart = group.userCount + other.userCount;
  const usersOfOther = other.tags.get('user')?.size ?? 0;
  for (const [key, values] of other.tags) {
    const into = group.tags.get(key) ?? new Map<string, TagValueRecord>();
    group.tags.set(key, into);
    for (const [value, from] of values) {
      const found = into.get(value);
      into.set(value, {
        value,
        count: (found?.count ?? 0) + from.count,
        firstSeen: Math.min(found?.firstSeen ?? from.firstSeen, from.firstSeen),
        lastSeen: Math.max(found?.lastSeen ?? from.lastSeen, from.lastSeen),
      });
    }
  }
  // Somebody seen by both counts once.
  const shared = usersBefore + usersOfOther - (group.tags.get('user')?.size ?? 0);
  group.userCount = usersApart - shared;
}

import { hourOf } from '#mocks/engine/groups/tally.ts';
import type { EventRecord, GroupRecord, HourlyCounts } from '#mocks/engine/model.ts';

const add = (hours: HourlyCounts, hour: number) => hours.set(hour, (hours.get(hour) ?? 0) + 1);

/**
 * Counts an event into a group whose events come in order of time, each with all of its tags and none twice:
 * what `addToTally` does for any event, without looking twice.
 */
export function countEvent(group: GroupRecord, event: EventRecord): void {
  const { dateCreated: time, environment } = event;
  group.count += 1;
  group.lastSeen = time;
  add(group.hourly, hourOf(time));
  if (environment !== null) {
    let hours = group.hourlyByEnvironment.get(environment);
    if (hours === undefined) group.hourlyByEnvironment.set(environment, (hours = new Map()));
    add(hours, hourOf(time));
  }
  for (const [key, value] of event.tags) {
    let values = group.tags.get(key);
    if (values === undefined) group.tags.set(key, (values = new Map()));
    const found = values.get(value);
    if (found === undefined) {
      values.set(value, { value, count: 1, firstSeen: time, lastSeen: time });
      if (key === 'user') group.userCount += 1;
    } else {
      found.count += 1;
      found.lastSeen = time;
    }
  }
}

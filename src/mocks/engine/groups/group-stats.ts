import type { GroupRecord, HourlyCounts } from '#mocks/engine/model.ts';

import { hourOf } from './tally.ts';

export type StatsPeriod = '24h' | '14d' | '30d';

const HOUR_SECONDS = 3600;
const daysOf: Record<Exclude<StatsPeriod, '24h'>, number> = { '14d': 14, '30d': 30 };

/** The hours of one environment, of several, or (none named) of all events. */
function hoursOf(group: GroupRecord, environments: readonly string[]): HourlyCounts[] {
  if (environments.length === 0) return [group.hourly];
  return environments.flatMap((name) => group.hourlyByEnvironment.get(name) ?? []);
}

/** Events from `start` up to and with `end` (epoch ms), by whole hours: the last 30 days are known. */
export function countBetween(
  group: GroupRecord,
  environments: readonly string[],
  start: number,
  end: number,
): number {
  const first = hourOf(start);
  const last = hourOf(end);
  let sum = 0;
  for (const hours of hoursOf(group, environments)) {
    for (const [hour, events] of hours) if (hour >= first && hour <= last) sum += events;
  }
  return sum;
}

/**
 * `[epoch seconds, events]`, oldest first, zeros included: 24 hours ending with the one that runs, or 14 or 30
 * days (UTC) ending with today.
 */
export function groupStats(
  group: GroupRecord,
  period: StatsPeriod,
  environments: readonly string[],
  now: number,
): [number, number][] {
  const span = period === '24h' ? 1 : 24;
  const points = period === '24h' ? 24 : daysOf[period];
  const first = Math.floor(hourOf(now) / span) - points + 1;
  const series = Array.from({ length: points }, (_, at): [number, number] => [
    (first + at) * span * HOUR_SECONDS,
    0,
  ]);
  for (const hours of hoursOf(group, environments)) {
    for (const [hour, events] of hours) {
      const point = series[Math.floor(hour / span) - first];
      if (point) point[1] += events;
    }
  }
  return series;
}

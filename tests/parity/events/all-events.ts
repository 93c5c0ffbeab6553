import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { brokenEvents } from './broken-events.ts';
import { messageEvents } from './message-events.ts';
import { platformEvents } from './platform-events.ts';
import { pythonEvents } from './python-events.ts';
import type { SentEvent } from './sent-event.ts';

/** An event ready to send: with its id, and the time that it says it happened at where it says one. */
export type TimedEvent = { label: string; eventId: string; body: string; time: string | null };

const STEP_MS = 4 * 60_000;

/** Times that no server believes. */
const untimely: readonly SentEvent[] = [
  { label: 'long ago', payload: { message: 'long ago', timestamp: '2019-01-01T00:00:00Z' } },
  { label: 'in the future', payload: { message: 'in the future', timestamp: '2999-01-01T00:00:00Z' } },
  { label: 'time that is none', payload: { message: 'time that is none', timestamp: 'yesterday' } },
];

async function eventsOfFolder(folder: string): Promise<SentEvent[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (name) => {
      const payload: Record<string, unknown> = JSON.parse(await readFile(join(folder, name), 'utf8'));
      return { label: name, payload };
    }),
  );
}

/**
 * Everything that is sent, the oldest first. Ids are made from the run's name, so that both sides get the same and
 * no two runs share one.
 *
 * @param folder where further events lie, one a file
 * @param end when the last one happened, in epoch milliseconds
 */
export async function allEvents(
  run: string,
  release: (number: number) => string,
  end: number,
  folder: string | undefined,
): Promise<TimedEvent[]> {
  const events = [
    ...pythonEvents(release),
    ...messageEvents,
    ...platformEvents,
    ...brokenEvents,
    ...untimely,
    ...(folder === undefined ? [] : await eventsOfFolder(folder)),
  ];
  return events.map(({ label, payload }, at) => {
    const eventId = createHash('md5').update(`${run} ${label}`).digest('hex');
    const time = new Date(end - (events.length - at) * STEP_MS).toISOString().slice(0, 19);
    const isUntimely = untimely.some((event) => event.label === label);
    const timed = isUntimely ? payload : { ...payload, timestamp: time };
    return {
      label,
      eventId,
      body: JSON.stringify({ ...timed, event_id: eventId }),
      time: isUntimely ? null : time,
    };
  });
}

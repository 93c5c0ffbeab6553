import type { GroupOfEvent } from '#api/ingest.ts';

import type { ImportIssue } from './import-report.ts';
import { pause } from './pause.ts';

/** An event that was sent, and the file that it came from. */
export type Sent = {
  file: number;
  eventId: string;
  /** What was reported because no answer came; null where one came. */
  unsure: ImportIssue | null;
};

/** Milliseconds before each round: servers store what they accepted a little later, and gently is how one asks. */
const ROUNDS = [0, 1000, 2000, 3000, 5000, 5000, 10_000];

/**
 * Looks for the groups that events went to, one after the other, until all are found or patience ends. Never rejects:
 * an event whose group cannot be found has no link, and that is all.
 */
export async function findGroups(
  sent: readonly Sent[],
  find: (eventId: string, signal: AbortSignal) => Promise<GroupOfEvent | null>,
  signal: AbortSignal,
  onFound: (sent: Sent, group: GroupOfEvent) => void,
): Promise<void> {
  let left = sent;
  try {
    for (const wait of ROUNDS) {
      if (left.length === 0) return;
      await pause(wait, signal);
      const missing: Sent[] = [];
      for (const one of left) {
        const group = await find(one.eventId, signal).catch(() => null);
        signal.throwIfAborted();
        if (group === null) missing.push(one);
        else onFound(one, group);
      }
      left = missing;
    }
  } catch {
    // Aborted: the report stays without the rest of the links.
  }
}

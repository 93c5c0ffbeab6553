import type { EventRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

export type Neighbours = { next: EventRecord | null; previous: EventRecord | null };

/** Where an event stands among its group's, newest first. Halves its way: groups may hold very many. */
function indexOf(events: readonly EventRecord[], event: EventRecord): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = events[middle];
    const isNewer =
      other !== undefined &&
      (other.dateCreated > event.dateCreated ||
        (other.dateCreated === event.dateCreated && other.rowId > event.rowId));
    if (isNewer) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The events of the same group just after (`next`, newer) and before (`previous`, older). */
export function neighbours(store: Store, event: EventRecord): Neighbours {
  const events = store.eventsOf(event.groupId);
  const at = indexOf(events, event);
  return { next: events[at - 1] ?? null, previous: events[at + 1] ?? null };
}

export const latestEvent = (store: Store, groupId: string): EventRecord | null =>
  store.eventsOf(groupId)[0] ?? null;

export const oldestEvent = (store: Store, groupId: string): EventRecord | null =>
  store.eventsOf(groupId).at(-1) ?? null;

const RECENT = 50;

/** How much an event tells without opening it: whom, which release, where, and how many tags. */
const worth = (event: EventRecord): number =>
  (event.userKey === null ? 0 : 4) +
  (event.release === null ? 0 : 4) +
  (event.environment === 'production' ? 2 : 0) +
  Math.min(event.tags.length, 20) / 20;

/** The one to show first: of the newest fifty the one that tells most, the newer where they are alike. */
export function recommendedEvent(store: Store, groupId: string): EventRecord | null {
  let best: EventRecord | null = null;
  for (const event of store.eventsOf(groupId).slice(0, RECENT)) {
    if (best === null || worth(event) > worth(best)) best = event;
  }
  return best;
}

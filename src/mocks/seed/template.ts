import type { Rng } from './rng.ts';
import type { SampleProjectSlug } from './organization/projects.ts';

/** What surrounds one event; the same for its record and for its body, as both come from the event's seed. */
export type Surroundings = {
  rng: Rng;
  /** Epoch seconds. */
  time: number;
  /** A number of `visitors.ts`; null where nobody was signed in or involved. */
  visitor: number | null;
  /** The browser's `User-Agent`, or null. */
  agent: string | null;
  server: string | null;
  phone: number;
};

export type RawEvent = Record<string, unknown>;

/**
 * Builds what an SDK would send. The variation tells the groups of one template apart and changes what
 * grouping looks at; the surroundings change from event to event and must not.
 */
export type SampleTemplate = {
  name: string;
  project: SampleProjectSlug;
  /** How many groups it makes. */
  variations: number;
  build: (variation: number, around: Surroundings) => RawEvent;
};

type List = readonly [unknown, ...unknown[]];

/** The nth of a list, round and round. */
export const nth = <const Items extends List>(items: Items, at: number): Items[number] =>
  items[at % items.length] ?? items[0];

/** Two-dimensional variations: the first list turns faster. */
export function vary<const First extends List, const Second extends List>(
  variation: number,
  first: First,
  second: Second,
): [First[number], Second[number]] {
  return [nth(first, variation), nth(second, Math.floor(variation / first.length))];
}

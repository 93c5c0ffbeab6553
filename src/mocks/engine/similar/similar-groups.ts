import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { characterShingles, jaccard } from './shingles.ts';

/** Score name → 0 to 1, or null where nothing can be compared (Sentry HTTP contract 3.10). */
export type SimilarGroup = { group: GroupRecord; scores: Record<string, number | null> };

const MESSAGE = 'exception:message:character-shingles';
const FRAMES = 'exception:stacktrace:pairs';

/** Below this two messages have no more in common than any two. */
const LEAST_SIMILAR = 0.2;

/** Stacks are compared for the most similar messages alone: each costs reading an event. */
const COMPARED_STACKS = 30;

function framesOf(values: readonly string[]): Set<string> {
  return new Set(values.slice(1).map((frame, at) => `${values[at]} > ${frame}`));
}

const isOpenFor = (group: GroupRecord, other: GroupRecord) =>
  other.id !== group.id && other.mergedInto === null && !other.status.startsWith('pending');

/**
 * Groups of the same project whose message, and then whose stack, is like a group's; most similar first.
 *
 * @param stackOf the functions of a group's newest stack trace, outermost first
 */
export function similarGroups(
  store: Store,
  group: GroupRecord,
  stackOf: (group: GroupRecord) => readonly string[],
  limit: number,
): SimilarGroup[] {
  const own = characterShingles(group.title);
  const candidates = store
    .groupsOf(group.projectId)
    .filter((other) => isOpenFor(group, other))
    .map((other) => ({ group: other, message: jaccard(own, characterShingles(other.title)) ?? 0 }))
    .filter(({ message }) => message >= LEAST_SIMILAR)
    .sort((a, b) => b.message - a.message)
    .slice(0, COMPARED_STACKS);
  const frames = framesOf(stackOf(group));
  return candidates
    .map(({ group: other, message }) => ({
      group: other,
      scores: { [MESSAGE]: message, [FRAMES]: jaccard(frames, framesOf(stackOf(other))) },
    }))
    .sort((a, b) => total(b.scores) - total(a.scores))
    .slice(0, limit);
}

function total(scores: SimilarGroup['scores']): number {
  return Object.values(scores).reduce<number>((sum, score) => sum + (score ?? 0), 0);
}

import type { Exception } from '#api/event-exception.ts';

/** How an exception came to be there, as far as the SDK told. */
export type ChainLink = {
  exception: Exception;
  /** Steps from the outermost exception; only exception groups branch. */
  depth: number;
  /** `thrown` was thrown last, `cause` led to the one after it, `member` is one of an exception group. */
  role: 'thrown' | 'cause' | 'member';
};

/** Follows `parent_id` up; ids come from clients, so a circle ends the walk. */
function depthOf(exception: Exception, byId: ReadonlyMap<number, Exception>): number {
  const seen = new Set<Exception>();
  let current: Exception | undefined = exception;
  while (current && !seen.has(current)) {
    seen.add(current);
    const parent: number | null = current.mechanism?.parent_id ?? null;
    current = parent === null ? undefined : byId.get(parent);
  }
  return current ? 0 : seen.size - 1;
}

/**
 * The exceptions of an event with their part in the chain: the one thrown last first, or the first cause first.
 * Servers send the outermost last (Sentry HTTP contract 3.7).
 */
export function exceptionChain(exceptions: readonly Exception[], newestFirst: boolean): ChainLink[] {
  const byId = new Map<number, Exception>();
  for (const exception of exceptions) {
    const id = exception.mechanism?.exception_id;
    if (typeof id === 'number') byId.set(id, exception);
  }
  const last = exceptions.length - 1;
  const links = exceptions.map((exception, position): ChainLink => {
    const parent = exception.mechanism?.parent_id;
    const isMember = typeof parent === 'number' && byId.get(parent)?.mechanism?.is_exception_group === true;
    const role = position === last ? 'thrown' : isMember ? 'member' : 'cause';
    return { exception, depth: depthOf(exception, byId), role };
  });
  return newestFirst ? links.reverse() : links;
}

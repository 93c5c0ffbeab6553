import type { ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

/** Project option: `{count, window}`, so many events in so many seconds. */
export const RATE_LIMIT_OPTION = 'sentry:key_rate_limit';

const accepted = new WeakMap<Store, Map<string, number[]>>();

function readLimit(project: ProjectRecord): { count: number; window: number } | null {
  const option = project.options[RATE_LIMIT_OPTION];
  if (typeof option !== 'object' || option === null || !('count' in option) || !('window' in option))
    return null;
  const { count, window } = option;
  return typeof count === 'number' && typeof window === 'number' ? { count, window } : null;
}

/**
 * Counts a request against the project's rate limit. Gives the seconds to wait when it is over the limit,
 * else 0.
 */
export function secondsToWait(store: Store, project: ProjectRecord, now: number): number {
  const limit = readLimit(project);
  if (limit === null) return 0;
  const byProject = accepted.get(store) ?? new Map<string, number[]>();
  accepted.set(store, byProject);
  const recent = (byProject.get(project.id) ?? []).filter((time) => time > now - limit.window * 1000);
  const oldest = recent[0] ?? now;
  const isOver = recent.length >= limit.count;
  byProject.set(project.id, isOver ? recent : [...recent, now]);
  return isOver ? Math.max(1, Math.ceil((oldest + limit.window * 1000 - now) / 1000)) : 0;
}

import type { GroupSort } from '#api/capabilities.ts';
import type { GroupListParameters } from '#api/group-list-parameters.ts';
import { parseTimeWindow, type TimeWindow } from '#lib/time-window.ts';

/** The stream's whole view state, as the URL has it (Sentry's own names). */
export type StreamParameters = GroupListParameters & { cursor: string | null };

export const DEFAULT_QUERY = 'is:unresolved';
const DEFAULT_WINDOW: TimeWindow = { kind: 'relative', period: '14d' };
const SORTS: readonly GroupSort[] = ['date', 'new', 'freq', 'priority', 'user'];

/**
 * An absent query means unresolved, an empty one everything, as on the server. Nonsense falls back to the default:
 * a live Sentry 9.1 answers 500 to an unknown sort or an id that is no number.
 */
export function readStreamParameters(search: URLSearchParams): StreamParameters {
  const sort = SORTS.find((known) => known === search.get('sort'));
  return {
    query: search.get('query') ?? DEFAULT_QUERY,
    sort: sort ?? 'date',
    projectIds: [...new Set(search.getAll('project').filter((id) => /^\d+$/.test(id)))].sort(),
    environment: search.get('environment') || null,
    window: parseTimeWindow(
      { statsPeriod: search.get('statsPeriod'), start: search.get('start'), end: search.get('end') },
      DEFAULT_WINDOW,
    ),
    cursor: search.get('cursor') || null,
  };
}

/** A change of what is asked for. The cursor belongs to the old question, so every change drops it. */
export type StreamChange = Partial<Omit<StreamParameters, 'cursor'>>;

/** The URL's search with a change applied; names that Vedette does not know stay. Defaults are left out. */
export function writeStreamParameters(search: URLSearchParams, change: StreamChange): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (name: string, value: string | null): void => {
    if (value === null) next.delete(name);
    else next.set(name, value);
  };
  next.delete('cursor');
  if (change.query !== undefined) put('query', change.query === DEFAULT_QUERY ? null : change.query);
  if (change.sort !== undefined) put('sort', change.sort === 'date' ? null : change.sort);
  if (change.environment !== undefined) put('environment', change.environment);
  if (change.projectIds !== undefined) {
    next.delete('project');
    for (const id of change.projectIds) next.append('project', id);
  }
  if (change.window !== undefined) {
    const { window } = change;
    put('start', window.kind === 'absolute' ? window.start : null);
    put('end', window.kind === 'absolute' ? window.end : null);
    const period = window.kind === 'relative' ? window.period : window.kind === 'all' ? 'all' : null;
    put('statsPeriod', period === '14d' ? null : period);
  }
  return next;
}

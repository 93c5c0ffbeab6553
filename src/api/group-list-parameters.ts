import { periodLength, type TimeWindow } from '#lib/time-window.ts';

import type { ApiError } from './api-error.ts';
import type { GroupSort } from './capabilities.ts';
import type { Group } from './group.ts';
import type { Page } from './page.ts';

/** What the stream asks for. Project ids are the server's numeric ones; empty means all of mine. */
export type GroupListParameters = {
  query: string;
  sort: GroupSort;
  projectIds: readonly string[];
  environment: string | null;
  window: TimeWindow;
};

export type GroupPage = Page<Group> & {
  /** The query was an event id or a short id, and this is that group. */
  isDirectHit: boolean;
  /** Project lists that could not be read, when the page was merged from several. */
  missing: readonly { slug: string; error: ApiError }[];
  /** Set when only some of the projects were read, because there are too many to merge. */
  mergedProjects: { read: number; of: number } | null;
};

/** Rows in a page; servers give at most 100. */
export const GROUP_PAGE_SIZE = 100;

/** The sparkline that goes with a window: hours for a day, days for more. */
export function sparklinePeriod(window: TimeWindow): '24h' | '14d' {
  const length = window.kind === 'relative' ? periodLength(window.period) : null;
  return length !== null && length <= 86_400_000 ? '24h' : '14d';
}

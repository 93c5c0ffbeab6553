import { parseSearchQuery } from '#lib/search-query/parse-search-query.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { formatCursor, parseCursor } from './cursor.ts';
import { type GroupIndex, groupIndex } from './group-index.ts';
import { matchAll, matchTree } from './match-tree.ts';
import { environmentTest, isActiveIn, type SearchWindow } from './match-window.ts';
import type { RowMatch, SearchScope } from './search-scope.ts';
import { searchTree } from './search-tree.ts';
import { type Matches, selectPage } from './select-page.ts';
import { type GroupSort, sortKeyOf } from './sort-keys.ts';

/** Sentry stops counting here (Sentry HTTP contract 1.5). */
const MAX_HITS = 1000;

export type GroupSearch = {
  projectIds: readonly string[];
  query: string;
  /** None named: all. `''` is for events that name none. */
  environments: readonly string[];
  /** Only groups with an event in it; null: ever. */
  window: SearchWindow | null;
  viewerId: string | null;
  /** Epoch milliseconds. */
  now: number;
  /** Whether `assigned:` a person also finds what is assigned to that person's teams. So on Sentry 9.1. */
  countsTeamsOfPeople?: boolean;
};

export type GroupPageRequest = GroupSearch & {
  sort: GroupSort;
  cursor: string | null;
  /** None or fewer than none: no rows. */
  limit: number;
};

export type GroupPage = {
  rows: GroupRecord[];
  /** All that match, but never more than `maxHits`. */
  hits: number;
  maxHits: number;
  previous: { cursor: string; hasResults: boolean };
  next: { cursor: string; hasResults: boolean };
};

function projectMatch(index: GroupIndex, projectIds: readonly string[]): RowMatch {
  const wanted = new Set(projectIds.map(Number));
  return { cost: 'column', test: (row) => wanted.has(index.columns.project[row] ?? 0) };
}

function searchMatch(store: Store, index: GroupIndex, search: GroupSearch): RowMatch {
  const { projectIds, query, environments, window, viewerId, now, countsTeamsOfPeople = false } = search;
  const scope: SearchScope = { store, index, projectIds, viewerId, now, countsTeamsOfPeople };
  const parts = [
    projectMatch(index, projectIds),
    matchTree(scope, searchTree(query, parseSearchQuery(query))),
  ];
  if (environments.length > 0) {
    parts.push({ cost: 'column', test: environmentTest(index, environments) });
  }
  if (window !== null) {
    parts.push({ cost: 'field', test: (row) => isActiveIn(index.group(row), environments, window) });
  }
  return matchAll(parts);
}

function eachMatch(index: GroupIndex, { test }: RowMatch, take: (row: number) => void): void {
  for (let row = 0; row < index.end; row += 1) if (index.isUsed(row) && test(row)) take(row);
}

/** Builds what searches need, before the first of them has to wait for it: worth it for large data sets. */
export function prepareSearch(store: Store): void {
  groupIndex(store).tags.prepare(['environment', 'release', 'user']);
}

/**
 * Every group a search finds, in no order: for changes to "all that match". Throws a `SearchError` for a query that
 * Sentry refuses.
 */
export function findGroups(store: Store, search: GroupSearch): GroupRecord[] {
  const index = groupIndex(store);
  const found: GroupRecord[] = [];
  eachMatch(index, searchMatch(store, index, search), (row) => found.push(index.group(row)));
  return found;
}

/**
 * One page of the groups a search finds. Throws a `SearchError` for a query or a cursor that Sentry refuses.
 *
 * A filter on a tag looks at the whole group: `browser:x` finds a group with any event of that browser, and
 * `!browser:x` every other one.
 */
export function listGroups(store: Store, request: GroupPageRequest): GroupPage {
  const cursor = request.cursor === null ? null : parseCursor(request.cursor);
  const index = groupIndex(store);
  const keyOf = sortKeyOf(index, request.sort, request.environments, request.window);
  const matches: Matches = {
    rows: new Int32Array(index.end),
    keys: new Float64Array(index.end),
    ids: new Float64Array(index.end),
    size: 0,
  };
  eachMatch(index, searchMatch(store, index, request), (row) => {
    matches.rows[matches.size] = row;
    matches.keys[matches.size] = keyOf(row);
    matches.ids[matches.size] = index.columns.id[row] ?? 0;
    matches.size += 1;
  });
  const page = selectPage(matches, cursor, Math.max(0, request.limit));
  return {
    rows: page.rows.map((row) => index.group(row)),
    hits: Math.min(matches.size, MAX_HITS),
    maxHits: MAX_HITS,
    previous: { cursor: formatCursor(page.previous.cursor), hasResults: page.previous.hasResults },
    next: { cursor: formatCursor(page.next.cursor), hasResults: page.next.hasResults },
  };
}

import { directHit } from '#mocks/engine/search/direct-hit.ts';
import { findGroups, type GroupSearch, listGroups } from '#mocks/engine/search/list-groups.ts';
import { SearchError } from '#mocks/engine/search/search-error.ts';
import type { GroupSort } from '#mocks/engine/search/sort-keys.ts';
import type { GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';

import { badRequest, type Json, json, Refusal } from '#mocks/handlers/answer.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';
import type { Window } from '#mocks/handlers/group-view.ts';
import { linkHeader } from '#mocks/handlers/page.ts';

/** What an issue list is asked for, whichever of its URLs it came by. */
export type IssueQuery = {
  projects: readonly ProjectRecord[];
  query: string;
  environments: readonly string[];
  window: Window | null;
};

/** At most so many groups are changed by one call without ids (Sentry HTTP contract 3.4). */
const MAX_CHANGED = 1000;

const MAX_ROWS = 100;

function searchOf(call: Call, { environments, projects, query, window }: IssueQuery): GroupSearch {
  return {
    projectIds: projects.map((project) => project.id),
    query,
    environments,
    window,
    viewerId: callerId(call),
    now: call.now,
    countsTeamsOfPeople: call.dialect.countsTeamsOfPeople,
  };
}

/** Runs a search; what it refuses becomes the dialect's answer. */
function refusing<Result>(call: Call, search: () => Result): Result {
  try {
    return search();
  } catch (error) {
    if (error instanceof SearchError) throw new Refusal(call.dialect.refuseSearch(error));
    throw error;
  }
}

/** A number, at most a hundred; none for 0 and less, an error for text (Sentry HTTP contract 3.1). */
function readLimit(call: Call): number {
  const text = call.query.get('limit');
  if (text === null || text === '') return MAX_ROWS;
  if (!/^-?\d+$/.test(text)) throw new Refusal(badRequest('invalid limit'));
  return Math.min(MAX_ROWS, Number(text));
}

type Shape = (group: GroupRecord) => Json;

/** The one group a query names, with its header and without those of a list; null for an ordinary query. */
export function answerDirectHit(call: Call, asked: IssueQuery, shape: Shape): Response | null {
  const hit = directHit(call.store, {
    query: asked.query,
    projectIds: asked.projects.map((project) => project.id),
    looksUpShortIds: call.query.get('shortIdLookup') === '1',
  });
  if (hit === null) return null;
  const matching = hit.event && {
    matchingEventId: call.dialect.matchingEventId(hit.event),
    matchingEventEnvironment: hit.event.environment,
  };
  return json([{ ...shape(hit.group), ...matching }], { headers: { 'X-Sentry-Direct-Hit': '1' } });
}

export type ListOptions = { sort: GroupSort; shape: Shape; isShown?: (group: GroupRecord) => boolean };

/** A page with its headers. `isShown` drops rows of it after paging, as 9.1 does. */
export function answerList(call: Call, asked: IssueQuery, { isShown, shape, sort }: ListOptions): Response {
  const limit = readLimit(call);
  const page = refusing(call, () =>
    listGroups(call.store, {
      ...searchOf(call, asked),
      sort,
      cursor: call.query.get('cursor') || null,
      limit,
    }),
  );
  const neighbour = ({ cursor, hasResults }: { cursor: string; hasResults: boolean }) => ({
    cursor,
    // With fewer than none there is no next page either.
    results: hasResults && limit >= 0,
  });
  const rows = isShown === undefined ? page.rows : page.rows.filter(isShown);
  return json(rows.map(shape), {
    headers: {
      Link: linkHeader(call.url, { previous: neighbour(page.previous), next: neighbour(page.next) }),
      'X-Hits': String(page.hits),
      'X-Max-Hits': String(page.maxHits),
    },
  });
}

export function countMatches(call: Call, asked: IssueQuery, cap: number): number {
  return Math.min(cap, refusing(call, () => findGroups(call.store, searchOf(call, asked))).length);
}

const isGone = (group: GroupRecord) =>
  group.status === 'pending_deletion' || group.status === 'pending_merge';

/**
 * The groups a bulk call is about: those named by `id`, of which unknown and foreign ones are dropped, or without
 * any id everything that matches, up to a thousand. Null: ids were named and none is left.
 */
export function selectGroups(call: Call, asked: IssueQuery): GroupRecord[] | null {
  const ids = call.query.getAll('id');
  if (ids.some((id) => !/^\d+$/.test(id))) throw new Refusal(call.dialect.badId());
  if (ids.length === 0) {
    return refusing(call, () => findGroups(call.store, searchOf(call, asked))).slice(0, MAX_CHANGED);
  }
  const projectIds = new Set(asked.projects.map((project) => project.id));
  const groups = ids.flatMap((id) => {
    const group = call.store.groupOrParent(id);
    return group !== undefined && projectIds.has(group.projectId) && !isGone(group) ? [group] : [];
  });
  return groups.length === 0 ? null : [...new Set(groups)];
}

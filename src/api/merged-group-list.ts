import type { TimeWindow } from '#lib/time-window.ts';

import { ApiError } from './api-error.ts';
import type { GroupSort } from './capabilities.ts';
import { Group } from './group.ts';
import {
  GROUP_PAGE_SIZE,
  type GroupListParameters,
  type GroupPage,
  sparklinePeriod,
} from './group-list-parameters.ts';
import type { Hits } from './page.ts';
import { parseJson } from './parse-json.ts';
import type { Project } from './projects.ts';
import type { Server } from './server.ts';

/** Each page of a merged list costs a call for each project in it. */
const MOST_PROJECTS = 30;
const CALLS_AT_ONCE = 4;

/**
 * Where one project's list stands: the page that starts at `cursor`, less the rows that rank above `after`, and less
 * `skip` more. By rank, because rows leave a list while it is paged (they are resolved), and a mere count would then
 * pass over others. Null where the rank is only near the server's own order: then the count alone has to do.
 */
type Position = { slug: string; cursor: string | null; skip: number; after: number | null };

type Source = Position & { rows: Group[]; next: string | null; hits: Hits | null };

function time(date: string | null): number {
  return date === null ? 0 : Date.parse(date);
}

/** What the server sorts by, larger first. `priority` is Sentry 9.1's own score. */
const RANK: Record<GroupSort, (group: Group) => number> = {
  date: (group) => time(group.lastSeen),
  new: (group) => time(group.firstSeen),
  freq: (group) => group.count ?? 0,
  priority: (group) => Math.log(Math.max(1, group.count ?? 1)) * 600 + time(group.lastSeen) / 1000,
  user: (group) => group.userCount ?? 0,
};

/** Orders in which `RANK` is what the server sorts by, to the letter. */
const EXACT: readonly GroupSort[] = ['date', 'new', 'freq'];

/** An event id, or a short id of the project: looked up only where nothing else stands beside it (contract 3.1). */
function isDirectHit(query: string, slug: string): boolean {
  if (/^[0-9a-f]{32}$/i.test(query)) return true;
  const prefix = `${slug}-`;
  return (
    query.toLowerCase().startsWith(prefix.toLowerCase()) && /^[0-9a-z]+$/i.test(query.slice(prefix.length))
  );
}

/** On 9.1 `statsPeriod` is the sparkline's; the window has to go into the query (contract 1.8, 3.1). */
function queryWithWindow(asked: string, window: TimeWindow, slug: string): string {
  const query = asked.trim();
  if (window.kind === 'all' || isDirectHit(query, slug)) return query;
  const terms =
    window.kind === 'relative'
      ? `lastSeen:-${window.period}`
      : `lastSeen:>=${window.start.slice(0, 19)} firstSeen:<=${window.end.slice(0, 19)}`;
  return /\b(?:lastSeen|age|firstSeen|event\.timestamp):/i.test(query) ? query : `${query} ${terms}`.trim();
}

/** What of a page is left from a position on. */
function rowsFrom(
  rows: readonly Group[],
  { skip, after }: Position,
  rank: (group: Group) => number,
): Group[] {
  if (after === null) return rows.slice(skip);
  const below = rows.filter((row) => rank(row) <= after);
  const ties = below.filter((row) => rank(row) === after).length;
  return below.slice(Math.min(skip, ties));
}

/** The position behind the first `used` rows of what a source had left. */
function positionBehind(
  { slug, cursor, skip, after, rows }: Source,
  used: number,
  rank: ((group: Group) => number) | null,
): Position {
  const last = rows[used - 1];
  if (!last) return { slug, cursor, skip, after };
  if (rank === null) return { slug, cursor, skip: skip + used, after: null };
  const reached = rank(last);
  const ties = rows.slice(0, used).filter((row) => rank(row) === reached).length;
  return { slug, cursor, skip: reached === after ? skip + ties : ties, after: reached };
}

async function readSource(
  server: Server,
  org: string,
  position: Position,
  parameters: GroupListParameters,
  signal: AbortSignal,
): Promise<Source & { isDirectHit: boolean }> {
  const path = `/api/0/projects/${encodeURIComponent(org)}/${encodeURIComponent(position.slug)}/issues/`;
  const page = await server.requestPage(Group, path, {
    signal,
    needs: 'event:read',
    query: {
      query: queryWithWindow(parameters.query, parameters.window, position.slug),
      sort: parameters.sort,
      environment: parameters.environment,
      statsPeriod: sparklinePeriod(parameters.window),
      limit: GROUP_PAGE_SIZE,
      shortIdLookup: 1,
      cursor: position.cursor,
    },
  });
  return {
    ...position,
    rows: rowsFrom(page.rows, position, RANK[parameters.sort]),
    next: page.next,
    hits: page.hits,
    isDirectHit: page.headers.get('x-sentry-direct-hit') === '1',
  };
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false;
  const { slug, cursor, skip, after }: Partial<Record<keyof Position, unknown>> = value;
  return (
    typeof slug === 'string' &&
    (cursor === null || (typeof cursor === 'string' && /^-?\d+:-?\d+:[01]$/.test(cursor))) &&
    typeof skip === 'number' &&
    Number.isSafeInteger(skip) &&
    skip >= 0 &&
    (after === null || typeof after === 'number')
  );
}

/**
 * The positions that a cursor holds; null where it is none of this list's. It comes from the address, which anybody can
 * write: no project is read that was not asked for, none twice, and 9.1 gets no cursor that it answers 500 to.
 */
function decodePositions(cursor: string, slugs: readonly string[]): Position[] | null {
  const positions = parseJson(cursor);
  if (!Array.isArray(positions) || !positions.every(isPosition)) return null;
  const named = new Set(positions.map(({ slug }) => slug));
  const isOurs = named.size === positions.length && positions.every(({ slug }) => slugs.includes(slug));
  return isOurs ? positions : null;
}

/** Runs `work` over `items`, a few at once, keeping their order. */
async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += CALLS_AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + CALLS_AT_ONCE).map(work))));
  }
  return results;
}

/**
 * Takes the best rows of all sources, in order, until the page is full or a source that has more pages runs dry:
 * what that source holds next might have to come first.
 */
function takeInOrder(sources: Source[], sort: GroupSort): { rows: Group[]; rest: Position[] } {
  const rank = RANK[sort];
  const taken = new Map<Source, number>(sources.map((source) => [source, 0]));
  const rows: Group[] = [];
  while (rows.length < GROUP_PAGE_SIZE) {
    let best: Source | null = null;
    let bestRank = Number.NEGATIVE_INFINITY;
    for (const source of sources) {
      const row = source.rows[taken.get(source) ?? 0];
      if (row && rank(row) > bestRank) {
        best = source;
        bestRank = rank(row);
      }
    }
    const row = best?.rows[taken.get(best) ?? 0];
    if (!best || !row) break;
    rows.push(row);
    const used = (taken.get(best) ?? 0) + 1;
    taken.set(best, used);
    if (used === best.rows.length && best.next !== null) break;
  }
  const rest = sources.flatMap((source): Position[] => {
    const used = taken.get(source) ?? 0;
    if (used < source.rows.length) return [positionBehind(source, used, EXACT.includes(sort) ? rank : null)];
    return source.next === null ? [] : [{ slug: source.slug, cursor: source.next, skip: 0, after: null }];
  });
  return { rows, rest };
}

function sumHits(sources: readonly Source[]): Hits | null {
  if (sources.some((source) => source.hits === null)) return null;
  return {
    count: sources.reduce((sum, source) => sum + (source.hits?.count ?? 0), 0),
    capped: sources.some((source) => source.hits?.capped === true),
  };
}

/**
 * One page of "all my projects" on a server that lists project by project (Sentry 9.1 without Snuba): the
 * projects' lists merged in their common order. A project whose list fails is named and left out; when all fail,
 * the first failure is thrown.
 */
export async function mergedPage(
  server: Server,
  org: string,
  projects: readonly Project[],
  parameters: GroupListParameters,
  cursor: string | null,
  signal: AbortSignal,
): Promise<GroupPage> {
  const wanted = projects.filter((project) =>
    parameters.projectIds.length > 0 ? parameters.projectIds.includes(project.id) : project.isMember,
  );
  const read = wanted.slice(0, MOST_PROJECTS);
  const positions =
    (cursor === null
      ? null
      : decodePositions(
          cursor,
          read.map(({ slug }) => slug),
        )) ?? read.map(({ slug }): Position => ({ slug, cursor: null, skip: 0, after: null }));

  const missing: { slug: string; error: ApiError }[] = [];
  const results = await inBatches(positions, async (position) => {
    try {
      return await readSource(server, org, position, parameters, signal);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      missing.push({ slug: position.slug, error });
      return null;
    }
  });
  const sources = results.filter((source) => source !== null);
  const firstFailure = missing[0];
  if (firstFailure && sources.length === 0) throw firstFailure.error;

  const direct = sources.filter((source) => source.isDirectHit);
  const { rows, rest } = takeInOrder(direct.length > 0 ? direct : sources, parameters.sort);
  return {
    rows,
    previous: null,
    next: rest.length > 0 ? JSON.stringify(rest) : null,
    hits:
      direct.length > 0 ? { count: rows.length, capped: false } : cursor === null ? sumHits(sources) : null,
    isDirectHit: direct.length > 0,
    missing,
    mergedProjects: wanted.length > read.length ? { read: read.length, of: wanted.length } : null,
  };
}

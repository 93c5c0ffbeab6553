import { type InfiniteData, infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';

import type { TimeWindow } from '#lib/time-window.ts';

import { ApiError } from './api-error.ts';
import type { GroupSort } from './capabilities.ts';
import {
  GROUP_PAGE_SIZE,
  type GroupListParameters,
  type GroupPage,
  sparklinePeriod,
} from './group-list-parameters.ts';
import { Group } from './group.ts';
import { projectsQuery } from './projects.ts';
import type { Server } from './server.ts';

export const groupListKeys = {
  all: ['groups'] as const,
  list: (org: string, parameters: GroupListParameters) => ['groups', org, 'list', parameters] as const,
};

const GLITCHTIP_SORTS: Partial<Record<GroupSort, string>> = {
  date: '-last_seen',
  new: '-created',
  freq: '-count',
};

function timeParameters(window: TimeWindow): Record<string, string> {
  if (window.kind === 'relative') return { statsPeriod: window.period };
  return window.kind === 'absolute' ? { start: window.start, end: window.end } : { statsPeriod: '90d' };
}

/** GlitchTip answers 500 to a lone quote (GlitchTip HTTP contract 3.1). */
function refuseLoneQuote(query: string, endpoint: string): void {
  const quotes = query.match(/["']/g) ?? [];
  if (quotes.length % 2 === 1) {
    throw new ApiError({ kind: 'unsendable', endpoint, code: 'lone-quote', detail: query });
  }
}

async function listPage(
  server: Server,
  client: QueryClient,
  org: string,
  parameters: GroupListParameters,
  cursor: string | null,
  signal: AbortSignal,
): Promise<GroupPage> {
  const { dialect, groupSorts } = server.capabilities;
  const sort = groupSorts.includes(parameters.sort) ? parameters.sort : 'date';
  if (dialect === 'sentry-9') {
    const projects = await client.query({ ...projectsQuery(server, org), staleTime: 'static' });
    const { mergedPage } = await import('./merged-group-list.ts');
    return mergedPage(server, org, projects, { ...parameters, sort }, cursor, signal);
  }
  const path = `/api/0/organizations/${encodeURIComponent(org)}/issues/`;
  const shared = {
    query: parameters.query,
    environment: parameters.environment,
    project: parameters.projectIds,
    cursor,
  };
  if (dialect === 'glitchtip') refuseLoneQuote(parameters.query, `GET ${path}`);
  const page = await server.requestPage(Group, path, {
    signal,
    needs: 'event:read',
    query:
      dialect === 'glitchtip'
        ? { ...shared, sort: GLITCHTIP_SORTS[sort], limit: GROUP_PAGE_SIZE }
        : {
            ...shared,
            sort,
            ...timeParameters(parameters.window),
            groupStatsPeriod: sparklinePeriod(parameters.window),
            limit: GROUP_PAGE_SIZE,
            shortIdLookup: 1,
          },
  });
  const isDirectHit = page.headers.get('x-sentry-direct-hit') === '1';
  return { ...page, isDirectHit, missing: [], mergedProjects: null };
}

/** The stream, page by page (Sentry HTTP contract 3.1, GlitchTip 3.1). `initialCursor` starts in the middle. */
export function groupListQuery(
  server: Server,
  org: string,
  parameters: GroupListParameters,
  initialCursor: string | null = null,
) {
  return infiniteQueryOptions<
    GroupPage,
    Error,
    InfiniteData<GroupPage, string | null>,
    readonly unknown[],
    string | null
  >({
    queryKey: [...groupListKeys.list(org, parameters), initialCursor],
    queryFn: ({ pageParam, signal, client }) => listPage(server, client, org, parameters, pageParam, signal),
    initialPageParam: initialCursor,
    // A cursor that comes twice would be asked for ever.
    getNextPageParam: (page, _pages, _cursor, cursors) => (cursors.includes(page.next) ? null : page.next),
    getPreviousPageParam: (page) => page.previous,
  });
}

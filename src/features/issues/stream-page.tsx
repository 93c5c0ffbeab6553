import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';

import type { Group } from '#api/group.ts';
import { groupListQuery } from '#api/group-list.ts';
import { sparklinePeriod } from '#api/group-list-parameters.ts';
import { distinctRows } from '#api/page.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { loadArea } from '#lib/words.ts';
import { usePageTitle } from '#ui/page-title.tsx';

import { IssueGrid } from './issue-grid.tsx';
import { keepPresent, NOTHING_SELECTED } from './selection.ts';
import { StreamEmpty, StreamSkeleton } from './stream-states.tsx';
import { StreamFilters } from './stream-filters.tsx';
import { readStreamParameters, type StreamChange, writeStreamParameters } from './stream-parameters.ts';
import { StreamStatus } from './stream-status.tsx';

import './stream-page.css';

const importActions = async () => {
  const [{ StreamActions: Actions }] = await Promise.all([
    import('./stream-actions.tsx'),
    loadArea('issues'),
  ]);
  return { default: Actions };
};
const StreamActions = lazy(importActions);
const ExplainedError = lazy(async () => {
  const [{ ExplainedError: Explained }] = await Promise.all([
    import('./explained-error.tsx'),
    loadArea('issues'),
  ]);
  return { default: Explained };
});

/** The page that a row came from, so that the URL can say where the list is. */
function cursorOfRow(
  index: number,
  pages: readonly { rows: readonly unknown[] }[],
  cursors: readonly (string | null)[],
) {
  let before = 0;
  for (const [position, page] of pages.entries()) {
    before += page.rows.length;
    if (index < before) return cursors[position] ?? null;
  }
  return null;
}

/** The issue stream: `/organizations/:org/issues/`. Its whole state is in the URL. */
export function StreamPage() {
  const { t } = useLingui();
  const { org = '' } = useParams();
  const here = useLocation();
  const search = new URLSearchParams(here.search);
  const navigate = useNavigate();
  const server = useServer();
  const parameters = readStreamParameters(search);
  const { cursor, ...question } = parameters;
  usePageTitle(t`Issues`);

  // Where the list starts is settled when the question is asked; scrolling only moves the URL's cursor along.
  const asked = JSON.stringify([org, question]);
  const [start, setStart] = useState({ asked, cursor });
  if (start.asked !== asked) setStart({ asked, cursor });
  const list = useInfiniteQuery({
    ...groupListQuery(server, org, question, start.asked === asked ? start.cursor : cursor),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });

  const groups = distinctRows(list.data?.pages ?? []);
  const order = groups.map((group) => group.id);
  const [chosen, setSelection] = useState(NOTHING_SELECTED);
  const selection = keepPresent(chosen, order);
  const selected = groups.filter((group) => selection.ids.has(group.id));
  const viewportRef = useRef<HTMLDivElement>(null);

  // The code of the actions is fetched once there is something to act on, so that the first selection finds it there.
  const hasRows = groups.length > 0;
  useEffect(() => {
    if (hasRows) importActions().catch(() => undefined);
  }, [hasRows]);

  /** The toolbar goes with the selection; the focus goes back to the row that the keyboard was on. */
  function endSelection(): void {
    setSelection(NOTHING_SELECTED);
    viewportRef.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  }

  function ask(next: StreamChange): void {
    setSelection(NOTHING_SELECTED);
    viewportRef.current?.scrollTo({ top: 0 });
    // The address is ahead of this render while a navigation is under way: two quick changes must both hold.
    void navigate(`?${writeStreamParameters(new URLSearchParams(globalThis.location.search), next)}`);
  }

  function noteCursor(index: number): void {
    // A new question is in the address before this renders with it: it must not be put back.
    if (list.isPlaceholderData || globalThis.location.search !== here.search) return;
    const next = cursorOfRow(index, list.data?.pages ?? [], list.data?.pageParams ?? []);
    if (next === cursor) return;
    const after = new URLSearchParams(search);
    if (next === null) after.delete('cursor');
    else after.set('cursor', next);
    void navigate(`?${after}`, { replace: true });
  }

  function loadMore(): void {
    if (list.hasNextPage && !list.isFetching && !list.isFetchNextPageError) void list.fetchNextPage();
  }

  function openGroup(group: Group): void {
    void navigate(paths.group(org, group.id));
  }

  const firstPage = list.data?.pages[0];
  const sparkline = server.can('sparklines').available ? sparklinePeriod(question.window) : null;
  const complete = !list.hasNextPage && start.cursor === null;

  return (
    <div className="stream-page">
      <h1 className="visually-hidden" tabIndex={-1}>
        <Trans>Issues</Trans>
      </h1>
      <StreamFilters org={org} parameters={parameters} onChange={ask} />
      {list.isPending ? (
        <StreamSkeleton />
      ) : list.isError && groups.length === 0 ? (
        <Suspense fallback={<StreamSkeleton />}>
          <div className="stream-page__error">
            <ExplainedError error={list.error} onRetry={() => void list.refetch()} />
          </div>
        </Suspense>
      ) : groups.length === 0 ? (
        <StreamEmpty
          query={question.query}
          onShowAll={() => ask({ query: '', window: { kind: 'all' }, environment: null })}
        />
      ) : (
        <div className="stream-page__list">
          {selected.length > 0 ? (
            <Suspense>
              <StreamActions org={org} selected={selected} onDone={endSelection} />
            </Suspense>
          ) : null}
          <IssueGrid
            org={org}
            groups={groups}
            total={complete ? groups.length : -1}
            selection={selection}
            onSelect={setSelection}
            onOpen={openGroup}
            sparkline={sparkline}
            stale={list.isPlaceholderData}
            onNearEnd={loadMore}
            onScrollTo={noteCursor}
            viewportRef={viewportRef}
          />
        </div>
      )}
      <StreamStatus
        shown={groups.length}
        page={firstPage ?? null}
        complete={complete}
        fetching={list.isFetching}
        failedMore={list.isFetchNextPageError}
        failedRefresh={list.isRefetchError && !list.isFetching}
        startsInTheMiddle={start.cursor !== null}
        onRefresh={() => void list.refetch()}
        onMore={() => void list.fetchNextPage()}
        onTop={() => ask({})}
      />
    </div>
  );
}

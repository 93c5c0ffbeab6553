import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Outlet, useParams } from 'react-router';

import type { GroupDetails } from '#api/group.ts';
import { groupQuery } from '#api/group-details.ts';
import { updateGroups } from '#api/group-update.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { usePageTitle } from '#ui/page-title.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

import { findCachedGroup, patchCachedGroups } from './cached-groups.ts';
import { ExplainedError } from './explained-error.tsx';
import { GroupAside } from './group-aside.tsx';
import { GroupHeader } from './group-header.tsx';
import { groupTitle } from './group-title.ts';

import './group-page.css';

/** What a list knows of a group, as details in which nothing else is known yet. */
function fromList(
  client: ReturnType<typeof useQueryClient>,
  org: string,
  groupId: string,
): GroupDetails | undefined {
  const group = findCachedGroup(client, org, groupId);
  return (
    group && {
      ...group,
      firstRelease: null,
      lastRelease: null,
      tags: [],
      participants: [],
      userReportCount: 0,
    }
  );
}

/** Looking at a group marks it as seen, as the server's own page does; a GET alone does not (contract 3.6). */
function useSeenMark(org: string, group: GroupDetails | undefined): void {
  const server = useServer();
  const client = useQueryClient();
  const unseen = group !== undefined && !group.hasSeen && server.can('mark-seen').available;
  const groupId = group?.id;

  // The mark belongs to the server: it is sent once the group is on the screen.
  useEffect(() => {
    if (!unseen || groupId === undefined) return;
    const held = client.getQueryData(groupQuery(server, org, groupId).queryKey);
    if (!held) return;
    patchCachedGroups(client, org, new Set([groupId]), (cached) => ({ ...cached, hasSeen: true }));
    // Nobody asked for it, so nobody is told when it fails: the next read says again that it is unseen.
    updateGroups(server, org, [held], { hasSeen: true }).catch(() => undefined);
  }, [unseen, groupId, server, client, org]);
}

/** One group: what, where, since when, for whom; then the event, as the child route. */
export function GroupPage() {
  const { t } = useLingui();
  const { org = '', groupId = '' } = useParams();
  const server = useServer();
  const client = useQueryClient();
  const query = useQuery({
    ...groupQuery(server, org, groupId),
    placeholderData: () => fromList(client, org, groupId),
  });
  const group = query.data;
  const name = group ? groupTitle(group).name : '';
  const shortId = group?.shortId ?? groupId;
  usePageTitle(group ? t`${shortId} ${name}` : '', shortId);
  useSeenMark(org, query.isPlaceholderData ? undefined : group);

  if (!group) {
    if (query.isError) {
      return (
        <div className="group-page__error">
          <h1 tabIndex={-1}>
            <Trans>Issue {groupId}</Trans>
          </h1>
          <ExplainedError error={query.error} onRetry={() => void query.refetch()} />
        </div>
      );
    }
    return (
      <div className="group-page" aria-busy="true">
        <div className="group-page__head">
          <Skeleton width="40%" height="1.75rem" />
          <Skeleton width="60%" />
          <Skeleton width="30%" />
        </div>
      </div>
    );
  }
  // After a merge the server answers with the parent: its address is the true one.
  if (!query.isPlaceholderData && group.id !== groupId)
    return <Navigate replace to={paths.group(org, group.id)} />;

  return (
    <div className="group-page">
      <GroupHeader org={org} group={group} />
      {query.isError ? <ExplainedError error={query.error} onRetry={() => void query.refetch()} /> : null}
      <div className="group-page__body">
        <div className="group-page__main">
          <Outlet />
        </div>
        <aside className="group-page__aside" aria-label={t`About this issue`}>
          <ErrorBoundary region={t`About this issue`} resetKeys={[group.id]}>
            <GroupAside org={org} group={group} known={!query.isPlaceholderData} />
          </ErrorBoundary>
        </aside>
      </div>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';

import { canonicalEventId, eventNeedsProject, eventQuery } from '#api/event-query.ts';
import type { EventDetails } from '#api/event.ts';
import { groupQuery } from '#api/group-details.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { Notice } from '#ui/notice.tsx';

import { EventFailure } from './event-failure.tsx';
import { EventHead } from './event-head.tsx';
import { EventSkeleton } from './event-skeleton.tsx';
import { EventView } from './event-view.tsx';
import { failureCause } from './failure-cause.ts';
import { OtherEvents } from './other-events.tsx';

import './event-page.css';

/** One event of a group: the recommended one, or the one that the URL names. */
export function EventPage() {
  const { org = '', groupId = '', eventId: named = 'recommended' } = useParams();
  const eventId = canonicalEventId(named);
  const server = useServer();
  const group = useQuery(groupQuery(server, org, groupId)).data;
  const project = group?.project.slug ?? '';
  const query = useQuery({
    ...eventQuery(server, { org, project, groupId, eventId }),
    enabled: project !== '' || !eventNeedsProject(server, eventId),
    // The event before stays until the next one is here; one of another group does not.
    placeholderData: (before, from) => (from?.queryKey[2] === groupId ? before : undefined),
  });
  const event = query.data;
  const neighbours = useNeighbours(event, { org, project, groupId });

  if (query.isError && !event) {
    return (
      <div className="event-page">
        <div className="event-page__content event-page__content--failed">
          <EventFailure
            error={query.error}
            org={org}
            groupId={groupId}
            eventId={eventId}
            isRetrying={query.isFetching}
            onRetry={() => void query.refetch()}
          />
          {failureCause(query.error) === 'server' ? (
            <OtherEvents org={org} groupId={groupId} except={eventId} />
          ) : null}
        </div>
      </div>
    );
  }
  if (!event) return <EventSkeleton />;
  return (
    <div className="event-page" aria-busy={query.isPlaceholderData || undefined}>
      <div className="event-page__content" data-stale={query.isPlaceholderData || undefined}>
        <EventHead event={event} org={org} project={project} groupId={groupId} {...neighbours} />
        <OtherGroupNotice event={event} org={org} groupId={group?.id ?? groupId} />
        <EventView key={event.eventID} event={event} org={org} />
      </div>
    </div>
  );
}

/** Servers that do not name the neighbours of their latest event name those of the same event by id. */
function useNeighbours(
  event: EventDetails | undefined,
  of: { org: string; project: string; groupId: string },
) {
  const server = useServer();
  const eventId = event?.eventID ?? '';
  const byId = useQuery({
    ...eventQuery(server, { ...of, eventId }),
    enabled: event !== undefined && !event.neighboursKnown,
  }).data;
  const known = event?.neighboursKnown ? event : byId;
  return { older: known?.previousEventID ?? null, newer: known?.nextEventID ?? null };
}

interface OtherGroupNoticeProps {
  event: EventDetails;
  org: string;
  groupId: string;
}

/** Some servers find an event by its id alone, whichever group it belongs to. */
function OtherGroupNotice({ event, org, groupId }: OtherGroupNoticeProps) {
  const { t } = useLingui();
  if (event.groupID === null || event.groupID === groupId) return null;
  return (
    <Notice tone="warning" title={t`This event belongs to another issue`}>
      <a className="link" href={paths.event(org, event.groupID, event.eventID)}>
        <Trans>Open it there</Trans>
      </a>
    </Notice>
  );
}

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { newestEventsQuery } from '#api/event-list.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { AbsoluteTime } from '#ui/relative-time.tsx';

import './other-events.css';

interface OtherEventsProps {
  org: string;
  groupId: string;
  /** The one that could not be read. */
  except: string;
}

const COUNT = 10;

/** Events of the group to look at in place of one that cannot be read. */
export function OtherEvents({ org, groupId, except }: OtherEventsProps) {
  const server = useServer();
  const query = useQuery(newestEventsQuery(server, org, groupId, COUNT));
  if (query.isPending) return null;
  if (query.isError) {
    return (
      <p className="other-events__note">
        <Trans>The server could not list the other events of this issue either.</Trans>
      </p>
    );
  }
  const others = query.data.filter(({ eventID }) => eventID !== except);
  if (others.length === 0) return null;
  return (
    <nav className="other-events" aria-labelledby="other-events-title">
      <h2 id="other-events-title" className="other-events__title">
        <Trans>Other events of this issue</Trans>
      </h2>
      <ul>
        {others.map(({ eventID, title, date }) => (
          <li key={eventID} className="other-events__event">
            <a className="link" href={paths.event(org, groupId, eventID)}>
              <code>{eventID.slice(0, 8)}</code>
            </a>
            <bdi className="other-events__name">{title}</bdi>
            <AbsoluteTime value={date} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

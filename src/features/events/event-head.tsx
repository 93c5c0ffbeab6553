import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { EventDetails } from '#api/event.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { Icon } from '#ui/icon.tsx';
import { AbsoluteTime, RelativeTime } from '#ui/relative-time.tsx';
import { warningIcon } from '#ui/screen-icons.ts';

import { EventMenu } from './event-menu.tsx';
import { EventNavigation, type EventNavigationProps } from './event-navigation.tsx';

import './event-head.css';

interface EventHeadProps extends EventNavigationProps {
  event: EventDetails;
}

/** A minute between the two says that a client or a queue held the event back. */
const LATE = 60_000;

function isLate({ date, dateReceived }: EventDetails): boolean {
  if (date === null || dateReceived === null) return false;
  return Math.abs(Date.parse(dateReceived) - Date.parse(date)) > LATE;
}

/** Which event this is, when it happened, and the way to the others. */
export function EventHead({ event, ...navigation }: EventHeadProps) {
  const { t } = useLingui();
  return (
    <div className="event-head">
      <div className="event-head__what">
        <p className="event-head__when">
          <AbsoluteTime value={event.date} />
          <span className="event-head__age">
            <RelativeTime value={event.date} />
          </span>
        </p>
        <p className="event-head__id">
          <Trans>
            Event <code>{event.eventID.slice(0, 8)}</code>
          </Trans>
          <CopyButton label={t`Copy event id`} text={event.eventID} />
          {isLate(event) ? (
            <span>
              <Trans>
                received <AbsoluteTime value={event.dateReceived} />
              </Trans>
            </span>
          ) : null}
          {event.errors.length === 0 ? null : (
            <a className="event-head__problems" href="#errors">
              <Icon path={warningIcon} />
              <Plural value={event.errors.length} one="# processing problem" other="# processing problems" />
            </a>
          )}
        </p>
      </div>
      <div className="event-head__tools">
        <EventNavigation {...navigation} />
        <EventMenu event={event} org={navigation.org} groupId={navigation.groupId} />
      </div>
    </div>
  );
}

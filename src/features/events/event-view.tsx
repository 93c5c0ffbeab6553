import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

import type { EventDetails } from '#api/event.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';

import { EventFacts } from './event-facts.tsx';
import { EventPartView } from './event-part-view.tsx';
import { eventParts } from './event-parts.ts';
import { JumpLinks } from './jump-links.tsx';

interface EventViewProps {
  /** Another event is another view: give it a key. */
  event: EventDetails;
  org: string;
}

/** Everything an event says, each part on its own: what breaks in one leaves the others standing. */
export function EventView({ event, org }: EventViewProps) {
  const { t } = useLingui();
  const parts = eventParts(event);

  // The browser looked for the URL's fragment before the event was here; scrolling is the browser's.
  useEffect(() => {
    const { hash } = window.location;
    if (hash.length > 1) document.querySelector(`#${CSS.escape(hash.slice(1))}`)?.scrollIntoView();
  }, []);

  return (
    <>
      <ErrorBoundary region={t`Event`} resetKeys={[event]}>
        <EventFacts event={event} org={org} />
        <JumpLinks parts={parts} />
      </ErrorBoundary>
      {parts.map((part) => (
        <ErrorBoundary
          key={part.id}
          region={typeof part.title === 'string' ? part.title : t(part.title)}
          resetKeys={[event]}
        >
          <EventPartView part={part} event={event} org={org} />
        </ErrorBoundary>
      ))}
    </>
  );
}

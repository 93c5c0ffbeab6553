import { useLingui } from '@lingui/react/macro';

import { Skeleton } from '#ui/skeleton.tsx';

import './event-head.css';
import './event-page.css';
import './event-section.css';
import './event-skeleton.css';

const LINES = ['44%', '58%', '36%', '62%', '50%', '40%', '55%', '33%'];

/** The event view before its event is here: head, facts and a stack trace, each in its place. */
export function EventSkeleton() {
  const { t } = useLingui();
  return (
    <div className="event-page" aria-busy="true" aria-label={t`Loading the event`} role="group">
      <div className="event-page__content">
        <div className="event-head">
          <div className="event-head__what">
            <p className="event-head__when">
              <Skeleton width="16rem" />
            </p>
            <p className="event-head__id">
              <Skeleton width="10rem" />
            </p>
          </div>
        </div>
        <div className="event-skeleton__facts">
          {LINES.slice(0, 5).map((width) => (
            <div key={width}>
              <Skeleton width="3rem" height="0.75rem" />
              <Skeleton width="7rem" />
            </div>
          ))}
        </div>
        <div className="event-skeleton__jump">
          <Skeleton width="24rem" />
        </div>
        <div className="event-section">
          <div className="event-section__head">
            <Skeleton width="7rem" height="1rem" />
          </div>
          <div className="event-skeleton__lines">
            {LINES.map((width) => (
              <Skeleton key={width} width={width} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

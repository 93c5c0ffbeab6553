import type { ReactNode } from 'react';

import { NumberText } from '#ui/number-text.tsx';

import './event-section.css';

interface EventSectionProps {
  /** The fragment of the URL that leads here. */
  id: string;
  title: string;
  /** How many of them, beside the title. */
  count?: number | undefined;
  /** Controls at the end of the heading's line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of the event: a region of its own, with a heading and a place that links lead to. */
export function EventSection({ id, title, count, actions, children }: EventSectionProps) {
  return (
    <section id={id} className="event-section" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className="event-section__head">
        <h2 id={`${id}-title`} className="event-section__title">
          <bdi>{title}</bdi>
        </h2>
        {count === undefined ? null : (
          <span className="event-section__count">
            <NumberText value={count} />
          </span>
        )}
        {actions === undefined ? null : <div className="event-section__actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

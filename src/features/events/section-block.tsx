import type { ReactNode } from 'react';

import './event-section.css';

/** A named part of a section; a section has one or several of them side by side. */
export function SectionBlock({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="event-section__block">
      <h3 className="event-section__block-title">
        <bdi>{title}</bdi>
      </h3>
      {children}
    </div>
  );
}

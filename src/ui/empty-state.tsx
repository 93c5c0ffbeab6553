import type { ReactNode } from 'react';

import './empty-state.css';

interface EmptyStateProps {
  /** What there is none of: "No issues match this search". */
  title: ReactNode;
  /** Why, and what to do next. */
  children?: ReactNode;
  actions?: ReactNode;
  /** A drawing or an icon; decoration. */
  picture?: ReactNode;
}

/** Nothing to show, and what to do about it. Stands where the content would begin, in line with it. */
export function EmptyState({ title, children, actions, picture }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {picture === undefined ? null : <div className="empty-state__picture">{picture}</div>}
      <p className="empty-state__title">{title}</p>
      {children === undefined ? null : <div className="empty-state__text">{children}</div>}
      {actions === undefined ? null : <div className="empty-state__actions">{actions}</div>}
    </div>
  );
}

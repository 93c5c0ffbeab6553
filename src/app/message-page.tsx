import type { ReactNode } from 'react';

import './message-page.css';

interface MessagePageProps {
  title: ReactNode;
  children: ReactNode;
  /** Links and buttons: what to do now. */
  actions?: ReactNode;
}

/** A screen that has only something to say. */
export function MessagePage({ title, children, actions }: MessagePageProps) {
  return (
    <div className="message-page">
      <h1>{title}</h1>
      {children}
      {actions === undefined ? null : <div className="message-page__actions">{actions}</div>}
    </div>
  );
}

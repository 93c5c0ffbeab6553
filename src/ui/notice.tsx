import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';
import { checkIcon, errorIcon, infoIcon, warningIcon } from './screen-icons.ts';

import './notice.css';

const icons = { info: infoIcon, success: checkIcon, warning: warningIcon, error: errorIcon };

interface NoticeProps {
  tone: 'info' | 'success' | 'warning' | 'error';
  /** What happened, or what is so. */
  title?: ReactNode;
  /** What it means and what to do. */
  children?: ReactNode;
  /** Small Buttons. */
  actions?: ReactNode;
  /** Announces it at once: for an error that answers what someone just did. */
  urgent?: boolean | undefined;
}

/** Something to know, in the place that it is about. */
export function Notice({ tone, title, children, actions, urgent = false }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={urgent ? 'alert' : undefined}>
      <Icon path={icons[tone]} />
      <div className="notice__body">
        {title === undefined ? null : <p className="notice__title">{title}</p>}
        {children === undefined ? null : <div className="notice__text">{children}</div>}
        {actions === undefined ? null : <div className="notice__actions">{actions}</div>}
      </div>
    </div>
  );
}

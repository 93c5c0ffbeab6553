import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';

import { eventQuery } from '#api/event-query.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { buttonLook } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { chevronLeftIcon } from '#ui/screen-icons.ts';
import { chevronRightIcon } from '#ui/shell-icons.ts';
import { useShortcut } from '#ui/use-shortcut.ts';

import { firstIcon, lastIcon } from './event-icons.ts';

export interface EventNavigationProps {
  org: string;
  /** Slug; empty where it is not known yet. */
  project: string;
  groupId: string;
  /** Ids of the events next to this one; null where there is none, or none is known. */
  older: string | null;
  newer: string | null;
}

/** Links to the older and newer events of the group; `[` and `]` do the same. */
export function EventNavigation({ org, project, groupId, older, newer }: EventNavigationProps) {
  const { t } = useLingui();
  const server = useServer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const addressOf = (eventId: string) => paths.event(org, groupId, eventId) + search;

  const goTo = (eventId: string | null) => {
    if (eventId === null) return false;
    void navigate(addressOf(eventId));
    return undefined;
  };
  const prefetch = (eventId: string | null) => {
    if (eventId !== null) void client.prefetchQuery(eventQuery(server, { org, project, groupId, eventId }));
  };
  useShortcut('older-event', () => goTo(older));
  useShortcut('newer-event', () => goTo(newer));

  const oldest = server.can('oldest-event').available && older !== null ? 'oldest' : null;
  return (
    <nav className="event-head__tools" aria-label={t`Events of this issue`}>
      <StepLink icon={firstIcon} label={t`Oldest event`} to={oldest && addressOf(oldest)} />
      <StepLink
        icon={chevronLeftIcon}
        label={t`Older event`}
        shortcut="["
        to={older && addressOf(older)}
        onIntent={() => prefetch(older)}
      />
      <StepLink
        icon={chevronRightIcon}
        label={t`Newer event`}
        shortcut="]"
        to={newer && addressOf(newer)}
        onIntent={() => prefetch(newer)}
      />
      <StepLink icon={lastIcon} label={t`Latest event`} to={newer && addressOf('latest')} />
    </nav>
  );
}

interface StepLinkProps {
  icon: string;
  label: string;
  shortcut?: string;
  /** Null where there is nothing that way. */
  to: string | null;
  /** The pointer or the focus is on it. */
  onIntent?: () => void;
}

function StepLink({ icon, label, shortcut, to, onIntent }: StepLinkProps) {
  const look = {
    ...buttonLook({ size: 'small', variant: 'quiet' }),
    'data-icon-only': '',
    'data-tooltip': label,
    'data-shortcut': shortcut,
    'aria-label': label,
  };
  if (to === null) {
    return (
      // A link that leads nowhere keeps its place and says so. WAI-ARIA 1.2, link role.
      <span {...look} role="link" aria-disabled="true">
        <Icon path={icon} />
      </span>
    );
  }
  return (
    <a {...look} href={to} onPointerEnter={onIntent} onFocus={onIntent}>
      <Icon path={icon} />
    </a>
  );
}

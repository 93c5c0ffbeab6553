import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import type { Group } from '#api/group.ts';
import { displayName } from '#api/user.ts';
import { Icon } from '#ui/icon.tsx';
import { RelativeTime } from '#ui/relative-time.tsx';
import { ignoreIcon, resolveIcon } from '#ui/shell-icons.ts';

import './status-line.css';

function resolvedWords({ statusDetails }: Group): ReactNode {
  if (statusDetails.autoResolved) return <Trans>Resolved by itself, for nothing came for a long time.</Trans>;
  if (statusDetails.inNextRelease) return <Trans>Resolved in the next release.</Trans>;
  if (statusDetails.inRelease) {
    return (
      <Trans>
        Resolved in release <bdi>{statusDetails.inRelease}</bdi>.
      </Trans>
    );
  }
  if (statusDetails.inCommit !== null) return <Trans>Resolved by a commit.</Trans>;
  return <Trans>Resolved.</Trans>;
}

function ignoredWords({ statusDetails }: Group): ReactNode {
  const { ignoreUntil, ignoreCount, ignoreUserCount } = statusDetails;
  if (ignoreUntil !== null) {
    return (
      <Trans>
        Ignored; comes back <RelativeTime value={ignoreUntil} />.
      </Trans>
    );
  }
  if (ignoreCount !== null) {
    return (
      <Plural value={ignoreCount} one="Ignored until # more event." other="Ignored until # more events." />
    );
  }
  if (ignoreUserCount !== null) {
    return (
      <Plural
        value={ignoreUserCount}
        one="Ignored until # more user is affected."
        other="Ignored until # more users are affected."
      />
    );
  }
  return <Trans>Ignored for ever.</Trans>;
}

/** What became of a group, in one sentence; nothing while it is unresolved. */
export function StatusLine({ group }: { group: Group }) {
  const isResolved = group.status === 'resolved';
  if (!isResolved && group.status !== 'ignored') return null;
  const { actor } = group.statusDetails;
  return (
    <p className="status-line" data-status={group.status}>
      <Icon path={isResolved ? resolveIcon : ignoreIcon} />
      <span>
        {isResolved ? resolvedWords(group) : ignoredWords(group)}{' '}
        {actor ? (
          <Trans>
            By <bdi>{displayName(actor)}</bdi>.
          </Trans>
        ) : null}
      </span>
    </p>
  );
}

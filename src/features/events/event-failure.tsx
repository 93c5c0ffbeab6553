import { Trans, useLingui } from '@lingui/react/macro';

import { ApiError } from '#api/api-error.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { Button, buttonLook } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { Notice } from '#ui/notice.tsx';

import { type FailureCause, failureCause } from './failure-cause.ts';

interface EventFailureProps {
  error: Error;
  org: string;
  groupId: string;
  /** What was asked for: an id, or a rank such as `latest`. */
  eventId: string;
  isRetrying: boolean;
  onRetry: () => void;
}

const RANKS = ['recommended', 'latest', 'oldest'];

/** Why the event is not here, and which others to try. The issue round it goes on working. */
export function EventFailure({ error, org, groupId, eventId, isRetrying, onRetry }: EventFailureProps) {
  const { t } = useLingui();
  const server = useServer();
  const cause = failureCause(error);
  const isRank = RANKS.includes(eventId);
  const isMissing = cause === 'missing';
  const canHaveOldest = server.can('oldest-event').available && eventId !== 'oldest';
  const offersOthers = cause === 'server' || (isMissing && !isRank);
  const details =
    error instanceof ApiError ? [error.message, error.requestId].filter(Boolean).join('\n') : error.message;
  return (
    <Notice
      tone={isMissing ? 'info' : 'error'}
      title={<FailureTitle cause={cause} isRank={isRank} />}
      actions={
        <>
          {offersOthers && canHaveOldest ? (
            <a {...buttonLook({ size: 'small' })} href={paths.event(org, groupId, 'oldest')}>
              <Trans>Open the oldest event</Trans>
            </a>
          ) : null}
          {offersOthers && eventId !== 'latest' && eventId !== 'recommended' ? (
            <a {...buttonLook({ size: 'small' })} href={paths.event(org, groupId, 'latest')}>
              <Trans>Open the latest event</Trans>
            </a>
          ) : null}
          <Button size="small" busy={isRetrying} onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
          <CopyButton label={t`Copy details`} text={details} labelled />
        </>
      }
    >
      <FailureText cause={cause} isRank={isRank} error={error} />
    </Notice>
  );
}

function FailureTitle({ cause, isRank }: { cause: FailureCause; isRank: boolean }) {
  switch (cause) {
    case 'missing':
      return isRank ? <Trans>There is no event to show</Trans> : <Trans>This issue has no such event</Trans>;
    case 'server':
      return <Trans>The server could not read this event</Trans>;
    case 'forbidden':
      return <Trans>You may not see the events of this issue</Trans>;
    case 'connection':
      return <Trans>The event did not arrive</Trans>;
    case 'other':
    default:
      return <Trans>The event could not be loaded</Trans>;
  }
}

function FailureText({ cause, isRank, error }: { cause: FailureCause; isRank: boolean; error: Error }) {
  const { status = null, permission = null, detail = null } = error instanceof ApiError ? error : {};
  switch (cause) {
    case 'missing':
      return isRank ? (
        <Trans>
          Either its events are older than the server keeps them, or they are for members of the project’s
          team only.
        </Trans>
      ) : (
        <Trans>It was deleted, belongs to another issue, or its address is incomplete.</Trans>
      );
    case 'server':
      return (
        <Trans>
          It answered {status} to the event. Some events are stored in a form that the server itself fails on,
          and then it will not get better by trying again. The issue itself works, and so may its other
          events.
        </Trans>
      );
    case 'forbidden':
      return permission === null ? (
        <Trans>The server refused it. Ask an owner of the organization for access.</Trans>
      ) : (
        <Trans>
          The server wants the permission <code>{permission}</code>. Ask an owner of the organization for it.
        </Trans>
      );
    case 'connection':
      return (
        <Trans>
          The connection was cut, or the server took too long. What you see of the issue is still right.
        </Trans>
      );
    case 'other':
    default:
      return <bdi>{detail ?? error.message}</bdi>;
  }
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import { useServer, useSessionState } from '#api/use-server.ts';
import { displayName, type User } from '#api/user.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';

import { PasswordForm } from './password-form.tsx';
import { TokenForm } from './token-form.tsx';

import './renew-session-dialog.css';

function Words({ user }: { user: User | null }) {
  return user === null ? (
    <Trans>
      The server no longer knows you. Sign in again: the page stays as it is, and what you were doing goes on.
    </Trans>
  ) : (
    <Trans>
      The server no longer knows you. Sign in again as <strong>{displayName(user)}</strong>: the page stays as
      it is, and what you were doing goes on.
    </Trans>
  );
}

function ProxyToken() {
  const server = useServer();
  return (
    <>
      <p>
        <Trans>
          The proxy adds the token here, and the server does not accept it now. Once it is set right, go on
          where you were.
        </Trans>
      </p>
      <p>
        <Button variant="primary" onClick={() => server.session.settleRenewal(true)}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    </>
  );
}

/** Leaving fails what waits, so a slip beside the dialog must not be enough. */
function LeaveNotice({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Notice
      tone="warning"
      urgent
      title={<Trans>Leave without signing in?</Trans>}
      actions={
        <>
          <Button size="small" onClick={onStay}>
            <Trans>Stay</Trans>
          </Button>
          <Button size="small" onClick={onLeave}>
            <Trans>Leave</Trans>
          </Button>
        </>
      }
    >
      <Trans>What is waiting will not be sent, and the sign-in page opens.</Trans>
    </Notice>
  );
}

/**
 * Asks to sign in again over the page, while calls wait for it. They go on when the session begins, and fail when it
 * is given up; nothing else on the page changes. Only the same person goes on: anybody else starts anew.
 */
export function RenewSessionDialog() {
  return useSessionState().interrupted ? <OpenRenewSessionDialog /> : null;
}

function OpenRenewSessionDialog() {
  const { t } = useLingui();
  const server = useServer();
  const { user, way } = useSessionState();
  const [withToken, setWithToken] = useState(way === 'token');
  const [isLeaving, setLeaving] = useState(false);
  const content = useRef<HTMLDivElement>(null);

  // Opening a dialog moves the browser's focus to its first element; what is to be typed is not that.
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('input:not([readonly])')?.focus();
  }, []);

  const giveUp = (): void => server.session.settleRenewal(false);
  return (
    <Dialog
      title={way === 'proxy-token' ? t`The proxy's token is not accepted` : t`Your session has ended`}
      description={way === 'proxy-token' ? undefined : <Words user={user} />}
      size="small"
      onClose={() => setLeaving(true)}
    >
      <div ref={content} className="renew-session-dialog">
        {isLeaving ? <LeaveNotice onStay={() => setLeaving(false)} onLeave={giveUp} /> : null}
        {way === 'proxy-token' ? (
          <ProxyToken />
        ) : withToken ? (
          <TokenForm expected={user} />
        ) : (
          <PasswordForm expected={user} keepsPage />
        )}
        {way === 'proxy-token' ? null : (
          <div className="renew-session-dialog__ways">
            <Button variant="quiet" size="small" onClick={() => setWithToken(!withToken)}>
              {withToken ? <Trans>Use the password instead</Trans> : <Trans>Use an API token instead</Trans>}
            </Button>
            <Button variant="quiet" size="small" onClick={giveUp}>
              <Trans>Sign in as somebody else</Trans>
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

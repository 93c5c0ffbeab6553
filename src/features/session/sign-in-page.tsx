import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { useServer } from '#api/use-server.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import { usePageTitle } from '#ui/page-title.tsx';
import { lockIcon } from '#ui/screen-icons.ts';

import { PasswordForm } from './password-form.tsx';
import { SampleAccounts } from './sample-accounts.tsx';
import { serverHost } from './server-host.ts';
import { TokenForm } from './token-form.tsx';

import './sign-in-page.css';

/** The proxy adds a token to every call: there is nothing that a person could type. */
function ProxyTokenNotice() {
  return (
    <Notice
      tone="warning"
      title={<Trans>The proxy's token is not accepted</Trans>}
      actions={
        <Button size="small" onClick={() => location.reload()}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      <Trans>
        On this deployment nobody signs in: the proxy adds an API token to every call. The server refuses it,
        or none was added. Tell whoever runs Vedette here to set a token that is valid.
      </Trans>
    </Notice>
  );
}

function Ways() {
  const [way, setWay] = useState<'password' | 'token'>('password');
  return (
    <>
      {way === 'password' ? (
        <PasswordForm expected={null} keepsPage={false} />
      ) : (
        <TokenForm expected={null} />
      )}
      <Button variant="quiet" size="small" onClick={() => setWay(way === 'password' ? 'token' : 'password')}>
        {way === 'password' ? (
          <Trans>Use an API token instead</Trans>
        ) : (
          <Trans>Use name and password instead</Trans>
        )}
      </Button>
    </>
  );
}

/** Signing in, for whoever is not. The app goes on to `next` once the session has begun. */
export function SignInPage() {
  const { t } = useLingui();
  const server = useServer();
  const host = serverHost(server);
  usePageTitle(t`Sign in`);
  return (
    <main className="sign-in-page" tabIndex={-1}>
      <div className="sign-in-page__column">
        <p className="sign-in-page__brand">
          <img src="/favicon.svg" alt="" width="20" height="20" />
          Vedette
        </p>
        <h1 className="sign-in-page__title" tabIndex={-1}>
          {host === null ? <Trans>Sign in to the embedded server</Trans> : <Trans>Sign in to {host}</Trans>}
        </h1>
        {server.config.server?.auth === 'proxy-token' ? <ProxyTokenNotice /> : <Ways />}
        <p className="sign-in-page__note">
          <Icon path={lockIcon} />
          <span>
            {host === null ? (
              <Trans>Nothing leaves this browser.</Trans>
            ) : (
              <Trans>What you type goes to {host} only, and is not kept here.</Trans>
            )}
          </span>
        </p>
      </div>
      {host === null ? <SampleAccounts /> : null}
    </main>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { signInWithPassword } from '#api/sign-in.ts';
import { useServer } from '#api/use-server.ts';
import { Button } from '#ui/button.tsx';

import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from './sample-account-list.ts';
import { type SignInFailure, tryToSignIn } from './sign-in-failure.ts';
import { SignInFailureNotice } from './sign-in-failure-notice.tsx';

import './sample-accounts.css';

/** The embedded server's accounts, to try it as somebody with another role. */
export function SampleAccounts() {
  const { t } = useLingui();
  const server = useServer();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const roles = { owner: t`owner`, manager: t`manager`, admin: t`team admin`, member: t`member` };

  async function signIn(username: string): Promise<void> {
    setBusy(username);
    const failed = await tryToSignIn(() =>
      signInWithPassword(server, { username, password: SAMPLE_PASSWORD }),
    );
    setBusy(null);
    setFailure(failed);
  }

  return (
    <section className="sample-accounts" aria-labelledby="sample-accounts-title">
      <h2 id="sample-accounts-title" className="sample-accounts__title">
        <Trans>Accounts to try</Trans>
      </h2>
      <p className="sample-accounts__text">
        <Trans>
          No server is configured: one inside this browser answers, with a sample organization. The password
          is <code>{SAMPLE_PASSWORD}</code> for everybody.
        </Trans>
      </p>
      <ul className="sample-accounts__list">
        {SAMPLE_ACCOUNTS.map(({ username, name, role }) => (
          <li key={username} className="sample-accounts__account">
            <span className="sample-accounts__who">
              <bdi>{name}</bdi>
              <span className="sample-accounts__role">{roles[role]}</span>
              <code className="sample-accounts__name">{username}</code>
            </span>
            <Button
              size="small"
              busy={busy === username}
              aria-label={t`Sign in as ${name}`}
              onClick={() => void signIn(username)}
            >
              <Trans>Sign in</Trans>
            </Button>
          </li>
        ))}
      </ul>
      <SignInFailureNotice failure={failure} keepsPage onReturn={() => setFailure(null)} />
    </section>
  );
}

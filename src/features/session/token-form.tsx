import { Trans, useLingui } from '@lingui/react/macro';
import { type SubmitEvent, useRef, useState } from 'react';

import { signInWithToken } from '#api/sign-in.ts';
import { useServer } from '#api/use-server.ts';
import type { User } from '#api/user.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';

import { formText } from './form-text.ts';
import { PasswordInput } from './password-input.tsx';
import { isAboutInput, type SignInFailure, tryToSignIn } from './sign-in-failure.ts';
import { SignInFailureNotice } from './sign-in-failure-notice.tsx';

import './sign-in-form.css';

/** An API token: tried by a read, then held in memory until the page is closed. */
export function TokenForm({ expected }: { expected: User | null }) {
  const { t } = useLingui();
  const server = useServer();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const refusesUser = server.capabilities.dialect !== 'glitchtip';

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const token = formText(new FormData(event.currentTarget), 'token').trim();
    setMissing(token === '');
    if (token === '') return;
    setBusy(true);
    const failed = await tryToSignIn(() => signInWithToken(server, token, expected));
    setBusy(false);
    setFailure(failed);
    if (isAboutInput(failed)) form.current?.querySelector('input')?.focus();
  }

  return (
    <form ref={form} className="sign-in-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={t`API token`}
        help={t`Kept in memory only: it is gone when this page is closed or reloaded.`}
        error={
          isMissing
            ? t`Enter a token.`
            : isAboutInput(failure)
              ? t`The server does not accept this token: it is wrong, expired or withdrawn. Copy it again, whole.`
              : null
        }
      >
        {(control) => (
          <PasswordInput
            control={control}
            name="token"
            autoComplete="off"
            showLabel={t`Show token`}
            code
            autoFocus
          />
        )}
      </Field>
      {refusesUser ? (
        <p className="sign-in-form__note">
          <Trans>
            A token is good for browsing and triage. Your own settings, such as notifications, stay closed:
            Sentry refuses them to every token. Its scopes limit the rest.
          </Trans>
        </p>
      ) : null}
      <SignInFailureNotice failure={failure} keepsPage onReturn={() => setFailure(null)} />
      <Button variant="primary" submit busy={isBusy}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  );
}

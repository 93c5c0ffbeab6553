import { Trans, useLingui } from '@lingui/react/macro';
import { type SubmitEvent, useId, useRef, useState } from 'react';

import { resumeSession, signInWithPassword } from '#api/sign-in.ts';
import { useServer } from '#api/use-server.ts';
import type { User } from '#api/user.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { TextInput } from '#ui/text-input.tsx';

import { CodeForm } from './code-form.tsx';
import { formText } from './form-text.ts';
import { PasswordInput } from './password-input.tsx';
import { isAboutInput, type SignInFailure, tryToSignIn } from './sign-in-failure.ts';
import { SignInFailureNotice } from './sign-in-failure-notice.tsx';

import './sign-in-form.css';

interface PasswordFormProps {
  /** Who alone may sign in; the name is then given. Null for anybody. */
  expected: User | null;
  /** Whether the page underneath stays, with what is being done there. */
  keepsPage: boolean;
}

type Missing = { username: boolean; password: boolean };

/** Name and password, sent to the server's own sign-in. Nothing typed is lost when it fails. */
export function PasswordForm({ expected, keepsPage }: PasswordFormProps) {
  const { t } = useLingui();
  const server = useServer();
  const form = useRef<HTMLFormElement>(null);
  const noticeId = useId();
  const [isBusy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>({ username: false, password: false });
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const isGlitchTip = server.capabilities.dialect === 'glitchtip';
  const needsCode = failure !== null && 'result' in failure && failure.result.kind === 'code-needed';

  function focusField(name: string): void {
    const input = form.current?.elements.namedItem(name);
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    input.select();
  }

  async function run(call: Parameters<typeof tryToSignIn>[0]): Promise<void> {
    setBusy(true);
    const failed = await tryToSignIn(call);
    setBusy(false);
    setFailure(failed);
    if (isAboutInput(failed)) focusField('password');
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isBusy) return;
    const data = new FormData(event.currentTarget);
    const username = formText(data, 'username').trim();
    const password = formText(data, 'password');
    const nowMissing = { username: username === '', password: password === '' };
    setMissing(nowMissing);
    if (nowMissing.username || nowMissing.password) {
      focusField(nowMissing.username ? 'username' : 'password');
      return;
    }
    void run(() => signInWithPassword(server, { username, password }, expected));
  }

  if (needsCode) return <CodeForm expected={expected} onBack={() => setFailure(null)} />;
  const isWrong = isAboutInput(failure);
  return (
    <form ref={form} className="sign-in-form" noValidate onSubmit={submit} aria-describedby={noticeId}>
      {expected === null ? (
        <Field
          label={isGlitchTip ? t`Email` : t`Email or user name`}
          error={missing.username ? t`Enter the name that you sign in with.` : null}
        >
          {(control) => (
            <TextInput
              {...control}
              name="username"
              type={isGlitchTip ? 'email' : 'text'}
              autoComplete="username"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              // Signing in is all that this page is for.
              autoFocus
            />
          )}
        </Field>
      ) : (
        // Password managers fill in the password of this account.
        <input
          className="sign-in-form__account"
          name="username"
          autoComplete="username"
          readOnly
          tabIndex={-1}
          aria-label={t`Account`}
          value={expected.username || expected.email || ''}
        />
      )}
      <Field
        label={t`Password`}
        error={
          missing.password
            ? t`Enter your password.`
            : isWrong
              ? expected === null
                ? t`The server does not know this name with this password. Check both; capitals count.`
                : t`That is not the password of this account. Check it; capitals count.`
              : null
        }
      >
        {(control) => (
          <PasswordInput
            control={control}
            name="password"
            autoComplete="current-password"
            showLabel={t`Show password`}
            autoFocus={expected !== null}
          />
        )}
      </Field>
      <div id={noticeId} className="sign-in-form__notice">
        <SignInFailureNotice
          failure={failure}
          keepsPage={keepsPage}
          onReturn={() => void run(() => resumeSession(server, expected))}
        />
      </div>
      <Button variant="primary" submit busy={isBusy}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { type SubmitEvent, useState } from 'react';

import { signInWithCode } from '#api/sign-in.ts';
import { useServer } from '#api/use-server.ts';
import type { User } from '#api/user.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { TextInput } from '#ui/text-input.tsx';

import { formText } from './form-text.ts';
import { isAboutInput, type SignInFailure, tryToSignIn } from './sign-in-failure.ts';
import { SignInFailureNotice } from './sign-in-failure-notice.tsx';

import './sign-in-form.css';

interface CodeFormProps {
  expected: User | null;
  onBack: () => void;
}

/** The second factor, where the server takes it here: the code of an authenticator app. */
export function CodeForm({ expected, onBack }: CodeFormProps) {
  const { t } = useLingui();
  const server = useServer();
  const [isBusy, setBusy] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const code = formText(new FormData(event.currentTarget), 'code').replaceAll(/\s/g, '');
    setMissing(code === '');
    if (code === '') return;
    setBusy(true);
    const failed = await tryToSignIn(() => signInWithCode(server, code, expected));
    setBusy(false);
    setFailure(failed);
  }

  return (
    <form className="sign-in-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={t`Code of your authenticator app`}
        help={t`Your password is right. This account has a second factor.`}
        error={
          isMissing
            ? t`Enter the code.`
            : isAboutInput(failure)
              ? t`The server did not accept this code. Codes last half a minute: enter the present one.`
              : null
        }
      >
        {(control) => (
          <TextInput
            {...control}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            code
            // It takes the place of the password that was just sent.
            autoFocus
          />
        )}
      </Field>
      <SignInFailureNotice failure={failure} keepsPage onReturn={onBack} />
      <div className="sign-in-form__actions">
        <Button variant="primary" submit busy={isBusy}>
          <Trans>Sign in</Trans>
        </Button>
        <Button variant="quiet" onClick={onBack}>
          <Trans>Back to the password</Trans>
        </Button>
      </div>
    </form>
  );
}

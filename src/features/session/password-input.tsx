import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { TextInput } from '#ui/text-input.tsx';
import type { FieldControlProps } from '#ui/field.tsx';

import './password-input.css';

interface PasswordInputProps {
  control: FieldControlProps;
  name: string;
  autoComplete: 'current-password' | 'off' | 'one-time-code';
  /** What "Show" shows: "Show password". */
  showLabel: string;
  /** Monospace, for tokens. */
  code?: boolean;
  autoFocus?: boolean;
}

/**
 * A secret to type, that can be looked at. It stays in the browser's own field and is in no state. Warns while Caps
 * Lock is on. Hidden again when its form is sent, so that password managers see a password.
 */
export function PasswordInput(props: PasswordInputProps) {
  const { control, name, autoComplete, showLabel, code = false, autoFocus = false } = props;
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div className="password-input">
      <div className="password-input__line">
        <TextInput
          {...control}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          code={code}
          // The only field of a dialog that asks for it: typing can begin at once.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={autoFocus}
          onKeyDown={(event) => {
            watchCapsLock(event);
            if (event.key === 'Enter') setShown(false);
          }}
          onKeyUp={watchCapsLock}
          onBlur={() => setCapsLock(false)}
        />
        <Button
          variant="quiet"
          size="small"
          aria-label={showLabel}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? t`Hide` : t`Show`}
        </Button>
      </div>
      <p className="password-input__caps" role="status">
        {capsLock ? <Trans>Caps Lock is on.</Trans> : null}
      </p>
    </div>
  );
}

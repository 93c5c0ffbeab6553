import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { TextInput } from '#ui/text-input.tsx';
import type { FieldControlProps } from '#ui/field.tsx';

import './password-input.css';

interface PasswordInputProps {
  control: FieldControlProps;
  name: string;
  autoComplete: 'current-password' | 'off';
  /** What "Show" shows: "Show password". */
  showLabel: string;
  /** Monospace, for tokens. */
  code?: boolean;
  autoFocus?: boolean;
}

/**
 * A secret to type, that can be looked at. It stays in the browser's own field and is in no state. Warns while Caps
 * Lock is on. Hidden again when its form is sent, so that password managers see a password, and the browser keeps no
 * plain text for its list of suggestions.
 */
export function PasswordInput(props: PasswordInputProps) {
  const { control, name, autoComplete, showLabel, code = false, autoFocus = false } = props;
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const line = useRef<HTMLDivElement>(null);

  // The form is not this component's: however it is sent, it tells of it as an event.
  useEffect(() => {
    const form = line.current?.closest('form');
    const hide = (): void => setShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);

  const watchCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div className="password-input">
      <div ref={line} className="password-input__line">
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
          autoFocus={autoFocus}
          onKeyDown={watchCapsLock}
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

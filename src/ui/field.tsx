import { Trans } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';

import { Icon } from './icon.tsx';
import { errorIcon } from './screen-icons.ts';

import './field.css';

/** What the control inside a Field must carry; every control of the kit takes these as they are. */
export interface FieldControlProps {
  id: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

interface FieldProps {
  label: ReactNode;
  /** What it is for, or its form; an error takes its place. */
  help?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: ReactNode;
  required?: boolean | undefined;
  children: (control: FieldControlProps) => ReactNode;
}

/** A labelled control: label above, help below, the error in place of the help. Owns the ids and the aria between them. */
export function Field({ label, help, error, required = false, children }: FieldProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== '';
  const note = hasError ? error : help;
  const hasNote = note !== undefined && note !== null;
  return (
    <div className="field" data-invalid={hasError ? '' : undefined}>
      <label className="field__label" htmlFor={id}>
        {label}
        {required ? (
          <span className="field__required">
            <Trans context="form field">required</Trans>
          </span>
        ) : null}
      </label>
      {children({
        id,
        required,
        'aria-describedby': hasNote ? `${id}note` : undefined,
        'aria-invalid': hasError || undefined,
      })}
      {hasNote ? (
        <div id={`${id}note`} className="field__note">
          {hasError ? <Icon path={errorIcon} /> : null}
          <span>{note}</span>
        </div>
      ) : null}
    </div>
  );
}

import { useId, type ReactNode } from 'react';

import './switch.css';

interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Words beside it; without them give an aria-label. */
  label?: ReactNode;
  'aria-label'?: string | undefined;
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
  /** The change is on its way; another press does nothing. */
  busy?: boolean | undefined;
  disabledReason?: string | undefined;
}

/** On or off, at once. WAI-ARIA APG, switch pattern. */
export function Switch(props: SwitchProps) {
  const { checked, onChange, label, busy = false, disabledReason, ...rest } = props;
  const reasonId = useId();
  const blocked = busy || disabledReason !== undefined;
  const described = [rest['aria-describedby'], disabledReason === undefined ? undefined : reasonId];
  const control = (
    <input
      {...rest}
      type="checkbox"
      role="switch"
      className="switch__control"
      checked={checked}
      aria-checked={checked}
      aria-busy={busy || undefined}
      aria-disabled={blocked || undefined}
      aria-describedby={described.filter((id) => id !== undefined).join(' ') || undefined}
      data-tooltip={disabledReason}
      onChange={(event) => {
        if (!blocked) onChange(event.target.checked);
      }}
    />
  );
  return (
    <>
      {label === undefined ? (
        control
      ) : (
        <label className="switch">
          {control}
          <span className="switch__label">{label}</span>
        </label>
      )}
      {disabledReason === undefined ? null : (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}

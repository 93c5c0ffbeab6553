import { useId, type ComponentProps, type ReactNode } from 'react';

import './checkbox.css';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'disabled' | 'className' | 'ref'> {
  /** Words beside the box; without them give an aria-label. */
  label?: ReactNode;
  /** Some of what it stands for is chosen. */
  indeterminate?: boolean | undefined;
  /** Why it cannot be changed now. It stays focusable and tells the reason. */
  disabledReason?: string | undefined;
}

/** A check box, 24 px to the finger. WAI-ARIA APG, checkbox pattern (native). */
export function Checkbox({ label, indeterminate = false, disabledReason, ...rest }: CheckboxProps) {
  const reasonId = useId();
  const blocked = disabledReason !== undefined;
  const box = (
    <input
      {...rest}
      {...(blocked
        ? { 'aria-disabled': true, 'aria-describedby': reasonId, 'data-tooltip': disabledReason }
        : {})}
      type="checkbox"
      className="checkbox__box"
      ref={(input) => {
        if (input !== null) input.indeterminate = indeterminate;
      }}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else rest.onClick?.(event);
      }}
    />
  );
  return (
    <>
      {label === undefined ? (
        box
      ) : (
        <label className="checkbox">
          {box}
          <span className="checkbox__label">{label}</span>
        </label>
      )}
      {blocked ? (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      ) : null}
    </>
  );
}

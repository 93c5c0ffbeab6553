import { useId, type ComponentProps, type MouseEvent } from 'react';

import { Icon } from './icon.tsx';

import './button.css';

export interface ButtonLook {
  /** `primary` at most once a view; `danger` only where something is destroyed. */
  variant?: 'default' | 'primary' | 'quiet' | 'danger' | undefined;
  size?: 'medium' | 'small' | undefined;
}

/** What makes any element look like a Button: `<Link {...buttonLook({ variant: 'primary' })} to="…">`. */
export function buttonLook({ variant = 'default', size = 'medium' }: ButtonLook = {}) {
  return { className: 'button', 'data-variant': variant, 'data-size': size };
}

export interface ButtonProps
  extends ButtonLook, Omit<ComponentProps<'button'>, 'disabled' | 'type' | 'className'> {
  /** Path data, drawn before the label. */
  icon?: string | undefined;
  /** Path data, drawn after the label: a chevron where a menu opens. */
  endIcon?: string | undefined;
  submit?: boolean | undefined;
  /** The action is under way: the label stays, a second press does nothing. */
  busy?: boolean | undefined;
  /** Why the action is not possible now. The button stays focusable and tells the reason. */
  disabledReason?: string | undefined;
}

function swallow(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}

/** A button whose label is a verb. WAI-ARIA APG, button pattern. */
export function Button(props: ButtonProps) {
  const { variant, size, icon, endIcon, submit, busy, disabledReason, onClick, children, ...rest } = props;
  const reasonId = useId();
  const reason =
    disabledReason === undefined ? {} : { 'aria-describedby': reasonId, 'data-tooltip': disabledReason };
  const blocked = busy === true || disabledReason !== undefined;
  return (
    <>
      <button
        {...rest}
        {...buttonLook({ variant, size })}
        {...reason}
        type={submit === true ? 'submit' : 'button'}
        aria-disabled={blocked || undefined}
        aria-busy={busy === true || undefined}
        onClick={blocked ? swallow : onClick}
      >
        {icon === undefined ? null : <Icon path={icon} />}
        {children}
        {endIcon === undefined ? null : <Icon path={endIcon} />}
      </button>
      {disabledReason === undefined ? null : (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}

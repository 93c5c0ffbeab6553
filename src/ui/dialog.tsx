import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, type ReactNode } from 'react';

import { IconButton } from './icon-button.tsx';
import { closeIcon } from './shell-icons.ts';

import './dialog.css';

interface DialogProps {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that goes on last. */
  actions?: ReactNode;
  /** Asked for by Escape, the close button and a press beside the dialog; take the dialog away unless there is a reason not to. */
  onClose: () => void;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** `alertdialog` for what must be answered. */
  role?: 'alertdialog' | undefined;
}

/**
 * A modal dialog, open while it is rendered. The focus goes to the element with data-autofocus, else to the first
 * field, else to the first action; and back to where it was. WAI-ARIA APG, dialog (modal) pattern, on the native element.
 */
export function Dialog(props: DialogProps) {
  const { title, description, children, actions, onClose, size = 'medium', role } = props;
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // The browser holds the modal state and the way back of the focus.
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    const places = [
      '[data-autofocus]',
      '.dialog__body :is(input, select, textarea)',
      '.dialog__actions button',
    ];
    const first = places.map((place) => element?.querySelector<HTMLElement>(place)).find((found) => found);
    first?.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    // The press that closes is on the backdrop, which belongs to the dialog; Escape and the close button do the same.
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      role={role}
      aria-labelledby={`${id}title`}
      aria-describedby={description === undefined ? undefined : `${id}description`}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => {
        // What is typed in here is no shortcut of the page behind.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog__frame">
        <header className="dialog__header">
          <h2 id={`${id}title`} className="dialog__title">
            {title}
          </h2>
          <IconButton icon={closeIcon} label={t`Close`} size="small" onClick={onClose} />
        </header>
        <div className="dialog__body">
          {description === undefined ? null : (
            <p id={`${id}description`} className="dialog__description">
              {description}
            </p>
          )}
          {children}
        </div>
        {actions === undefined ? null : <footer className="dialog__actions">{actions}</footer>}
      </div>
    </dialog>
  );
}

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

interface ConfirmDialogProps {
  /** The question, with what it is about: "Delete 3 issues?" */
  title: ReactNode;
  /** What will happen, and that it cannot be undone. */
  description: ReactNode;
  /** The verb: "Delete 3 issues". */
  confirmLabel: ReactNode;
  danger?: boolean | undefined;
  busy?: boolean | undefined;
  /** Why it did not work; shown in the dialog, which stays. */
  error?: ReactNode;
  children?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. The focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    description,
    confirmLabel,
    danger = false,
    busy,
    error,
    children,
    onConfirm,
    onClose,
  } = props;
  const close = () => {
    if (busy !== true) onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={title}
      description={description}
      onClose={close}
      actions={
        <>
          {/* The least harmful answer has the focus, so that Enter by habit destroys nothing. WAI-ARIA APG, alertdialog. */}
          <Button data-autofocus="" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {error === undefined || error === null ? null : (
        <Notice tone="error" urgent>
          {error}
        </Notice>
      )}
    </Dialog>
  );
}

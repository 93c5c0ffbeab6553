import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';

import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { TextInput } from './text-input.tsx';

function Page({ busy = false }: { busy?: boolean }) {
  const [shown, setShown] = useState<'form' | 'confirm' | null>(null);
  const close = () => setShown(null);
  return (
    <I18nProvider i18n={i18n}>
      <Button onClick={() => setShown('form')}>Rename…</Button>
      <Button onClick={() => setShown('confirm')}>Delete…</Button>
      {shown === 'form' ? (
        <Dialog title="Rename" description="Everyone sees the new name." onClose={close}>
          <TextInput aria-label="Name" />
        </Dialog>
      ) : null}
      {shown === 'confirm' ? (
        <ConfirmDialog
          title="Delete 3 issues?"
          description="This cannot be undone."
          confirmLabel="Delete"
          busy={busy}
          onConfirm={close}
          onClose={close}
        />
      ) : null}
    </I18nProvider>
  );
}

test('it is named and described, starts in its first field and gives the focus back', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Rename…' }));
  const dialog = screen.getByRole('dialog', { name: 'Rename' });
  expect(dialog).toHaveAccessibleDescription('Everyone sees the new name.');
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Rename…' })).toHaveFocus();
});

test('a confirmation starts on the way out', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Delete…' }));
  expect(screen.getByRole('alertdialog', { name: 'Delete 3 issues?' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
});

test('it cannot be left while it is at work', async () => {
  const user = userEvent.setup();
  render(<Page busy />);
  await user.click(screen.getByRole('button', { name: 'Delete…' }));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(screen.getByRole('alertdialog')).toBeInTheDocument();
});

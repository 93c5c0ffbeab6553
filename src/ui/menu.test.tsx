import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { Button } from './button.tsx';
import { MenuItem, MenuRadio } from './menu-item.tsx';
import { Menu } from './menu.tsx';

function setup() {
  const chosen = vi.fn<(what: string) => void>();
  render(
    <I18nProvider i18n={i18n}>
      <Menu label="Resolve" renderTrigger={(props) => <Button {...props}>Resolve</Button>}>
        <MenuItem shortcut="e" onSelect={() => chosen('now')}>
          Now
        </MenuItem>
        <MenuItem disabledReason="This project has no releases" onSelect={() => chosen('next')}>
          In the next release
        </MenuItem>
        <MenuRadio checked onSelect={() => chosen('issue')}>
          In this issue
        </MenuRadio>
      </Menu>
      <Button>After</Button>
    </I18nProvider>,
  );
  return { chosen, user: userEvent.setup(), button: screen.getByRole('button', { name: 'Resolve' }) };
}

test('a press opens it on its first item, arrows go round, Escape gives the focus back', async () => {
  const { user, button } = setup();
  await user.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('menuitem', { name: 'Now' })).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(screen.getByRole('menuitemradio', { name: 'In this issue', checked: true })).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('menuitem', { name: 'In the next release' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('a second press on the button closes it', async () => {
  const { user, button } = setup();
  await user.click(button);
  await user.click(button);
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
});

test('arrow up on the button opens it on its last item', async () => {
  const { user, button } = setup();
  button.focus();
  await user.keyboard('{ArrowUp}');
  expect(screen.getByRole('menuitemradio')).toHaveFocus();
});

test('typing goes to the item that begins so, and the same letter again to the next', async () => {
  const { user, button } = setup();
  await user.click(button);
  await user.keyboard('i');
  expect(screen.getByRole('menuitem', { name: 'In the next release' })).toHaveFocus();
  await user.keyboard('i');
  expect(screen.getByRole('menuitemradio')).toHaveFocus();
});

test('choosing closes it before the action runs', async () => {
  const { user, button, chosen } = setup();
  await user.click(button);
  chosen.mockImplementation(() => expect(button).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('now');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
});

test('what cannot be chosen says why and does nothing', async () => {
  const { user, button, chosen } = setup();
  await user.click(button);
  const item = screen.getByRole('menuitem', { name: 'In the next release' });
  expect(item).toHaveAccessibleDescription('This project has no releases');
  await user.click(item);
  expect(chosen).not.toHaveBeenCalled();
  expect(screen.getByRole('menu')).toBeInTheDocument();
});

test('Tab leaves it', async () => {
  const { user, button } = setup();
  await user.click(button);
  await user.tab();
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'After' })).toHaveFocus();
});

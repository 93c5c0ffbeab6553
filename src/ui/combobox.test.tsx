import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';

import { Button } from './button.tsx';
import { Combobox } from './combobox.tsx';
import { filterOptions, type Option, type OptionGroup } from './option-list.ts';
import { Picker } from './picker.tsx';

const groups: OptionGroup[] = [
  { options: [{ value: 'me', label: 'Assign to me' }] },
  {
    label: 'People',
    options: [
      { value: 'ada', label: 'Ada Byron' },
      { value: 'grace', label: 'Grace Hopper', disabledReason: 'Not a member of this project' },
    ],
  },
];

function FormCombobox({ onChoose }: { onChoose: (option: Option) => void }) {
  const [text, setText] = useState('');
  return (
    <Combobox
      list="popup"
      label="Owner"
      text={text}
      onTextChange={setText}
      groups={filterOptions(groups, text)}
      onChoose={onChoose}
    />
  );
}

function setup() {
  const chosen = vi.fn<(option: Option) => void>();
  render(
    <I18nProvider i18n={i18n}>
      <FormCombobox onChoose={chosen} />
      <Picker
        label="Assignee"
        groups={groups}
        selected="ada"
        onChoose={chosen}
        renderTrigger={(props) => <Button {...props}>Assign</Button>}
      />
    </I18nProvider>,
  );
  return { chosen, user: userEvent.setup() };
}

const activeOption = (input: HTMLElement) =>
  document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;

test('a form’s combobox opens while one types, moves without leaving the input, and chooses with Enter', async () => {
  const { user, chosen } = setup();
  const input = screen.getByRole('combobox', { name: 'Owner' });
  expect(input).toHaveAttribute('aria-expanded', 'false');
  await user.type(input, 'a');
  expect(input).toHaveAttribute('aria-expanded', 'true');
  expect(activeOption(input)).toBeUndefined();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(activeOption(input)).toBe('Ada Byron');
  expect(input).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(chosen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ value: 'ada' }));
  expect(input).toHaveAttribute('aria-expanded', 'false');
});

test('Escape closes first and clears then', async () => {
  const { user } = setup();
  const input = screen.getByRole('combobox', { name: 'Owner' });
  await user.type(input, 'ada{Escape}');
  expect(input).toHaveAttribute('aria-expanded', 'false');
  expect(input).toHaveValue('ada');
  await user.keyboard('{Escape}');
  expect(input).toHaveValue('');
});

test('nothing found is said', async () => {
  const { user } = setup();
  await user.type(screen.getByRole('combobox', { name: 'Owner' }), 'zzz');
  expect(screen.getByRole('status')).toHaveTextContent('Nothing found');
});

test('a picker starts at what is chosen, filters, and gives the focus back', async () => {
  const { user, chosen } = setup();
  await user.click(screen.getByRole('button', { name: 'Assign' }));
  const input = within(screen.getByRole('dialog', { name: 'Assignee' })).getByRole('combobox');
  expect(input).toHaveFocus();
  expect(activeOption(input)).toBe('Ada Byron');
  expect(screen.getByRole('option', { name: 'Ada Byron', selected: true })).toBeInTheDocument();
  await user.keyboard('assi{Enter}');
  expect(chosen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ value: 'me' }));
  expect(screen.getByRole('button', { name: 'Assign' })).toHaveFocus();
});

test('an option that cannot be chosen is reached and does nothing', async () => {
  const { user, chosen } = setup();
  await user.click(screen.getByRole('button', { name: 'Assign' }));
  await user.keyboard('grace');
  expect(screen.getByRole('option', { name: /Not a member of this project/u })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await user.keyboard('{Enter}');
  expect(chosen).not.toHaveBeenCalled();
});

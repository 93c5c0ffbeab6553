import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { Field } from '#ui/field.tsx';

import { PasswordInput } from './password-input.tsx';

test.each([
  ['the button', () => userEvent.click(screen.getByRole('button', { name: 'Send' }))],
  ['Enter', () => userEvent.type(screen.getByLabelText('Secret'), '{Enter}')],
])('a secret that is shown is hidden again when its form is sent by %s', async (_, send) => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  render(
    <I18nProvider i18n={i18n}>
      <form onSubmit={(event) => event.preventDefault()}>
        <Field label="Secret">
          {(control) => (
            <PasswordInput control={control} name="secret" autoComplete="off" showLabel="Show secret" />
          )}
        </Field>
        <button type="submit">Send</button>
      </form>
    </I18nProvider>,
  );
  const input = screen.getByLabelText('Secret');
  await userEvent.click(screen.getByRole('button', { name: 'Show secret' }));
  expect(input).toHaveAttribute('type', 'text');
  await send();
  expect(input).toHaveAttribute('type', 'password');
});

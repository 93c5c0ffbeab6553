import { expect, test } from 'vitest';

import { openPage } from '#tests/setup/page.ts';
import { passSignIn } from '#tests/setup/sign-in.ts';

import { streamReady } from './stream-screen.ts';

test('out, and in again by name and password: back to where one was', async () => {
  const { page, expectQuiet } = await openPage({ path: '/organizations/harbor/issues/?query=level%3Afatal' });
  await passSignIn(page);
  await streamReady(page);
  await page.getByRole('button', { name: /^Your menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in to the embedded server' }).waitFor();
  // A reload does not let one in again.
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Sign in to the embedded server' }).waitFor();

  const password = page.getByLabel('Password', { exact: true });
  await page.getByRole('textbox', { name: 'Email or user name' }).fill('siyuan.chen@harbor.example');
  await password.fill('wrong');
  await password.press('Enter');
  await page.getByText('The server does not know this name with this password').waitFor();
  expect(await page.getByRole('textbox', { name: 'Email or user name' }).inputValue()).toBe(
    'siyuan.chen@harbor.example',
  );
  await password.fill('harbor');
  await password.press('Enter');
  await streamReady(page);
  await page.getByRole('button', { name: 'Your menu: 陈思远' }).waitFor();
  expectQuiet();
});

test('a session that ends in the middle of a change: sign in over the page, and the change goes on', async () => {
  const { page, expectQuiet } = await openPage({ path: '/?fault=signed-out:writes' });
  await passSignIn(page);
  const { rows, toolbar } = await streamReady(page);
  const row = rows.first();
  await row.getByRole('checkbox').check();
  await toolbar.getByRole('button', { name: 'Resolve', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.waitFor();
  expect(await rows.count()).toBeGreaterThan(8);
  await dialog.getByLabel('Password', { exact: true }).fill('harbor');
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByText('Resolved').waitFor();
  await page
    .getByRole('region', { name: 'Messages' })
    .getByText(/^Resolved /)
    .waitFor();
  await page.reload();
  const titles = await (await streamReady(page)).rows.getByRole('link').allTextContents();
  expect(titles.length).toBeGreaterThan(8);
  // A new session asks anew what the server is.
  expectQuiet(/twice within/);
});

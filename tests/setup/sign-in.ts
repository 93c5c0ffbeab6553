import type { Page } from 'playwright-core';

/** Where the embedded server asks who one is, signs in as this sample person (English only); then the shell is there. */
export async function passSignIn(page: Page, name = 'Maren Lindqvist'): Promise<void> {
  const account = page.getByRole('button', { name: `Sign in as ${name}` });
  const shell = page.getByRole('navigation').first();
  await account.or(shell).waitFor();
  if (await account.isVisible()) await account.click();
  await shell.waitFor();
}

import type { Page } from 'playwright-core';
import { inject } from 'vitest';

import { openPage, type OpenedPage } from '#tests/setup/page.ts';

import { readLiveSettings } from './settings.ts';

/** Opens a path and signs in by password where the server asks for it. */
export async function openLive(path = '/'): Promise<OpenedPage> {
  const opened = await openPage({ origin: inject('liveUrl'), path });
  const { page } = opened;
  const { user, password } = readLiveSettings();
  const field = page.locator('input[type="password"]');
  await field.or(page.getByRole('navigation')).first().waitFor({ timeout: 60_000 });
  if (await field.isVisible()) {
    await page.getByRole('textbox', { name: 'Email or user name' }).fill(user);
    await field.fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('navigation').first().waitFor({ timeout: 60_000 });
  }
  return opened;
}

/** The links of the rows that are on the screen, once there are any. */
export async function rowLinks(page: Page): Promise<string[]> {
  const links = page.getByRole('grid', { name: 'Issues' }).getByRole('link');
  await links.first().waitFor({ timeout: 60_000 });
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
}

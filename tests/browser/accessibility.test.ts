import type { Page } from 'playwright-core';
import { test } from 'vitest';

import { expectAccessible } from '#tests/setup/axe.ts';
import { openPage } from '#tests/setup/page.ts';

import { streamReady } from './stream-screen.ts';

/** Each screen, and how to get there from the stream. */
const screens: [string, (page: Page) => Promise<void>][] = [
  ['the stream', async () => {}],
  [
    'the stream with a selection',
    async (page) => {
      const { rows, toolbar } = await streamReady(page);
      await rows.first().getByRole('checkbox').check();
      await toolbar.waitFor();
    },
  ],
  [
    'the details',
    async (page) => {
      await page.locator('[data-index="0"]').getByRole('link').click();
      await page.getByRole('region', { name: 'Stack trace' }).waitFor();
      await page.getByRole('region', { name: 'Tags' }).waitFor();
    },
  ],
  [
    'the connection page',
    async (page) => {
      await page.getByRole('link', { name: 'Connection' }).first().click();
      await page.getByRole('combobox', { name: 'Fault' }).waitFor();
    },
  ],
  [
    'the sign-in page',
    async (page) => {
      await page.getByRole('button', { name: /^Your menu/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByRole('heading', { level: 2, name: 'Accounts to try' }).waitFor();
    },
  ],
  [
    'the import dialog',
    async (page) => {
      await page.getByRole('button', { name: 'Import events' }).first().click();
      await page.getByRole('combobox', { name: 'Into project' }).waitFor();
    },
  ],
  [
    'the palette',
    async (page) => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('option', { name: 'Issues' }).waitFor();
    },
  ],
];

// What is expected stands in expectAccessible.
// oxlint-disable-next-line vitest/expect-expect
test.each(screens)('%s: axe finds nothing, light or dark, narrow or wide', async (_, open) => {
  // Nothing fades while colours are measured.
  const { page } = await openPage({ theme: 'system', reducedMotion: 'reduce' });
  await streamReady(page);
  await page.waitForLoadState('networkidle');
  await open(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  }
});

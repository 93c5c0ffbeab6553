import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { openPage } from '#tests/setup/page.ts';

import { streamReady } from './stream-screen.ts';

async function resolvedCount(page: Page): Promise<string> {
  const { search, count, grid } = await streamReady(page);
  await search.fill('is:resolved');
  await search.press('Enter');
  await page.waitForURL(/is%3Aresolved/);
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
  await grid.getByText('Resolved').first().waitFor();
  return (await count.textContent()) ?? '';
}

test('a change survives a reload, and a reset brings the sample back', async () => {
  const { page, expectQuiet } = await openPage();
  const before = await resolvedCount(page);
  await page.goBack();
  const { grid, rows, toolbar } = await streamReady(page);
  // The rows of the question before stay until the new ones are there.
  await grid.getByText('Resolved').first().waitFor({ state: 'detached' });
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(1).getByRole('checkbox').check();
  await toolbar.getByRole('button', { name: 'Resolve', exact: true }).click();
  await page.getByRole('region', { name: 'Messages' }).getByText('Resolved 2 issues').waitFor();
  // The embedded server keeps what changed a moment after it answers.
  await page.waitForTimeout(1000);
  await page.reload();
  const after = await resolvedCount(page);
  expect(Number.parseInt(after, 10)).toBe(Number.parseInt(before, 10) + 2);

  await page.getByRole('button', { name: /^Your menu/ }).click();
  await page.getByRole('menuitem', { name: 'Embedded server’s data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embedded server' });
  await dialog.getByRole('button', { name: 'Reset the data' }).click();
  const confirm = page.getByRole('alertdialog').or(page.getByRole('dialog', { name: /^Reset the embedded/ }));
  await confirm.getByRole('button', { name: 'Reset the data' }).click();
  await confirm.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.goto(new URL('/organizations/harbor/issues/', page.url()).href);
  expect(await resolvedCount(page)).toBe(before);
  // After a reset everything is read anew.
  expectQuiet(/twice within/);
});

test('100,000 issues: open, scroll, search, look into one', async () => {
  const { page, expectQuiet } = await openPage({ path: '/?embedded=large' });
  const { rows, count, grid, search } = await streamReady(page);
  expect(await count.textContent()).toMatch(/^100 of [\d,+]+ loaded$/);

  await grid.hover();
  for (let turns = 0; turns < 8; turns += 1) await page.mouse.wheel(0, 2000);
  await expect.poll(() => count.textContent()).toMatch(/^[2-9]00 of/);
  // Only what is in view is in the document.
  expect(await rows.count()).toBeLessThan(60);

  const started = Date.now();
  await search.fill('is:unresolved level:fatal');
  await search.press('Enter');
  await page.waitForURL(/level%3Afatal/);
  await expect
    .poll(async () => (await rows.count()) - (await rows.getByRole('img', { name: 'Fatal' }).count()))
    .toBe(0);
  expect(Date.now() - started).toBeLessThan(5000);

  await rows.nth(2).getByRole('link').click();
  await page.getByRole('region', { name: 'Stack trace' }).waitFor();
  expectQuiet();
});

test('the absurd values cost neither the stream nor any of its first pages', async () => {
  const { page, expectQuiet } = await openPage({ path: '/?embedded=absurd' });
  const { rows } = await streamReady(page);
  const addresses = await rows
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const address of addresses.slice(0, 4)) {
    await page.locator(`a[href="${address}"]`).click();
    await page.waitForURL(`**${address}`);
    await page.getByRole('complementary', { name: 'About this issue' }).waitFor();
    await page.getByText('Jump to').waitFor();
    expect(await page.getByText('could not be shown').count()).toBe(0);
    await page.goBack();
    await rows.first().waitFor();
  }
  expectQuiet();
});

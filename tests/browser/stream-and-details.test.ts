import { expect, test } from 'vitest';

import { openPage } from '#tests/setup/page.ts';

import { streamReady } from './stream-screen.ts';

test('stream, details and back: each shows at once what is known', async () => {
  const { page, expectQuiet } = await openPage();
  const { rows, grid } = await streamReady(page);
  const row = rows.nth(3);
  const name = await row.getByRole('link').locator('bdi').first().textContent();
  await row.getByRole('link').click();
  const title = page.getByRole('heading', { level: 1, name: name ?? '' });
  await title.waitFor();
  await expect.poll(() => title.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByRole('region', { name: 'Stack trace' }).getByRole('listitem').first().waitFor();
  await page.getByRole('region', { name: 'Tags' }).waitFor();

  await page.goBack();
  // From what is held: no skeleton comes between.
  expect(await grid.isVisible()).toBe(true);
  expect(await row.getByRole('link').textContent()).toContain(name);
  expectQuiet();
});

test('resolve and undo in the stream, assign in the details', async () => {
  const { page, expectQuiet } = await openPage();
  const { rows, toolbar } = await streamReady(page);
  const row = rows.first();
  await row.getByRole('checkbox').check();
  await toolbar.getByRole('button', { name: 'Resolve', exact: true }).click();
  await row.getByText('Resolved').waitFor();
  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => row.getByText('Resolved').count()).toBe(0);

  await row.getByRole('link').click();
  await toolbar.getByRole('button', { name: /^Assign/ }).click();
  const picker = page.getByRole('combobox', { name: 'Assign to' });
  await picker.fill('Maren');
  await page.getByRole('option', { name: /Maren Lindqvist/ }).waitFor();
  await picker.press('Enter');
  await messages.getByText(/^Assigned /).waitFor();
  await page.getByRole('complementary', { name: 'About this issue' }).getByText('Maren Lindqvist').waitFor();
  await page.goBack();
  await row.getByRole('img', { name: 'Assigned to Maren Lindqvist' }).waitFor();
  // What was changed is read anew, however soon after the read before.
  expectQuiet(/twice within/);
});

test('search, order and period are in the address; a reload keeps all of them', async () => {
  const { page, expectQuiet } = await openPage();
  const { search, rows, count } = await streamReady(page);
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('level:fatal');
  await page.keyboard.press('Enter');
  await page.waitForURL(/query=level%3Afatal/);
  await page.getByRole('combobox', { name: 'Period' }).selectOption('30d');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('freq');
  await page.waitForURL(/sort=freq/);
  await streamReady(page);
  const titles = await rows.getByRole('link').allTextContents();
  expect(await rows.getByRole('img', { name: 'Fatal' }).count()).toBe(titles.length);
  const words = await count.textContent();
  expectQuiet();

  await page.reload();
  await streamReady(page);
  expect(await search.inputValue()).toBe('level:fatal');
  expect(await page.getByRole('combobox', { name: 'Period' }).inputValue()).toBe('30d');
  expect(await page.getByRole('combobox', { name: 'Sort by' }).inputValue()).toBe('freq');
  expect(await rows.getByRole('link').allTextContents()).toEqual(titles);
  expect(await count.textContent()).toBe(words);
  // The page that was reloaded asks anew.
  expectQuiet(/twice within/);
});

test('a keyboard alone gets from the load to an issue, through it and back', async () => {
  const { page, expectQuiet } = await openPage();
  const { rows } = await streamReady(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-index'));
  for (let presses = 0; presses < 30 && (await focused()) !== '0'; presses += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await focused()).toBe('0');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await expect.poll(focused).toBe('2');
  const address = await rows.nth(2).getByRole('link').getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}`);
  await page.getByRole('region', { name: 'Stack trace' }).waitFor();
  await page.goBack();
  await rows.first().waitFor();

  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search or jump' }).waitFor();
  await page.keyboard.type('Connection');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/connection\/?$/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Connection');
  expectQuiet();
});

test('a search from far down the list is asked, and starts at its top', async () => {
  const { page, expectQuiet } = await openPage();
  const { grid, rows, search } = await streamReady(page);
  await grid.hover();
  for (let turns = 0; turns < 40 && !page.url().includes('cursor='); turns += 1) {
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(50);
  }
  expect(page.url()).toContain('cursor=');
  await search.fill('level:fatal');
  await search.press('Enter');
  await expect
    .poll(async () => (await rows.count()) - (await rows.getByRole('img', { name: 'Fatal' }).count()))
    .toBe(0);
  expect(new URL(page.url()).search).toBe('?query=level%3Afatal');
  expect(await rows.first().getAttribute('aria-rowindex')).toBe('2');
  expectQuiet();
});

test('where the rail is folded, Escape closes a menu and the focus goes back', async () => {
  const { page, expectQuiet } = await openPage({ viewport: { width: 900, height: 700 } });
  await streamReady(page);
  const button = page.getByRole('button', { name: /^Your menu/ });
  await button.click();
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  expectQuiet();
});

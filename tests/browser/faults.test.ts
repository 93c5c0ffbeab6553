import { expect, test } from 'vitest';

import { openPage } from '#tests/setup/page.ts';

import { streamReady } from './stream-screen.ts';

/** What the fault is there for: the browser notes it, and the same is asked again. */
const noted = /Failed to load resource|net::ERR_FAILED|twice within/;

test.each([
  ['server-error', /server/i],
  ['cut', /did not answer/],
  ['html', /page|JSON|proxy|API/],
])('where everything is answered with %s, the page says so and can be tried again', async (fault, words) => {
  const { page, troubles } = await openPage({ path: `/?fault=${fault}` });
  const retry = page.getByRole('button', { name: 'Try again' }).first();
  await retry.waitFor();
  expect(await page.locator('body').textContent()).toMatch(words);
  expect(new URL(page.url()).search).not.toContain('fault');
  expect(troubles.filter(({ kind }) => kind === 'uncaught')).toEqual([]);
});

test.each(['server-error', 'cut', 'html'])(
  'where the issues alone are answered with %s, the rest of the page works on',
  async (fault) => {
    const path = `/organizations/harbor/issues/?fault=${fault}:issues`;
    const { page, expectQuiet } = await openPage({ path });
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Search issues' }).isEnabled()).toBe(true);
    await page.getByRole('link', { name: 'Connection' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Connection' }).waitFor();
    // Without a fault, what failed comes by itself or at a press.
    await page.getByRole('combobox', { name: 'Fault' }).selectOption('');
    await page.getByRole('link', { name: 'Issues' }).first().click();
    const again = page.getByRole('main').getByRole('button', { name: 'Try again' });
    await again.or(page.locator('[data-index]').first()).waitFor();
    if (await again.isVisible()) await again.click();
    await streamReady(page);
    expectQuiet(noted);
  },
);

test('a write that fails puts the row back and says so', async () => {
  const { page, expectQuiet } = await openPage({ path: '/?fault=server-error:writes' });
  const { rows, toolbar } = await streamReady(page);
  const row = rows.first();
  await row.getByRole('checkbox').check();
  await toolbar.getByRole('button', { name: 'Resolve', exact: true }).click();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button').first().waitFor();
  await expect.poll(() => row.getByText('Resolved').count()).toBe(0);
  expectQuiet(noted);
});

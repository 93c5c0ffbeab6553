import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { openPage } from '#tests/setup/page.ts';

import { streamReady } from './stream-screen.ts';

/** Words that are the same in every language: names, code words, units, what a key is called. */
const same =
  /^(?:Vedette|Sentry|GlitchTip|JSON|NDJSON|SDK|URL|cURL|HTTP|GET|POST|PUT|PATCH|DELETE|UTC|Ctrl|English|CSP|ID|API|kB|MB|envelope|gzip)$/;

/** Where data stand: names that people gave, what an event holds. */
const data = [
  'bdi',
  'code',
  'pre',
  'option',
  '[lang]:not(html)',
  '.avatar',
  '.number-text',
  '.issue-row__project',
  '.group-header__id',
  '.value-tree',
  '.source-lines',
  '.breadcrumb-row',
  '.frame-row',
  '.key-value',
  '.tags-section',
  '.group-aside',
  '.event-facts',
  '.packages-section',
  '.connection-page__scopes',
  // The title of the page, which may be that of an issue.
  '[data-announcer]',
  'noscript',
  'script',
].join(', ');

/** What a person reads or hears of the interface itself, and that is not Chinese. */
async function leftInEnglish(page: Page): Promise<string[]> {
  const found = await page.evaluate((where) => {
    const words = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest(where)) words.add(node.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('button, a, input, select, img, [role], [placeholder]')) {
      if (element.closest('[role="row"]')) continue;
      for (const name of ['aria-label', 'placeholder', 'data-tooltip']) {
        const label = element.getAttribute(name);
        // Parts of a label may be data; one without any Chinese is not translated.
        if (label !== null && !/\p{Script=Han}/u.test(label)) words.add(label.trim());
      }
    }
    return [...words];
  }, data);
  return found.filter(
    (text) =>
      // A name in a Chinese sentence is data.
      !/^[^A-Za-z]*\p{Script=Han}[^A-Za-z]*：/u.test(text) &&
      (text.match(/[A-Za-z]{3,}/g) ?? []).some((word) => !same.test(word)),
  );
}

test('language and theme change at once, and are remembered', async () => {
  const { page, expectQuiet } = await openPage({ theme: 'light' });
  await streamReady(page);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  const menu = page.getByRole('menuitemradio', { name: '简体中文' });
  if (!(await menu.isVisible())) await page.getByRole('button', { name: 'Appearance' }).click();
  await menu.click();
  await page.getByRole('searchbox', { name: '搜索问题' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
  expect(await page.title()).toMatch(/^问题 · /);

  await page.reload();
  await page.getByRole('searchbox', { name: '搜索问题' }).waitFor();
  expect(await background()).toBe(dark);
  expectQuiet();
});

test('in Chinese nothing of the interface is left in English', async () => {
  const { page, expectQuiet } = await openPage({ locale: 'zh-Hans' });
  const row = page.locator('[data-index]').first();
  await row.waitFor();
  await page.waitForLoadState('networkidle');
  expect(await leftInEnglish(page)).toEqual([]);
  await row.getByRole('link').click();
  await page.getByRole('region', { name: '堆栈跟踪' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await leftInEnglish(page)).toEqual([]);
  await page.getByRole('link', { name: '连接' }).first().click();
  await page.getByRole('heading', { level: 2, name: '内置服务器' }).waitFor();
  await page.getByRole('combobox').first().waitFor();
  expect(await leftInEnglish(page)).toEqual([]);
  expectQuiet();
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { openPage } from '#tests/setup/page.ts';

import { streamReady } from './stream-screen.ts';

/** The sum of all layout shifts so far, with what moved (web.dev, CLS). */
function layoutShifts(page: Page): Promise<{ sum: number; moved: string[] }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const moved: string[] = [];
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            // The types of TypeScript's DOM library do not know LayoutShift.
            const shift = entry as unknown as { value: number; sources: { node: Element | null }[] };
            sum += shift.value;
            moved.push(...shift.sources.map(({ node }) => node?.className ?? ''));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // What is buffered is delivered in a task of its own.
        setTimeout(() => resolve({ sum, moved }), 200);
      }),
  );
}

test.each([
  ['a phone', { width: 360, height: 740 }],
  ['a laptop', { width: 1280, height: 800 }],
])(
  'on %s, a fresh profile shows rows of the sample organization, quietly and without a jump',
  async (_, viewport) => {
    const { page, expectQuiet } = await openPage({ viewport });
    const { rows, count } = await streamReady(page);
    expect(new URL(page.url()).pathname).toBe('/organizations/harbor/issues/');
    expect(await page.title()).toBe('Issues · Harbor Logistics · Vedette');
    expect(await rows.count()).toBeGreaterThan(8);
    expect(await count.textContent()).toMatch(/^100 of \d+ loaded$/);
    // Later parts (menus, what is fetched ahead) may not move anything either.
    await page.getByRole('button', { name: 'Appearance' }).waitFor();
    await page.waitForLoadState('networkidle');
    const { sum, moved } = await layoutShifts(page);
    expect(sum, `what moved: ${moved.join(', ')}`).toBeLessThanOrEqual(0.01);
    expectQuiet();
  },
);

test.each([360, 768, 1280, 2560])('nothing is wider than a window of %i px', async (width) => {
  const { page } = await openPage({ viewport: { width, height: 800 } });
  const { rows } = await streamReady(page);
  expect(await overflow(page)).toEqual([]);
  await rows.first().getByRole('link').click();
  await page.getByRole('region', { name: 'Stack trace' }).waitFor();
  expect(await overflow(page)).toEqual([]);
});

/** Elements that stick out of the window at its sides, but for what scrolls in a box of its own or is hidden. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    function isCut(element: Element): boolean {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(at);
        if (clipPath !== 'none' || (overflowX !== 'visible' && at !== document.documentElement)) return true;
      }
      return false;
    }
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1) && !isCut(element);
      })
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`);
  });
}

import type { Locator, Page } from 'playwright-core';

/** The stream as a person sees it; English. */
export type StreamScreen = {
  grid: Locator;
  /** Those in the document, which are the ones in view and a few around them. */
  rows: Locator;
  search: Locator;
  /** The line under the list: how many there are. */
  count: Locator;
  toolbar: Locator;
};

export function streamScreen(page: Page): StreamScreen {
  const grid = page.getByRole('grid', { name: 'Issues' });
  return {
    grid,
    rows: grid.locator('[data-index]'),
    search: page.getByRole('searchbox', { name: 'Search issues' }),
    count: page.locator('.stream-status__count'),
    toolbar: page.getByRole('toolbar', { name: 'Issue actions' }),
  };
}

/** Waits until the first rows are there, and no others are on their way. */
export async function streamReady(page: Page): Promise<StreamScreen> {
  const screen = streamScreen(page);
  await screen.rows.first().waitFor();
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
  return screen;
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { sampleEvents } from './sample-events.ts';
import { openLive, rowLinks } from './live-page.ts';
import { readLiveSettings } from './settings.ts';

const { mayWrite, eventsFolder } = readLiveSettings();

/** Chosen here, not skipped there: what may not be tried on this server is said, not counted as a test. */
const withWriting = mayWrite ? describe : notTried;

function notTried(name: string): void {
  console.log(`Note: not tried, ${name}: it would write to the server, and VEDETTE_WRITE=1 is not set.`);
}

async function streamOf(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Issues', exact: true }).first().click();
  await page.waitForURL(/\/organizations\/[^/]+\/issues\//);
  return new URL(page.url()).pathname;
}

/** The toast or the row may come late: a live server takes its time. */
const patient = { timeout: 30_000 };

describe('reading', () => {
  test('signs in by password and shows the stream, with nothing unexpected', async () => {
    const { page, expectQuiet } = await openLive();
    await streamOf(page);
    expect((await rowLinks(page)).length).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Connection' }).first().click();
    await page.getByRole('heading', { name: 'Connection', level: 1 }).waitFor();
    await page.getByText(/nothing unexpected/i).waitFor(patient);
    expectQuiet();
  });

  test('a search and an order reach the server; a reload keeps them', async () => {
    const { page, expectQuiet } = await openLive();
    await streamOf(page);
    await rowLinks(page);
    const box = page.getByRole('searchbox', { name: 'Search issues' });
    await box.fill('is:unresolved level:error');
    await box.press('Enter');
    await page.waitForURL(/level%3Aerror/);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('freq');
    await page.waitForURL(/sort=freq/);
    await rowLinks(page);
    expectQuiet();
    await page.reload();
    await rowLinks(page);
    expect(await box.inputValue()).toBe('is:unresolved level:error');
  });

  test('every issue on the first screen opens, with its event or with what the server said instead', async () => {
    const { page, expectQuiet } = await openLive();
    await streamOf(page);
    const links = (await rowLinks(page)).slice(0, 15);
    for (const link of links) {
      await page.locator(`[role="grid"] a[href="${link}"]`).click();
      await page.waitForURL(`**${link}`);
      const shown = page
        .getByText('Jump to')
        .or(page.getByRole('heading', { name: /could not read this event/ }));
      const named = page.getByText(/could not read this event/);
      await shown.or(named).first().waitFor(patient);
      expect(await page.getByText(/could not be shown/).count()).toBe(0);
      await page.goBack();
      await rowLinks(page);
    }
    // A stored event that the server cannot read is a 500 for good, and the browser says so too.
    expectQuiet(/status of 500/);
  });
});

withWriting('writing', () => {
  test('events are imported, file by file, and found', async () => {
    const { page, expectQuiet } = await openLive();
    await streamOf(page);
    await rowLinks(page).catch(() => []);
    await page.getByRole('button', { name: 'Import events' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import events' });
    const files = eventsFolder
      ? (await readdir(eventsFolder))
          .filter((name) => name.endsWith('.json'))
          .map((name) => join(eventsFolder, name))
      : sampleEvents(Date.now());
    await dialog.locator('input[type="file"]').setInputFiles(files);
    const start = dialog.getByRole('button', { name: /^Import/ });
    if (await start.isVisible()) await start.click();
    await dialog.getByRole('link').first().waitFor({ timeout: 60_000 });
    expect(await dialog.getByText(/refused|could not/i).count()).toBe(0);
    expectQuiet();
  });

  test('resolving is confirmed by the server, and Undo takes it back', async () => {
    const { page, expectQuiet } = await openLive();
    await streamOf(page);
    await rowLinks(page);
    await page.getByRole('grid', { name: 'Issues' }).getByRole('link').first().click();
    await page
      .getByRole('complementary', { name: 'About this issue' })
      .getByRole('term')
      .first()
      .waitFor(patient);
    const toolbar = page.getByRole('toolbar', { name: 'Issue actions' });
    await toolbar.getByRole('button', { name: 'Resolve', exact: true }).click();
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.waitFor(patient);
    await page.getByText(/^Resolved\./).waitFor(patient);
    await undo.click();
    await page.getByText(/^Resolved\./).waitFor({ state: 'detached', ...patient });
    expectQuiet(/status of 500/);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor(patient);
    expect(await page.getByText(/^Resolved\./).count()).toBe(0);
  });

  test('assigning to oneself is confirmed by the server, and Undo takes it back', async () => {
    const { page, expectQuiet } = await openLive();
    await streamOf(page);
    const box = page.getByRole('searchbox', { name: 'Search issues' });
    await box.fill('is:unassigned');
    await box.press('Enter');
    await page.waitForURL(/unassigned/);
    await rowLinks(page);
    await page.getByRole('grid', { name: 'Issues' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Assign' }).click();
    await page.getByRole('option', { name: /\(me\)/ }).click(patient);
    await page.getByText(/^Assigned /).waitFor(patient);
    await page.getByRole('button', { name: 'Undo' }).click();
    const aside = page.getByRole('complementary', { name: 'About this issue' });
    await aside.getByText('Nobody').waitFor(patient);
    expect(await aside.getByText('Nobody').count()).toBe(1);
    expectQuiet(/status of 500/);
  });
});

import { expect, test } from 'vitest';

import { openPage } from '#tests/setup/page.ts';

import { streamReady } from './stream-screen.ts';

/** As an SDK sends it, with the type of its exception. */
function event(type: string, id: string) {
  return {
    event_id: id.repeat(32),
    platform: 'python',
    level: 'error',
    exception: {
      values: [
        {
          type,
          value: `a lantern broke: ${type}`,
          stacktrace: {
            frames: [
              { filename: 'wsgi.py', function: 'call', lineno: 10, in_app: false },
              {
                filename: 'lanterns/keeper.py',
                function: `light_${type.toLowerCase()}`,
                lineno: 42,
                in_app: true,
                context_line: '    wick.light(oil)',
                pre_context: ['def light(oil):'],
                post_context: ['    return wick'],
                vars: { oil: 'none' },
              },
            ],
          },
        },
      ],
    },
  };
}

function envelope(type: string, id: string): string {
  const body = event(type, id);
  const header = { event_id: body.event_id };
  return `${JSON.stringify(header)}\n{"type":"event"}\n${JSON.stringify(body)}\n`;
}

const files = [
  { name: 'one.json', text: JSON.stringify(event('WickError', '1')) },
  { name: 'two.json', text: JSON.stringify([event('OilError', '2'), event('GlassError', '3')]) },
  {
    name: 'three.ndjson',
    text: `${JSON.stringify(event('FoghornError', '4'))}\nnot an event\n${JSON.stringify(event('BellError', '5'))}\n`,
  },
  { name: 'four.envelope', text: envelope('BeaconError', '6') },
  { name: 'five.json', text: '{"event_id": "cut of' },
];

test('files dropped on the window are imported, and each issue opens with its stack trace', async () => {
  const { page, expectQuiet } = await openPage();
  await streamReady(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
  const dialog = page.getByRole('dialog', { name: 'Import events' });
  const chosen = dialog.getByRole('list', { name: 'Chosen files' });
  await chosen.waitFor();
  expect(await chosen.getByRole('listitem').count()).toBe(files.length);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();

  const results = dialog.getByRole('list', { name: 'Result by file' });
  const result = (name: string) => results.locator('> li').filter({ hasText: name });
  await dialog.getByRole('button', { name: 'Done' }).waitFor();
  expect(await result('one.json').textContent()).toContain('1 event imported');
  expect(await result('two.json').textContent()).toContain('2 events imported');
  expect(await result('three.ndjson').textContent()).toMatch(/2 events imported.*Line 2/);
  expect(await result('four.envelope').textContent()).toContain('1 event imported');
  expect(await result('five.json').textContent()).toContain('No event imported');
  await result('four.envelope')
    .getByRole('link', { name: /BeaconError/ })
    .waitFor();
  expect(await results.getByRole('link').count()).toBe(6);

  await result('one.json')
    .getByRole('link', { name: /WickError/ })
    .click();
  expect(await dialog.isVisible()).toBe(false);
  await page.getByRole('heading', { level: 1, name: /WickError/ }).waitFor();
  const stack = page.getByRole('region', { name: 'Stack trace' });
  await stack.getByText('wick.light(oil)').waitFor();
  expect(await stack.textContent()).toContain('light_wickerror');
  // What came in is read anew, however soon after the read before.
  expectQuiet(/twice within/);
});

test('a chosen file goes into the project that was chosen, and one of pasted text too', async () => {
  const { page, expectQuiet } = await openPage();
  const { search, rows } = await streamReady(page);
  await page.getByRole('button', { name: 'Import events' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import events' });
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose files' }).click();
  await (
    await choosing
  ).setFiles([
    {
      name: 'kelp.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(event('KelpError', '7'))),
    },
  ]);
  await dialog.getByRole('button', { name: 'Paste text instead' }).click();
  await dialog.getByRole('textbox', { name: /Pasted events/ }).fill(JSON.stringify(event('CoralError', '8')));
  await dialog.getByRole('combobox', { name: 'Project' }).selectOption('billing');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByText('2 events imported.').waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  // Where the list is, they are there without a reload.
  await search.fill('lantern broke');
  await search.press('Enter');
  await page.waitForURL(/query=lantern/);
  await expect.poll(() => rows.getByRole('link').allTextContents()).toHaveLength(2);
  expect((await rows.allTextContents()).every((text) => text.includes('BILLING-'))).toBe(true);
  // What came in is read anew, however soon after the read before.
  expectQuiet(/twice within/);
});

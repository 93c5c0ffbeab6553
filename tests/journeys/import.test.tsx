import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';

import { makeOrganization } from '#mocks/seed/organization/make-organization.ts';
import { renderApp, type RenderAppOptions } from '#tests/setup/render-app.tsx';

const ISSUES = '/organizations/harbor/issues/';

async function open(options: RenderAppOptions = {}) {
  const app = await renderApp(ISSUES, { fill: makeOrganization, ...options });
  await app.user.click(await screen.findByRole('button', { name: 'Import events' }));
  const dialog = await screen.findByRole('dialog', { name: 'Import events' }, { timeout: 5000 });
  await within(dialog).findByRole('option', { name: /./, selected: true });
  return { ...app, dialog };
}

const file = (content: string, name: string): File => new File([content], name);

test('files are imported with a result each, what is bad is named, and links lead to the groups', async () => {
  const { user, dialog, embedded, path } = await open();
  await user.upload(within(dialog).getByLabelText('Event files'), [
    file('{"message":"the tide is out"}\n{"message":\n{"message":"the tide is in"}', 'tides.ndjson'),
    file('hello', 'greeting.txt'),
  ]);
  await user.click(within(dialog).getByRole('button', { name: 'Import' }));

  expect(await within(dialog).findByText(/^2 events imported\. 2 parts were left out/)).toBeVisible();
  const lines = within(within(dialog).getByRole('list', { name: 'Result by file' })).getAllByRole('listitem');
  const tides = lines.find((line) => line.textContent.includes('tides.ndjson'));
  expect(tides).toHaveTextContent(/2 events imported/);
  expect(tides).toHaveTextContent(/Line 2This is not valid JSON/);
  expect(lines.find((line) => line.textContent.includes('greeting.txt'))).toHaveTextContent(
    /No event imported.*Line 1This is neither JSON nor an envelope.*hello/,
  );
  expect(embedded.store.events.size).toBe(2);

  await user.click(await within(dialog).findByRole('link', { name: 'the tide is in' }));
  await waitFor(() => expect(path()).toMatch(/^\/organizations\/harbor\/issues\/\d+\/$/));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('pasted text goes to the chosen project, and the list shows it', async () => {
  const { user, dialog, embedded } = await open();
  await user.click(within(dialog).getByRole('button', { name: 'Paste text instead' }));
  await user.click(within(dialog).getByLabelText('Pasted events'));
  await user.paste('[{"message":"a pasted event"}]');
  const options = within(dialog).getAllByRole('option');
  const last = options.at(-1)?.textContent ?? '';
  await user.selectOptions(within(dialog).getByLabelText('Into project'), last);
  await user.click(within(dialog).getByRole('button', { name: 'Import' }));
  expect(await within(dialog).findByText('1 event imported.')).toBeVisible();
  const [group] = embedded.store.groups.all();
  expect(embedded.store.projects.get(group?.projectId ?? '')?.slug).toBe(last);
  await user.click(within(dialog).getByRole('button', { name: 'Done' }));
});

test('nothing is sent without events', async () => {
  const { user, dialog } = await open();
  const button = within(dialog).getByRole('button', { name: 'Import' });
  expect(button).toHaveAccessibleDescription('Choose a file or paste an event first.');
  await user.click(button);
  expect(within(dialog).getByRole('button', { name: 'Import' })).toBeVisible();
});

test('a cancelled import says what went in, and that is what the server has', async () => {
  const { user, dialog, embedded } = await open();
  embedded.msw.use(
    http.post('*/store/', async () => {
      await delay(60);
      return undefined;
    }),
  );
  const many = Array.from({ length: 300 }, (_, at) => `{"message":"event ${at}"}`).join('\n');
  await user.upload(within(dialog).getByLabelText('Event files'), file(many, 'many.ndjson'));
  await user.click(within(dialog).getByRole('button', { name: 'Import' }));
  await waitFor(() => expect(embedded.store.events.size).toBeGreaterThan(3));
  await user.click(within(dialog).getByRole('button', { name: 'Cancel the import' }));
  const words = await within(dialog).findByText(/^Cancelled\. \d+ events had gone in/);
  expect(words).toHaveTextContent(`Cancelled. ${embedded.store.events.size} events had gone in and stay.`);
  expect(embedded.store.events.size).toBeLessThan(100);
});

test('a project without an active key is told from a server that fails', async () => {
  const { user, dialog, embedded } = await open();
  embedded.msw.use(http.get('*/keys/', () => HttpResponse.json([])));
  await user.upload(within(dialog).getByLabelText('Event files'), file('{"message":"a"}', 'a.json'));
  await user.click(within(dialog).getByRole('button', { name: 'Import' }));
  expect(await within(dialog).findByText('The project takes no events')).toBeVisible();
  expect(within(dialog).getByText('a.json')).toBeVisible();

  embedded.msw.use(
    http.get('*/keys/', () => HttpResponse.json({ detail: 'Internal Error' }, { status: 500 })),
  );
  await user.click(within(dialog).getByRole('button', { name: 'Import' }));
  expect(await within(dialog).findByText('The server failed on this call')).toBeVisible();
});

test('a refused key stops the import, with what went in', async () => {
  const { user, dialog, embedded } = await open();
  let sent = 0;
  embedded.msw.use(
    http.post('*/store/', () => {
      sent += 1;
      return sent > 1 ? HttpResponse.json({ error: 'Invalid api key' }, { status: 401 }) : undefined;
    }),
  );
  await user.upload(
    within(dialog).getByLabelText('Event files'),
    file('{"message":"a"}\n'.repeat(20), 'a.ndjson'),
  );
  await user.click(within(dialog).getByRole('button', { name: 'Import' }));
  expect(
    await within(dialog).findByText('The import was stopped. 1 event had gone in and stays.'),
  ).toBeVisible();
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
});

test('files that are dropped anywhere open the dialog with them', async () => {
  const { user } = await renderApp(ISSUES, { fill: makeOrganization });
  await screen.findByRole('button', { name: 'Import events' });
  const drop = (name: string): void => {
    const dataTransfer = {
      types: ['Files'],
      files: [file('{"message":"x"}', name)],
      items: [],
      dropEffect: 'none',
    };
    fireEvent.dragEnter(document.body, { dataTransfer });
    // Whoever does not prevent both lets the browser leave the page for the file.
    expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false);
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
  };
  drop('first.json');
  const dialog = await screen.findByRole('dialog', { name: 'Import events' }, { timeout: 5000 });
  expect(await within(dialog).findByText('first.json')).toBeVisible();
  drop('second.json');
  expect(await within(dialog).findByText('second.json')).toBeVisible();
  expect(within(dialog).getByText('first.json')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Leave out first.json' }));
  expect(within(dialog).queryByText('first.json')).toBeNull();
});

test('what is dragged and is no file is left alone', async () => {
  await renderApp(ISSUES, { fill: makeOrganization });
  await screen.findByRole('button', { name: 'Import events' });
  const dataTransfer = { types: ['text/plain'], files: [], items: [] };
  expect(fireEvent.drop(document.body, { dataTransfer })).toBe(true);
});

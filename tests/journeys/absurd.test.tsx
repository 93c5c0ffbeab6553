import { screen, waitFor, within } from '@testing-library/react';
import { getResponse } from 'msw/utils/get-response';
import { describe, expect, test } from 'vitest';

import { createEmbeddedServer } from '#mocks/embedded-server.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import { renderApp, type RenderAppOptions } from '#tests/setup/render-app.tsx';

import { findRows, goTo, groupPathOf, setFault, STREAM } from './issue-scene.ts';

const SCRIPT = '<script>document.title = "taken over"</script>';

const absurdProject = (store: Store) => [...store.projects.all()].find(({ slug }) => slug === 'absurd');

/** The stream of the project of absurd values, of all time. */
async function openStream(options: RenderAppOptions = {}) {
  const app = await renderApp('/connection/', { dataset: 'absurd', ...options });
  goTo(`${STREAM}?query=&statsPeriod=all&project=${absurdProject(app.embedded.store)?.id}`);
  return { ...app, rows: await findRows() };
}

/** The details of an absurd group, with its event or what is said in its place. */
async function openGroup(title: string | null) {
  const app = await renderApp('/connection/', { dataset: 'absurd' });
  const { store } = app.embedded;
  const group = store.groupsOf(absurdProject(store)?.id ?? '').find((one) => one.title === title);
  if (!group) throw new Error(`There is no absurd group ${title}`);
  await showGroup(group);
  return { ...app, group, main: screen.getByRole('main') };
}

async function showGroup(group: GroupRecord): Promise<void> {
  goTo(groupPathOf(group));
  await screen.findByRole('toolbar', { name: 'Issue actions' });
  await screen.findByRole('navigation', { name: 'Events of this issue' });
  await waitFor(() => expect(document.querySelector('main .skeleton')).toBeNull());
}

function titlesOf(rows: readonly HTMLElement[]): (string | null)[] {
  return rows.map((row) => within(row).getByRole('link').textContent);
}

/** Nothing from the server has become an element, and no link leads where only a script would. */
function expectTextOnly(): void {
  expect(document.querySelectorAll('script, img, iframe, object, [onerror]')).toHaveLength(0);
  expect(document.title).not.toMatch(/^(?:owned|taken over)/);
  for (const link of document.querySelectorAll('a[href]')) {
    expect(link.getAttribute('href')).toMatch(/^(?:\/|#|\?|https?:)/);
  }
}

/** Every text node that overrides its direction, and the element that keeps it from turning the page round it. */
function expectIsolated(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!nodeValue?.includes('\u202E')) continue;
    seen += 1;
    expect(parentElement?.closest('bdi, [dir="auto"], option, title')?.textContent).toContain(nodeValue);
  }
  expect(seen).toBeGreaterThan(0);
}

describe('the stream of absurd groups', () => {
  test('has a row for each, and names what is missing', async () => {
    const { rows } = await openStream();
    const rowOf = (title: string) => rows.find((row) => row.textContent.startsWith(title));
    expect(rowOf('(no title)')).toBeVisible();
    expect(rowOf('Negative counts')).toHaveTextContent('Unknown events');
    expect(rowOf('Negative counts')).toHaveTextContent('Unknown users');
    expect(rowOf('Counts beyond counting')).toHaveTextContent('Unknown events');
    expect(rowOf('Unknown level and status')).toBeVisible();
    const longest = rows.find((row) => row.textContent.startsWith('TTT'));
    expect(longest?.textContent.length).toBeLessThan(2500);
  });

  test('turns no text into an element, and keeps its direction to itself', async () => {
    const { rows } = await openStream();
    expect(titlesOf(rows)).toContain(SCRIPT);
    expectTextOnly();
    expectIsolated();
  });

  test.each(['sentry-9.1', 'glitchtip'] as const)('%s: lists those of 1970 and 9999 too', async (dialect) => {
    const { rows } = await openStream({ dialect });
    const titles = titlesOf(rows);
    expect(titles).toEqual(expect.arrayContaining(['Seen in 1970', 'Seen in 9999', '(no title)', SCRIPT]));
    expect(titles).toHaveLength(16);
  });
});

describe('the details of an absurd group', () => {
  test('without a title', async () => {
    const { main } = await openGroup(null);
    expect(within(main).getByRole('heading', { level: 1 })).toHaveTextContent('(no title)');
    expectIsolated();
  });

  test('with negative counts', async () => {
    const { main } = await openGroup('Negative counts');
    expect(within(main).getByText('Events').nextElementSibling).toHaveTextContent('Unknown');
    expect(within(main).getByText('People affected').nextElementSibling).toHaveTextContent('Unknown');
  });

  test.each([
    ['Seen in 1970', /5\d years ago/],
    ['Seen in 9999', /in 7,9\d\d years/],
  ])('%s', async (title, age) => {
    const { main } = await openGroup(title);
    expect(within(main).getAllByText(age).length).toBeGreaterThanOrEqual(3);
  });

  test('with a script for a title, a culprit and a tag', async () => {
    const { main } = await openGroup(SCRIPT);
    expect(within(main).getByRole('heading', { level: 1 })).toHaveTextContent(SCRIPT);
    expect(within(main).getByRole('region', { name: 'Tags' })).toHaveTextContent(SCRIPT + SCRIPT);
    expectTextOnly();
  });

  test('with a megabyte of text', async () => {
    const { main } = await openGroup('One megabyte');
    expect(main.textContent.length).toBeLessThan(20_000);
    expect(within(main).getByRole('button', { name: 'Show more of 1,000,000 characters' })).toBeVisible();
  });

  test('with ten thousand tags', async () => {
    const { user, main } = await openGroup('Ten thousand tags');
    const tags = within(main).getByRole('region', { name: 'Tags' });
    expect(within(tags).getAllByRole('term')).toHaveLength(60);
    expect(within(tags).getByRole('button', { name: 'Show all 10,000 entries' })).toBeVisible();
    await user.click(within(main).getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText(/^Resolved ABSURD-/)).toBeVisible();
  });

  test('with exceptions that cause each other', async () => {
    const { main } = await openGroup('Cyclic exceptions');
    const trace = within(main).getByRole('region', { name: 'Stack trace' });
    expect(within(trace).getAllByText(/^exception \d was caused by exception \d$/)).toHaveLength(2);
  });

  test.each([
    ['Entries of unknown types', 'hologram'],
    ['Frames of nonsense', 'no function name'],
    ['Everything is null', 'Everything is null'],
    ['Unknown level and status', 'Unknown level and status'],
  ])('%s: shows what there is', async (title, text) => {
    const { main } = await openGroup(title);
    expect(within(main).getAllByText(text)[0]).toBeVisible();
    expect(within(main).queryByText(/could not be shown/)).toBeNull();
    expectTextOnly();
  });
});

describe('answers that are absurd', () => {
  test.each(['sentry', 'sentry-9.1', 'glitchtip'] as const)(
    '%s: stream, details and events stand, and are text',
    async (dialect) => {
      const { embedded } = await renderApp('/connection/', { dialect });
      await setFault('absurd');
      goTo(`${STREAM}?query=`);
      expect((await findRows()).length).toBeGreaterThan(10);
      expectTextOnly();
      expectIsolated();
      const groups = [...embedded.store.groups.all()].filter(
        ({ id }) => embedded.store.eventsOf(id).length > 0,
      );
      for (const group of [0, 41, 83, 127].map((at) => groups[at])) {
        if (!group) throw new Error('The sample is smaller than it was');
        goTo(STREAM);
        await showGroup(group);
        expect(screen.queryByText(/could not be shown/)).toBeNull();
        expectTextOnly();
      }
    },
  );

  test('are reported by call and field, with what came', async () => {
    await renderApp('/connection/');
    const region = await screen.findByRole('region', { name: 'Unexpected answers' });
    expect(region).toHaveTextContent('Nothing unexpected so far.');
    await setFault('absurd');
    goTo(STREAM);
    await findRows();
    goTo('/connection/');
    await screen.findByRole('button', { name: 'Copy as JSON' });
    const came = (field: string) => screen.getAllByText(field, { selector: 'code' })[0]?.closest('tr');
    expect(came('Group.lastSeen')).toHaveTextContent(
      'GET /api/0/organizations/harbor/issues/Group.lastSeenstring "yesterday"',
    );
    expect(came('Group.count')).toHaveTextContent(/number (?:-\d+|1e\+21)/);
    expect(came('Group.title')).toHaveTextContent(/null|number 12/);
    expectTextOnly();
  });
});

describe('the data set of absurd values', () => {
  test('is chosen on the connection page', async () => {
    const { user, embedded } = await renderApp('/connection/');
    expect(absurdProject(embedded.store)).toBeUndefined();
    const sets = await screen.findByRole('combobox', { name: /^Data set/ });
    await user.selectOptions(sets, 'Sample organization with absurd values');
    await waitFor(() => expect(absurdProject(embedded.store)).toBeDefined());
    await waitFor(() => expect(sets).toHaveValue('absurd'));
  });

  test('is there again after a reload, and is not taken for damage', async () => {
    const options = { persistence: 'absurd-values' } as const;
    const first = createEmbeddedServer({ ...options, dataset: 'absurd' });
    await first.ready;
    await first.flush();
    const again = createEmbeddedServer({ ...options, dataset: 'absurd' });
    await again.ready;
    const state = await getResponse(again.handlers, new Request('http://localhost/api/embedded/'));
    expect(await state?.json()).toMatchObject({ dataset: 'absurd', notice: null });
    expect(again.store.groups.size).toBe(first.store.groups.size);
    expect(absurdProject(again.store)?.id).toBe(absurdProject(first.store)?.id);
  });
});

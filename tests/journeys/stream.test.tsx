import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { renderApp } from '#tests/setup/render-app.tsx';

const stream = '/organizations/harbor/issues/';

async function rows(): Promise<HTMLElement[]> {
  const grid = await screen.findByRole('grid', { name: 'Issues' });
  return within(grid).getAllByRole('row').slice(1);
}

function titleOf(row: HTMLElement): string {
  return within(row).getByRole('link').textContent ?? '';
}

test('shows what broke, where, since when and for whom, newest first', async () => {
  const { embedded } = await renderApp(stream);
  const first = (await rows())[0];
  if (!first) throw new Error('no rows');
  const newest = [...embedded.store.groups.all()]
    .filter((group) => group.status === 'unresolved')
    .sort((a, b) => b.lastSeen - a.lastSeen)[0];
  expect(newest).toBeDefined();
  expect(first).toHaveTextContent(newest?.shortId ?? '');
  expect(within(first).getByRole('img', { name: /^Events in the last 14 days:/ })).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveValue('date');
});

test('the search is in the URL, and back brings the old one', async () => {
  const { user, path } = await renderApp(stream);
  await rows();
  const box = screen.getByRole('searchbox', { name: 'Search issues' });
  await user.clear(box);
  await user.type(box, 'level:fatal{Enter}');
  await waitFor(() => expect(path()).toBe(`${stream}?query=level%3Afatal`));
  await waitFor(async () => {
    for (const row of await rows()) expect(within(row).getByRole('img', { name: 'Fatal' })).toBeVisible();
  });
  history.back();
  await waitFor(() => expect(box).toHaveValue('is:unresolved'));
});

test('two quick changes both hold, though the first is still on its way', async () => {
  const { user, path } = await renderApp(stream, { fault: 'slow:issues' });
  const box = await screen.findByRole('searchbox', { name: 'Search issues' });
  await user.clear(box);
  await user.type(box, 'level:error{Enter}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'freq');
  await waitFor(() => expect(path()).toBe(`${stream}?query=level%3Aerror&sort=freq`));
});

test('a mistake in the search is named before it is sent', async () => {
  const { user } = await renderApp(stream);
  await rows();
  const box = screen.getByRole('searchbox', { name: 'Search issues' });
  await user.clear(box);
  await user.type(box, 'is:bogus level:error');
  expect(box).toBeInvalid();
  expect(box).toHaveAccessibleDescription(/“is:” knows unresolved/);
});

test('nothing found says what was asked and offers everything', async () => {
  const { user, path } = await renderApp(`${stream}?query=nosuchwordanywhere`);
  expect(await screen.findByRole('heading', { name: 'No issues match' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  await waitFor(() => expect(path()).toBe(`${stream}?query=&statsPeriod=all`));
  expect((await rows()).length).toBeGreaterThan(0);
});

test('resolving two shows it at once, keeps the rows in place, and Undo brings back exactly what was', async () => {
  const { user, embedded } = await renderApp(stream);
  const before = (await rows()).map(titleOf);
  const [first, second] = await rows();
  if (!first || !second) throw new Error('no rows');
  await user.click(within(first).getByRole('checkbox'));
  await user.click(within(second).getByRole('checkbox'));
  const toolbar = await screen.findByRole('toolbar', { name: 'Issue actions' });
  expect(toolbar).toHaveTextContent('2 selected');
  await user.click(within(toolbar).getByRole('button', { name: 'Resolve' }));

  expect(await screen.findByText('Resolved 2 issues')).toBeVisible();
  expect((await rows()).map(titleOf)).toEqual(before);
  const resolved = () => [...embedded.store.groups.all()].filter((group) => group.resolution?.kind === 'now');
  const count = resolved().length;
  expect((await rows())[0]).toHaveTextContent('Resolved');

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(resolved()).toHaveLength(count - 2));
  await waitFor(async () => expect((await rows())[0]).not.toHaveTextContent('Resolved'));
});

test('after an action by keyboard the focus is on the row, not lost', async () => {
  const { user } = await renderApp(stream);
  const list = await rows();
  list[0]?.focus();
  await user.keyboard('{ArrowDown} ');
  const resolve = await screen.findByRole('button', { name: 'Resolve' });
  resolve.focus();
  await user.keyboard('{Enter}');
  await screen.findByText(/^Resolved /);
  expect(list[1]).toHaveFocus();
});

test('a range is selected with Shift, all with the box in the head', async () => {
  const { user } = await renderApp(stream);
  const list = await rows();
  const boxes = list.map((row) => within(row).getByRole('checkbox'));
  await user.click(boxes[1] ?? document.body);
  await user.keyboard('{Shift>}');
  await user.click(boxes[4] ?? document.body);
  await user.keyboard('{/Shift}');
  expect(await screen.findByRole('toolbar', { name: 'Issue actions' })).toHaveTextContent('4 selected');
  await user.click(screen.getByRole('checkbox', { name: 'Select all loaded issues' }));
  expect(screen.getByRole('toolbar', { name: 'Issue actions' })).toHaveTextContent('100 selected');
});

test('the keyboard walks the rows: one tab stop, arrows, Space, Enter', async () => {
  const { user, path } = await renderApp(stream);
  const list = await rows();
  expect(list.filter((row) => row.tabIndex === 0)).toHaveLength(1);
  list[0]?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  await waitFor(() => expect(list[2]).toHaveFocus());
  await user.keyboard(' ');
  expect(list[2]).toHaveAttribute('aria-selected', 'true');
  expect(list[2]).toHaveAttribute('aria-rowindex', '4');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(path()).toMatch(/\/organizations\/harbor\/issues\/\d+\/$/));
});

test('assigning by name reaches the server', async () => {
  const { user, embedded } = await renderApp(`${stream}?query=is:unassigned+is:unresolved`);
  const [first] = await rows();
  if (!first) throw new Error('no rows');
  await user.click(within(first).getByRole('checkbox'));
  await user.click(await screen.findByRole('button', { name: 'Assign' }));
  const picker = await screen.findByRole('combobox', { name: 'Assign to' });
  const people = await screen.findByRole('group', { name: 'People' });
  const [address] = within(people).getAllByText(/@harbor\.example$/);
  await user.type(picker, address?.textContent ?? '');
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^Assigned /)).toBeVisible();
  const shortId = /[A-Z-]+-[0-9A-Z]+/.exec(first.textContent ?? '')?.[0];
  await waitFor(() => {
    const group = [...embedded.store.groups.all()].find((one) => one.shortId === shortId);
    expect(group?.assignee).not.toBeNull();
  });
});

test('a refused change puts the row back and says why', async () => {
  const { user } = await renderApp(stream, { fault: 'forbidden:writes' });
  const [first] = await rows();
  if (!first) throw new Error('no rows');
  await user.click(within(first).getByRole('checkbox'));
  await user.click(await screen.findByRole('button', { name: 'Resolve' }));
  expect(await screen.findByText(/You may not do this/)).toBeVisible();
  await waitFor(async () => expect((await rows())[0]).not.toHaveTextContent('Resolved'));
});

test('the order and the environment are asked of the server', async () => {
  const { user, path } = await renderApp(stream);
  await rows();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'freq');
  await waitFor(() => expect(path()).toBe(`${stream}?sort=freq`));
  await waitFor(async () => {
    expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
    expect((await rows()).length).toBeGreaterThan(0);
  });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Environment' }), 'production');
  await waitFor(() => expect(path()).toBe(`${stream}?sort=freq&environment=production`));
});

test('Sentry 9.1: all projects are merged, in order', async () => {
  await renderApp(stream, { dialect: 'sentry-9.1' });
  const slugs = new Set((await rows()).map((row) => /([A-Z-]+)-[0-9A-Z]+/.exec(row.textContent ?? '')?.[1]));
  expect(slugs.size).toBeGreaterThan(1);
});

test('GlitchTip: what it cannot do is not offered as if it could', async () => {
  const { user } = await renderApp(stream, { dialect: 'glitchtip' });
  const [first] = await rows();
  if (!first) throw new Error('no rows');
  expect(screen.queryByRole('combobox', { name: 'Period' })).toBeNull();
  await user.click(within(first).getByRole('checkbox'));
  expect(await screen.findByRole('button', { name: 'Assign' })).toHaveAccessibleDescription(/no assignment/);
});

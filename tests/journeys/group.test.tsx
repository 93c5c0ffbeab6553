import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { mergeGroups } from '#mocks/engine/groups/merge-groups.ts';
import { renderApp, type RenderAppOptions } from '#tests/setup/render-app.tsx';

import {
  findFirstRow,
  goTo,
  groupOfRow,
  groupPathOf,
  pickGroup,
  recordWrites,
  setFault,
  STREAM,
} from './issue-scene.ts';

const HOUR = 3_600_000;

/** The details of a group of the sample, with its event. */
async function openGroup(fits: Parameters<typeof pickGroup>[1] = () => true, options: RenderAppOptions = {}) {
  const app = await renderApp('/connection/', options);
  const group = pickGroup(app.embedded.store, fits);
  goTo(groupPathOf(group));
  const toolbar = await screen.findByRole('toolbar', { name: 'Issue actions' });
  await screen.findByRole('region', { name: 'Tags' });
  return { ...app, group, toolbar, stored: () => app.embedded.store.groups.get(group.id) };
}

const fact = (name: string): Element | null =>
  within(screen.getByRole('main')).getAllByText(name, { selector: 'dt' })[0]?.nextElementSibling ?? null;

describe('what there is to see', () => {
  test('opens from the stream with what the list knows, before the details are here', async () => {
    const { user, embedded } = await renderApp(STREAM);
    const row = await findFirstRow();
    const group = groupOfRow(embedded.store, row);
    const events = /(\d+) events?/.exec(row.textContent)?.[1] ?? 'no number';
    await setFault(`slow:/issues/${group.id}/`);
    await user.click(within(row).getByRole('link'));
    expect(await screen.findByRole('toolbar', { name: 'Issue actions' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/\w/);
    expect(screen.getByRole('main')).toHaveTextContent(group.shortId);
    expect(fact('Events')).toHaveTextContent(events);
    expect(screen.getByRole('button', { name: 'Resolve' })).toBeEnabled();
  });

  test('what broke, where, since when, in which release and for whom', async () => {
    const { embedded, group } = await openGroup(
      ({ firstReleaseId, lastReleaseId, culprit, type }) =>
        firstReleaseId !== null && firstReleaseId !== lastReleaseId && culprit !== null && type === 'error',
    );
    const main = screen.getByRole('main');
    const heading = within(main).getByRole('heading', { level: 1 });
    expect(heading).toHaveTextContent(String(group.metadata['type']));
    expect(within(main).getAllByText(group.culprit ?? '')[0]).toBeVisible();
    const project = embedded.store.projects.get(group.projectId);
    expect(within(main).getByText(project?.name ?? '')).toBeVisible();
    const release = embedded.store.releases.get(group.firstReleaseId ?? '');
    expect(fact('First seen')).toHaveTextContent(release?.version.split('@').at(-1) ?? '');
    expect(fact('Events')).toHaveTextContent(group.count.toLocaleString('en'));
    expect(fact('People affected')).toHaveTextContent(group.userCount.toLocaleString('en'));
    expect(document.title).toContain(group.shortId);
    const aside = within(main).getByRole('complementary', { name: 'About this issue' });
    expect(await within(aside).findByText('environment')).toBeVisible();
    for (const name of ['Stack trace', 'Tags']) {
      expect(within(main).getByRole('region', { name })).toBeVisible();
    }
  });

  test('looking at it is told to the server, once', async () => {
    const { embedded } = await renderApp(STREAM);
    await findFirstRow();
    const me = embedded.session.userId ?? '';
    const group = pickGroup(embedded.store, ({ seenBy }) => !seenBy.has(me));
    const writes = recordWrites(embedded);
    goTo(groupPathOf(group));
    await waitFor(() => expect(embedded.store.groups.get(group.id)?.seenBy.has(me)).toBe(true));
    await screen.findByRole('region', { name: 'Tags' });
    expect(writes).toMatchObject([{ method: 'PUT', body: '{"hasSeen":true}' }]);
    goTo(STREAM);
    const row = (await screen.findByText(group.shortId)).closest('[role="row"]');
    expect(row).not.toHaveAttribute('data-unseen');
  });
});

describe('what there is to do', () => {
  test('resolve, with its sentence, and Undo', async () => {
    const { user, group, toolbar, stored } = await openGroup();
    await user.click(within(toolbar).getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText(`Resolved ${group.shortId}`)).toBeVisible();
    expect(screen.getByText('Resolved.')).toBeVisible();
    expect(stored()).toMatchObject({ status: 'resolved', resolution: { kind: 'now' } });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(stored()?.status).toBe('unresolved'));
    await waitFor(() => expect(screen.queryByText('Resolved.')).toBeNull());
  });

  test('ignore for two hours, then unresolve', async () => {
    const { user, group, toolbar, stored } = await openGroup();
    await user.click(within(toolbar).getByRole('button', { name: 'More ways to ignore' }));
    await user.click(await screen.findByRole('menuitem', { name: 'For 2 hours' }));
    expect(await screen.findByText(`Ignored ${group.shortId}`)).toBeVisible();
    expect(screen.getByText(/^Ignored; comes back/)).toHaveTextContent(/in (?:2|1) hours?/);
    expect(stored()?.status).toBe('ignored');
    const until = stored()?.snooze?.until ?? 0;
    expect(Math.abs(until - Date.now() - 2 * HOUR)).toBeLessThan(60_000);
    await user.click(within(toolbar).getByRole('button', { name: 'Unresolve' }));
    expect(await screen.findByText(`Marked ${group.shortId} as unresolved`)).toBeVisible();
    await waitFor(() => expect(stored()?.status).toBe('unresolved'));
    await waitFor(() => expect(screen.queryByText(/^Ignored; comes back/)).toBeNull());
  });

  test('an undone unresolve ignores until the same time as before', async () => {
    const { user, group, toolbar, stored } = await openGroup();
    await user.click(within(toolbar).getByRole('button', { name: 'More ways to ignore' }));
    await user.click(await screen.findByRole('menuitem', { name: 'For 2 hours' }));
    await screen.findByText(`Ignored ${group.shortId}`);
    const until = stored()?.snooze?.until ?? 0;
    await user.click(within(toolbar).getByRole('button', { name: 'Unresolve' }));
    const said = await screen.findByText(`Marked ${group.shortId} as unresolved`);
    const message = said.closest('li') ?? said.parentElement ?? said;
    await user.click(within(message).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(stored()?.status).toBe('ignored'));
    expect(Math.abs((stored()?.snooze?.until ?? 0) - until)).toBeLessThan(60_000);
  });

  test('resolve in the next release, with its sentence, and Undo', async () => {
    const { user, toolbar, stored } = await openGroup(({ lastReleaseId }) => lastReleaseId !== null);
    await user.click(within(toolbar).getByRole('button', { name: 'More ways to resolve' }));
    await user.click(await screen.findByRole('menuitem', { name: 'In the next release' }));
    expect(await screen.findByText(/^Resolved in the next release\./)).toBeVisible();
    await waitFor(() => expect(stored()?.resolution?.kind).toBe('nextRelease'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(stored()).toMatchObject({ status: 'unresolved', resolution: null }));
  });

  test('assign to a team, to somebody, to nobody', async () => {
    const { user, embedded, group, toolbar, stored } = await openGroup(({ assignee }) => assignee === null);
    const aside = screen.getByRole('complementary', { name: 'About this issue' });
    const choose = async (kind: 'Teams' | 'People', name: RegExp) => {
      await user.click(within(toolbar).getByRole('button', { name: 'Assign' }));
      const list = await screen.findByRole('group', { name: kind });
      const [option] = within(list).getAllByRole('option', { name });
      await user.click(option ?? document.body);
    };
    await choose('Teams', /^.*#/);
    await waitFor(() => expect(stored()?.assignee?.type).toBe('team'));
    const team = embedded.store.teams.get(stored()?.assignee?.id ?? '');
    expect(await within(aside).findByText(`#${team?.slug}`)).toBeVisible();

    await choose('People', /\w/);
    await waitFor(() => expect(stored()?.assignee?.type).toBe('user'));
    const person = embedded.store.users.get(stored()?.assignee?.id ?? '');
    expect(await within(aside).findByText(person?.name ?? '')).toBeVisible();

    await user.click(within(toolbar).getByRole('button', { name: 'Assign' }));
    await user.click(await screen.findByRole('option', { name: 'Nobody' }));
    await waitFor(() => expect(stored()?.assignee).toBeNull());
    expect(await screen.findByText(`${group.shortId} is assigned to nobody now`)).toBeVisible();
  });
});

describe('where an address leads', () => {
  test('a merged issue leads to the one it was merged into', async () => {
    const { embedded, path } = await renderApp('/connection/');
    const { store } = embedded;
    const one = pickGroup(store);
    const two = pickGroup(store, ({ id, projectId }) => id !== one.id && projectId === one.projectId);
    const merged = mergeGroups(store, { viewerId: embedded.session.userId ?? '', now: Date.now() }, [
      one,
      two,
    ]);
    goTo(`${STREAM}${merged?.children[0]}/`);
    await waitFor(() => expect(path()).toBe(`${STREAM}${merged?.parent}/`));
    const parent = store.groups.get(merged?.parent ?? '');
    expect(await screen.findByText(parent?.shortId ?? '')).toBeVisible();
  });

  test.each(['sentry', 'sentry-9.1', 'glitchtip'] as const)(
    '%s: an unknown id is said to be one',
    async (dialect) => {
      await renderApp(`${STREAM}987654321/`, { dialect });
      expect(await screen.findByRole('heading', { level: 1, name: 'Issue 987654321' })).toBeVisible();
      expect(screen.getByText('This does not exist')).toBeVisible();
    },
  );

  test.each(['abc', '12x', '-1', '..%2F..%2Fauth'])('%s is no id, and is not asked for', async (id) => {
    const { embedded } = await renderApp('/connection/');
    const asked: string[] = [];
    embedded.msw.events.on('request:start', ({ request }) => asked.push(new URL(request.url).pathname));
    goTo(`${STREAM}${id}/`);
    expect(await screen.findByText('This does not exist')).toBeVisible();
    expect(asked.filter((path) => path.includes('/issues/'))).toEqual([]);
  });
});

describe('the events of a group', () => {
  test('older and newer, by links and by keys; the address follows', async () => {
    const { user, embedded, group, path } = await openGroup(({ count }) => count > 5);
    const ids = embedded.store.eventsOf(group.id).map(({ eventId }) => eventId);
    const shown = async (id: string | undefined): Promise<void> => {
      expect(await screen.findByText(id?.slice(0, 8) ?? '', { selector: 'code' })).toBeVisible();
      expect(path()).toBe(`${groupPathOf(group)}events/${id}/`);
    };
    goTo(`${groupPathOf(group)}events/${ids[1]}/`);
    await shown(ids[1]);
    await user.click(await screen.findByRole('link', { name: 'Older event' }));
    await shown(ids[2]);
    await user.keyboard('[[');
    await shown(ids[3]);
    await user.keyboard(']');
    await shown(ids[2]);
    history.back();
    await shown(ids[3]);
    await user.click(screen.getByRole('link', { name: 'Oldest event' }));
    expect(await screen.findByText(ids.at(-1)?.slice(0, 8) ?? '', { selector: 'code' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Older event' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('Sentry 9.1: an event that the server fails on leaves the issue and its other events', async () => {
    const { user, embedded } = await renderApp('/connection/', { dialect: 'sentry-9.1' });
    const group = pickGroup(embedded.store, ({ count }) => count > 5);
    await setFault('server-error:/events/latest/');
    goTo(groupPathOf(group));
    expect(await screen.findByText('The server could not read this event')).toBeVisible();
    expect(screen.getByText(/It answered 500 to the event/)).toBeVisible();
    expect(screen.getByRole('main')).toHaveTextContent(group.shortId);
    expect(fact('Events')).toHaveTextContent(group.count.toLocaleString('en'));
    const others = await screen.findByRole('navigation', { name: 'Other events of this issue' });
    const [other] = within(others).getAllByRole('link');
    await user.click(other ?? document.body);
    expect(await screen.findByRole('region', { name: 'Tags' })).toBeVisible();
    expect(screen.queryByText('The server could not read this event')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(embedded.store.groups.get(group.id)?.status).toBe('resolved'));
  });

  test('GlitchTip: details, event and neighbours; what it cannot do is named', async () => {
    const { user, embedded, group, toolbar, stored } = await openGroup(({ count }) => count > 5, {
      dialect: 'glitchtip',
    });
    expect(within(toolbar).getByRole('button', { name: 'Assign' })).toHaveAccessibleDescription(
      /no assignment/,
    );
    expect(screen.queryByText('Events in the last 24 hours')).toBeNull();
    const [, second] = embedded.store.eventsOf(group.id);
    await user.click(await screen.findByRole('link', { name: 'Older event' }));
    const id = second?.eventId.slice(0, 8) ?? '';
    expect(await screen.findByText(id, { selector: 'code' })).toBeVisible();
    await user.click(within(toolbar).getByRole('button', { name: 'More ways to ignore' }));
    const twoHours = await screen.findByRole('menuitem', { name: 'For 2 hours' });
    expect(twoHours).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('menuitem', { name: 'For ever' }));
    await waitFor(() => expect(stored()?.status).toBe('ignored'));
    expect(await screen.findByText('Ignored for ever.')).toBeVisible();
  });
});

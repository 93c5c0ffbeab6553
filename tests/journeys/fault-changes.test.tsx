import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { renderApp } from '#tests/setup/render-app.tsx';

import {
  activityCount,
  changesAmong,
  findFirstRow,
  goTo,
  findRows,
  groupOfRow,
  groupPathOf,
  holdWrites,
  pickGroup,
  recordWrites,
  setFault,
  STREAM,
} from './issue-scene.ts';

/** Faults of a write, with what the message says; nothing in it promises more than is known. */
const REFUSED = [
  ['server-error', /The server failed on this change.*before you repeat it/],
  ['html', /Something other than the API answered.*PUT/],
  ['cut', /The connection was cut.*may or may not have been made/],
  ['empty-404', /This server cannot do that.*PUT/],
  ['origin', /refused the address of this page/],
  ['forbidden', /You may not do this.*“event:write”/],
  ['sso-required', /wants single sign-on/],
  ['sudo-required', /password is needed once more/],
  ['two-factor', /second factor is needed/],
  ['rate-limit', /Too many calls.*wait \d seconds?\. Nothing was changed/],
  ['rate-limit-text', /Too many calls.*wait \d seconds?\. Nothing was changed/],
] as const;

describe('a change', () => {
  test.each(REFUSED)('%s: puts the row back, says why, and is sent once', async (fault, words) => {
    const { user, embedded } = await renderApp(STREAM);
    const row = await findFirstRow();
    const group = groupOfRow(embedded.store, row);
    const before = activityCount(embedded.store, group, 'set_resolved');
    await setFault(`${fault}:writes`);
    const writes = recordWrites(embedded);
    await user.click(within(row).getByRole('checkbox'));
    await user.click(await screen.findByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(await findFirstRow()).not.toHaveTextContent('Resolved');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(changesAmong(writes)).toHaveLength(1);
    expect(embedded.store.groups.get(group.id)?.status).toBe('unresolved');

    await setFault(null);
    await user.click(within(await findFirstRow()).getByRole('checkbox'));
    await user.click(await screen.findByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(embedded.store.groups.get(group.id)?.status).toBe('resolved'));
    expect(activityCount(embedded.store, group, 'set_resolved')).toBe(before + 1);
  });

  test('an assignment that is refused is taken back in the details', async () => {
    const { user, embedded } = await renderApp(STREAM);
    await findRows();
    const group = pickGroup(embedded.store, ({ assignee }) => assignee === null);
    goTo(groupPathOf(group));
    const aside = await screen.findByRole('complementary', { name: 'About this issue' });
    await setFault('server-error:writes');
    const writes = recordWrites(embedded);
    await user.click(screen.getByRole('button', { name: 'Assign' }));
    const people = await screen.findByRole('group', { name: 'Teams' });
    const [team] = within(people).getAllByRole('option');
    await user.click(team ?? document.body);
    expect(await screen.findByText(/The server failed on this change/)).toBeVisible();
    await waitFor(() => expect(within(aside).getByText('Nobody')).toBeVisible());
    expect(changesAmong(writes)).toHaveLength(1);
    expect(embedded.store.groups.get(group.id)?.assignee).toBeNull();
  });

  test('a press more while the change is under way sends nothing more', async () => {
    const { user, embedded } = await renderApp(STREAM);
    const group = groupOfRow(embedded.store, await findFirstRow());
    await user.click(within(await findFirstRow()).getByRole('link'));
    await screen.findByRole('region', { name: 'Tags' });
    const before = activityCount(embedded.store, group, 'set_resolved');
    const writes = recordWrites(embedded);
    const release = holdWrites(embedded);
    await user.click(screen.getByRole('button', { name: 'Resolve' }));
    await user.click(screen.getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText('Resolved.')).toBeVisible();
    release();
    expect(await screen.findByText(`Resolved ${group.shortId}`)).toBeVisible();
    expect(changesAmong(writes)).toHaveLength(1);
    expect(activityCount(embedded.store, group, 'set_resolved')).toBe(before + 1);
  });

  test('an undo that fails says so, and the screen keeps what the server has', async () => {
    const { user, embedded } = await renderApp(STREAM);
    const group = groupOfRow(embedded.store, await findFirstRow());
    await user.click(within(await findFirstRow()).getByRole('checkbox'));
    await user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await setFault('cut:writes');
    await user.click(undo);
    expect(await screen.findByText(/may or may not have been made/)).toBeVisible();
    expect(await findFirstRow()).toHaveTextContent('Resolved');
    expect(embedded.store.groups.get(group.id)?.status).toBe('resolved');
  });
});

describe('the session ends in mid-save', () => {
  async function resolveSignedOut() {
    const app = await renderApp(STREAM);
    const row = await findFirstRow();
    const group = groupOfRow(app.embedded.store, row);
    const resolutions = (): number => activityCount(app.embedded.store, group, 'set_resolved');
    const before = resolutions();
    await setFault('signed-out');
    const writes = recordWrites(app.embedded);
    await app.user.click(within(row).getByRole('checkbox'));
    await app.user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' });
    return { ...app, group, writes, dialog, newResolutions: () => resolutions() - before };
  }

  test('the page stays below, and signing in lets the very same change go on, once', async () => {
    const { user, embedded, group, writes, dialog, path, newResolutions } = await resolveSignedOut();
    expect(screen.getByRole('grid', { name: 'Issues', hidden: true })).toBeInTheDocument();
    expect(embedded.store.groups.get(group.id)?.status).toBe('unresolved');
    await user.type(within(dialog).getByLabelText(/^Password/), 'harbor{Enter}');
    expect(await screen.findByText(`Resolved ${group.shortId}`)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(path()).toBe(STREAM);
    expect(await findFirstRow()).toHaveTextContent('Resolved');
    expect(newResolutions()).toBe(1);
    const [refused, sent, ...more] = changesAmong(writes);
    expect(more).toEqual([]);
    expect(sent).toEqual(refused);
  });

  test('leaving gives the change up: nothing is sent, and the row is as it was', async () => {
    const { user, embedded, group, writes, dialog, path, newResolutions } = await resolveSignedOut();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Leave' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^Sign in/ })).toBeVisible();
    expect(path()).toBe(`/auth/sign-in/?next=${encodeURIComponent(STREAM)}`);
    await setFault(null);
    await user.click(await screen.findByRole('button', { name: 'Sign in as Maren Lindqvist' }));
    const row = await findFirstRow();
    expect(groupOfRow(embedded.store, row).id).toBe(group.id);
    expect(row).not.toHaveTextContent('Resolved');
    expect(changesAmong(writes)).toHaveLength(1);
    expect(newResolutions()).toBe(0);
  });
});

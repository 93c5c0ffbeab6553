import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { renderApp } from '#tests/setup/render-app.tsx';

import { findFirstRow, findRows, goTo, groupPathOf, pickGroup, setFault, STREAM } from './issue-scene.ts';

/** Faults that no repetition of the client mends, with what the screen says of a read. */
const LASTING = [
  ['server-error', 'The server failed on this call', /The server itself is up/],
  ['html', 'Something other than the API answered', /Check where the proxy sends GET/],
  ['cut', 'The server cannot be reached', /Check the network/],
  ['empty-404', 'This server cannot do that', /does not know GET/],
  ['origin', 'The server refused the address of this page', /remove the Origin header/],
  ['forbidden', 'You may not do this', /permission “event:read”/],
  ['sso-required', 'The organization wants single sign-on', /Sign in there to go on/],
  ['two-factor', 'A second factor is needed', /then come back/],
] as const;

/** The notice with this title. */
async function findAlert(title: string): Promise<HTMLElement> {
  await screen.findByText(title);
  const alert = screen.getAllByRole('alert').find((one) => one.textContent.includes(title));
  if (!alert) throw new Error(`“${title}” is in no alert`);
  return alert;
}

const retryIn = (region: HTMLElement): HTMLElement =>
  within(region).getByRole('button', { name: 'Try again' });

/** Timers run as ever until ten seconds are made to pass at once. */
function takeTime(): () => void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  return () => vi.advanceTimersByTime(10_000);
}

describe('the stream', () => {
  test.each(LASTING)('%s: says what happened and what to do, and works again', async (fault, title, hint) => {
    const { user, path } = await renderApp(STREAM, { fault: `${fault}:/issues/` });
    const alert = await findAlert(title);
    expect(alert).toHaveTextContent(hint);
    const box = screen.getByRole('searchbox', { name: 'Search issues' });
    await user.type(box, ' level:fatal');
    await setFault(null);
    await user.click(retryIn(alert));
    expect((await findRows()).length).toBeGreaterThan(5);
    expect(screen.queryByText(title)).toBeNull();
    expect(box).toHaveValue('is:unresolved level:fatal');
    expect(path()).toBe(STREAM);
  });

  test('a search that fails stays in the box and in the address', async () => {
    const { user, path } = await renderApp(STREAM);
    await findRows();
    await setFault('server-error:/issues/');
    const box = screen.getByRole('searchbox', { name: 'Search issues' });
    await user.clear(box);
    await user.type(box, 'level:fatal{Enter}');
    expect(await screen.findByText('The server failed on this call')).toBeVisible();
    expect(box).toHaveValue('level:fatal');
    expect(path()).toBe(`${STREAM}?query=level%3Afatal`);
    await setFault(null);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    for (const row of await findRows()) expect(within(row).getByRole('img', { name: 'Fatal' })).toBeVisible();
  });

  test('a fresh look that fails says so and leaves the rows', async () => {
    const { user } = await renderApp(STREAM);
    const before = (await findRows()).length;
    await setFault('server-error:/issues/');
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/could not be refreshed/)).toBeVisible();
    expect(await findRows()).toHaveLength(before);
    await setFault(null);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(screen.queryByText(/could not be refreshed/)).toBeNull());
  });

  test.each(['rate-limit', 'rate-limit-text'])(
    '%s: waits as it is told, says so, then shows',
    async (fault) => {
      await renderApp(STREAM, { fault: `${fault}:/issues/` });
      expect(await screen.findByText('The server asked to wait.')).toBeVisible();
      expect(screen.getByRole('status', { name: 'Loading issues' })).toBeVisible();
      expect((await findRows()).length).toBeGreaterThan(5);
      await waitFor(() => expect(screen.queryByText('The server asked to wait.')).toBeNull());
    },
  );

  test('slow: rows to come, then the rows', async () => {
    const passTenSeconds = takeTime();
    await renderApp(STREAM, { fault: 'slow:/issues/' });
    expect(await screen.findByRole('status', { name: 'Loading issues' })).toBeVisible();
    passTenSeconds();
    expect((await findRows()).length).toBeGreaterThan(5);
    expect(screen.queryByRole('status', { name: 'Loading issues' })).toBeNull();
  });

  test('slow: whoever goes elsewhere waits for nothing', async () => {
    const { user, embedded } = await renderApp('/connection/', { fault: 'slow:/issues/' });
    const asked: Request[] = [];
    embedded.msw.events.on('request:start', ({ request }) => {
      if (request.url.includes('/issues/')) asked.push(request);
    });
    goTo(STREAM);
    await waitFor(() => expect(asked).toHaveLength(1));
    await user.click(screen.getByRole('link', { name: 'Connection' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Connection' })).toBeVisible();
    await waitFor(() => expect(asked[0]?.signal.aborted).toBe(true));
  });

  test('flaky: whatever fails can be tried again', async () => {
    const { user } = await renderApp(STREAM, { fault: 'flaky:/issues/' });
    const first = await findFirstRow();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await user.click(within(first).getByRole('link'));
    const title = await screen.findByRole('heading', { level: 1 });
    expect(title).toBeVisible();
    for (let tries = 0; tries < 6; tries += 1) {
      const retry = screen.queryAllByRole('button', { name: 'Try again' })[0];
      if (retry) await user.click(retry);
      if (screen.queryByRole('region', { name: 'Tags' })) break;
      await waitFor(() => expect(document.querySelector('main [aria-busy="true"]')).toBeNull());
    }
    expect(await screen.findByRole('region', { name: 'Tags' })).toBeVisible();
  });
});

describe('the details', () => {
  test.each(LASTING)(
    '%s: names the issue, says what happened, and works again',
    async (fault, title, hint) => {
      const { user, embedded } = await renderApp(STREAM);
      await findRows();
      const group = pickGroup(embedded.store);
      await setFault(`${fault}:/issues/${group.id}/`);
      goTo(groupPathOf(group));
      const alert = await findAlert(title);
      expect(alert).toHaveTextContent(hint);
      await setFault(null);
      await user.click(retryIn(alert));
      await waitFor(() => expect(screen.queryByText(title)).toBeNull());
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/\w/);
    },
  );

  test('opened by their address, a failure still names the issue', async () => {
    const { user } = await renderApp(`${STREAM}12/`, { fault: 'server-error:/issues/' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Issue 12' })).toBeVisible();
    expect(screen.getByText('The server failed on this call')).toBeVisible();
    await setFault(null);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('toolbar', { name: 'Issue actions' })).toBeVisible();
    expect(await screen.findByRole('region', { name: 'Tags' })).toBeVisible();
  });

  test.each([
    ['server-error', 'The server could not read this event'],
    ['html', 'The event could not be loaded'],
    ['cut', 'The event did not arrive'],
    ['empty-404', 'There is no event to show'],
    ['forbidden', 'You may not see the events of this issue'],
    ['origin', 'The event could not be loaded'],
    ['two-factor', 'The event could not be loaded'],
  ])('an event that fails by %s leaves the issue standing', async (fault, title) => {
    const { user } = await renderApp(`${STREAM}12/`, { fault: `${fault}:/events/` });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByRole('toolbar', { name: 'Issue actions' })).toBeVisible();
    await setFault(null);
    await user.click(retryIn(screen.getByRole('main')));
    expect(await screen.findByRole('region', { name: 'Tags' })).toBeVisible();
    expect(screen.queryByText(title)).toBeNull();
  });
});

import { configure, screen, within } from '@testing-library/react';
import { http } from 'msw';

import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import type { TestServer } from '#mocks/node.ts';

/** The sample organization's stream. */
export const STREAM = '/organizations/harbor/issues/';

export const groupPathOf = (group: Pick<GroupRecord, 'id'>): string => `${STREAM}${group.id}/`;

// A busy machine needs its time; a wait that is met ends at once.
configure({ asyncUtilTimeout: 10_000 });

/** The stream's rows, once there are any. */
export async function findRows(): Promise<HTMLElement[]> {
  const grid = await screen.findByRole('grid', { name: 'Issues' });
  return within(grid).getAllByRole('row').slice(1);
}

/** The first row that the stream shows, once it is there. */
export async function findFirstRow(): Promise<HTMLElement> {
  const [first] = await findRows();
  if (!first) throw new Error('The stream has no rows');
  return first;
}

/** The group that a row links to. */
export function groupOfRow(store: Store, row: HTMLElement): GroupRecord {
  const path = within(row).getByRole('link').getAttribute('href') ?? '';
  const group = store.groups.get(/\/issues\/(\d+)\//.exec(path)?.[1] ?? '');
  if (!group) throw new Error(`No group behind ${path}`);
  return group;
}

/** The groups that the stream shows when nothing is asked for, newest first. */
export function unresolvedGroups(store: Store): GroupRecord[] {
  return [...store.groups.all()]
    .filter((group) => group.status === 'unresolved' && group.mergedInto === null)
    .sort((a, b) => b.lastSeen - a.lastSeen);
}

/** The newest unresolved group that `fits`. */
export function pickGroup(store: Store, fits: (group: GroupRecord) => boolean = () => true): GroupRecord {
  const group = unresolvedGroups(store).find((one) => fits(one));
  if (!group) throw new Error('The sample has no such group');
  return group;
}

/** How often something of this type was recorded of a group: what a write leaves behind, once for each time. */
export const activityCount = (store: Store, group: GroupRecord, type: string): number =>
  store.activitiesOf(group.id).filter((activity) => activity.type === type).length;

/** Makes the server misbehave, or, by null, behave again. */
export async function setFault(fault: string | null): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ fault });
  const response = await fetch('/api/embedded/', { method: 'PUT', headers, body });
  if (!response.ok) throw new Error(await response.text());
}

export type SentWrite = { method: string; path: string; body: string };

/** Every write that reaches the network from now on, but for the embedded server's own switches. */
export function recordWrites(embedded: TestServer): SentWrite[] {
  const writes: SentWrite[] = [];
  embedded.msw.events.on('request:start', ({ request }) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET' || pathname.startsWith('/api/embedded/')) return;
    const write = { method: request.method, path: pathname, body: '' };
    writes.push(write);
    void request
      .clone()
      .text()
      .then((body) => {
        write.body = body;
      });
  });
  return writes;
}

/** Keeps the server from hearing of writes until the function that comes back is called. */
export function holdWrites(embedded: TestServer): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  // A resolver that answers nothing leaves the call to the server behind it.
  embedded.msw.use(http.put('*', () => promise));
  return resolve;
}

/** The writes that change groups in a way that somebody asked for. */
export const changesAmong = (writes: readonly SentWrite[]): SentWrite[] =>
  writes.filter(({ path, body }) => path.includes('/issues/') && !body.includes('hasSeen'));

/** Follows an address inside the app, as a link of its own does. */
export function goTo(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}

import { addEvent, addGroup, addRelease, NOW, smallStore } from '#mocks/engine/groups/small-store.ts';
import { updateGroups } from '#mocks/engine/groups/update-groups.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { findGroups, type GroupPageRequest } from './list-groups.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A search for everything, as user 1. */
export const everything: GroupPageRequest = {
  projectIds: ['1', '2'],
  query: '',
  sort: 'date',
  environments: [],
  window: null,
  cursor: null,
  limit: 100,
  viewerId: '1',
  now: NOW,
};

/** The titles a search of the tests finds, in alphabetical order. */
export const find = (store: Store, query: string, changes: Partial<GroupPageRequest> = {}) =>
  findGroups(store, { ...everything, query, ...changes })
    .map((group) => group.title)
    .toSorted();

/** What the search's tests search: five groups, called a to e, as different as the filters need them. */
export function sampleGroups(): Store {
  const store = smallStore();
  addRelease(store, '1.0', NOW - 9 * DAY);
  addRelease(store, '2.0', NOW - 2 * DAY);
  const make = (title: string, changes: Parameters<typeof addGroup>[1]) =>
    addGroup(store, { title, ...changes });
  const a = make('a', {
    level: 'fatal',
    culprit: 'app/views.py in index',
    message: 'Connection refused by DB',
  });
  const b = make('b', { level: 'warning', metadata: { type: 'TypeError', value: 'x is undefined' } });
  const c = make('c', { projectId: '2', isUnhandled: true, message: '数据库连接失败 😀', shortId: 'API-7' });
  const d = make('d', {
    logger: 'jobs',
    culprit: 'worker.py in run',
    message: '100%_done * 2',
    type: 'default',
  });
  const e = make('e', { title: 'e', level: 'info' });
  addEvent(store, a, {
    dateCreated: NOW - 8 * DAY,
    release: '1.0',
    environment: 'production',
    userKey: 'id:1',
    tags: [['browser', 'Chrome 120']],
  });
  addEvent(store, a, { dateCreated: NOW - HOUR, release: '2.0', tags: [['browser', 'Mobile Safari 17']] });
  addEvent(store, b, { dateCreated: NOW - 2 * HOUR, release: '2.0', environment: 'staging' });
  addEvent(store, c, { dateCreated: NOW - 3 * DAY, environment: 'production', userKey: 'email:x@y.z' });
  addEvent(store, d, { dateCreated: NOW - 5 * DAY, tags: [['level', 'odd']] });
  addEvent(store, d, { dateCreated: NOW - 4 * DAY });
  addEvent(store, d, { dateCreated: NOW - 4 * DAY });
  addEvent(store, e, { dateCreated: NOW - 6 * DAY });
  store.eventUsers.insert({
    id: '1',
    projectId: '1',
    key: 'id:1',
    ident: '1',
    email: 'ada@app.io',
    username: 'ada',
    ipAddress: null,
    name: null,
    dateCreated: NOW,
  });
  const ada = { viewerId: '1', now: NOW };
  updateGroups(store, ada, [b], { status: 'resolved', assignedTo: 'user:1', isBookmarked: true });
  updateGroups(store, ada, [d], { status: 'ignored', statusDetails: { ignoreDuration: 60 } });
  updateGroups(store, { viewerId: '2', now: NOW }, [a], { assignedTo: 'team:1', isSubscribed: true });
  return store;
}

import type { EventRecord, GroupRecord } from '#mocks/engine/model.ts';
import { createStore, type Store } from '#mocks/engine/store/store.ts';

import { newGroup } from './new-group.ts';
import { recordEvent } from './record-event.ts';

/** The instant the engine's tests live at. */
export const NOW = Date.UTC(2024, 5, 15, 12, 30);

/**
 * What the engine's tests run on: organization 1 with users 1 (ada) and 2 (bob) on team 1 (core), user 3 (cyd)
 * on no team; project 1 (web) of team 1, project 2 (api) of team 2 (ops), which nobody is in.
 */
export function smallStore(): Store {
  const store = createStore();
  const dateCreated = NOW - 90 * 86_400_000;
  store.organizations.insert({ id: '1', slug: 'acme', name: 'Acme', dateCreated, features: [] });
  for (const [at, name] of ['ada', 'bob', 'cyd'].entries()) {
    const id = String(at + 1);
    const email = `${name}@example.com`;
    store.users.insert({
      id,
      name: name.toUpperCase(),
      username: name,
      email,
      password: name,
      isActive: true,
      isSuperuser: false,
      dateJoined: dateCreated,
      lastLogin: null,
      lastActive: null,
      options: {},
    });
    const teamIds = name === 'cyd' ? [] : ['1'];
    store.members.insert({
      id,
      organizationId: '1',
      userId: id,
      email,
      role: 'member',
      teamIds,
      dateCreated,
    });
  }
  for (const [at, slug] of ['core', 'ops'].entries()) {
    store.teams.insert({ id: String(at + 1), organizationId: '1', slug, name: slug, dateCreated });
  }
  for (const [at, slug] of ['web', 'api'].entries()) {
    const id = String(at + 1);
    store.projects.insert({
      id,
      organizationId: '1',
      slug,
      name: slug,
      platform: 'javascript',
      teamIds: [id],
      dateCreated,
      firstEvent: null,
      publicKey: `key${id}`,
      secretKey: '',
      nextShortId: 1,
      isBookmarkedBy: [],
      resolveAge: 0,
      options: {},
    });
  }
  return store;
}

export function addGroup(store: Store, changes: Partial<GroupRecord> = {}): GroupRecord {
  const id = store.nextId('groups');
  return store.groups.insert({
    ...newGroup({
      id,
      projectId: '1',
      shortId: `WEB-${id}`,
      hashes: [`hash${id}`],
      type: 'error',
      title: `Error ${id}`,
      culprit: 'main.js in run',
      message: 'it broke',
      metadata: {},
      logger: null,
      level: 'error',
      platform: 'javascript',
      isUnhandled: false,
    }),
    firstSeen: NOW,
    lastSeen: NOW,
    activeSince: NOW,
    ...changes,
  });
}

/** An event of a group, taken in at its own date. */
export function addEvent(store: Store, group: GroupRecord, changes: Partial<EventRecord> = {}) {
  const rowId = store.nextRowId();
  const dateCreated = changes.dateCreated ?? NOW;
  const event: EventRecord = {
    eventId: rowId.toString(16).padStart(32, '0'),
    rowId,
    groupId: group.id,
    projectId: group.projectId,
    dateCreated,
    dateReceived: dateCreated,
    hash: group.hashes[0] ?? '',
    message: group.message,
    release: null,
    environment: null,
    userKey: null,
    tags: [],
    body: { kind: 'sample', template: 'none', variation: 0 },
    ...changes,
  };
  return { event, ...recordEvent(store, group, event, dateCreated) };
}

export function addRelease(store: Store, version: string, dateCreated: number): string {
  const id = store.nextId('releases');
  store.releases.insert({
    id,
    organizationId: '1',
    version,
    projectIds: ['1'],
    dateCreated,
    dateReleased: null,
  });
  return id;
}

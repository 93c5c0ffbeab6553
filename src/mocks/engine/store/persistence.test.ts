import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addEvent, addGroup, NOW, smallStore } from '#mocks/engine/groups/small-store.ts';
import { updateGroups } from '#mocks/engine/groups/update-groups.ts';

import { openPersistence, type PersistenceNotice } from './persistence.ts';
import { SnapshotDatabase } from './snapshot-database.ts';
import { createStore, type Store } from './store.ts';

const dump = (store: Store) =>
  Object.fromEntries(Object.entries(store.tables).map(([name, table]) => [name, [...table.all()]]));

/** Sample data, written into a database of its own. */
async function setUp() {
  const factory = new IDBFactory();
  const store = createStore();
  const persistence = await openPersistence(store, { name: 'vedette', factory });
  for (const [name, rows] of Object.entries(dump(smallStore()))) {
    // The rows come from the very table that they go to.
    const table = store.tables[name as 'users'];
    for (const row of rows) table.insert(row as never);
  }
  const group = addGroup(store);
  addEvent(store, group, { userKey: 'id:1', environment: 'production', tags: [['browser', 'Chrome']] });
  updateGroups(store, { viewerId: '1', now: NOW }, [group], { status: 'ignored', isBookmarked: true });
  await persistence.close();
  const reopen = async () => {
    const again = createStore();
    const notices: PersistenceNotice[] = [];
    const opened = await openPersistence(again, {
      name: 'vedette',
      factory,
      onNotice: (notice) => notices.push(notice),
    });
    return { store: again, persistence: opened, notices };
  };
  const tamper = async (key: 'current' | 'aside', state: unknown) => {
    const request = factory.open('vedette');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const transaction = request.result.transaction(['state', 'chunks'], 'readwrite');
    transaction.objectStore('state').put(state, key);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    request.result.close();
  };
  const tamperChunk = async (change: (rows: Record<string, unknown>[]) => unknown, table = 'groups') => {
    const request = factory.open('vedette');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const chunks = request.result.transaction('chunks', 'readwrite').objectStore('chunks');
    const read = chunks.get([1, table, 0]);
    await new Promise((resolve) => read.addEventListener('success', resolve));
    const write = chunks.put(change(read.result), [1, table, 0]);
    await new Promise((resolve) => write.addEventListener('success', resolve));
    request.result.close();
  };
  return { factory, store, reopen, tamper, tamperChunk };
}

describe('openPersistence', () => {
  it('restores nothing when nothing was kept', async () => {
    const opened = await openPersistence(createStore(), { name: 'x', factory: new IDBFactory() });
    expect(opened).toMatchObject({ restored: false, notice: null });
  });

  it('restores every table, maps and all', async () => {
    const { store, reopen } = await setUp();
    const again = await reopen();
    expect(again.persistence).toMatchObject({ restored: true, notice: null });
    expect(dump(again.store)).toEqual(dump(store));
    expect(again.store.groupByHash('1', 'hash1')?.tags.get('browser')?.get('Chrome')?.count).toBe(1);
  });

  it('writes by itself a moment later', async () => {
    const { reopen } = await setUp();
    const first = await reopen();
    addGroup(first.store, { title: 'later' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const second = await reopen();
    expect(second.store.groups.size).toBe(2);
  });

  it('never gives an id twice, after removals neither', async () => {
    const { reopen } = await setUp();
    const first = await reopen();
    const group = addGroup(first.store);
    first.store.groups.remove(group.id);
    await first.persistence.close();
    const second = await reopen();
    expect(Number(second.store.nextId('groups'))).toBeGreaterThan(Number(group.id));
  });

  it('clears', async () => {
    const { reopen } = await setUp();
    const first = await reopen();
    await first.persistence.clear();
    first.store.environments.insert({ id: '1', organizationId: '1', name: 'dev' });
    await first.persistence.close();
    const second = await reopen();
    expect([second.store.users.size, second.store.groups.size, second.store.environments.size]).toEqual([
      0, 0, 1,
    ]);
  });

  it('keeps whatever was done, in any order', async () => {
    expect.hasAssertions();
    const step = fc.record({ what: fc.nat(3), at: fc.nat(20) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 4 }), async (rounds) => {
        const { reopen } = await setUp();
        const closed: unknown[] = [];
        const opened: unknown[] = [];
        for (const steps of rounds) {
          const { store, persistence } = await reopen();
          opened.push(structuredClone(dump(store)));
          for (const { what, at } of steps) {
            const groups = [...store.groups.all()];
            const group = groups[at % Math.max(1, groups.length)];
            if (what === 0 || group === undefined) addGroup(store, { title: `made ${at}` });
            else if (what === 1) addEvent(store, group, { userKey: `id:${at}` });
            else if (
              what === 2 &&
              store.eventsOf(group.id).length === 0 &&
              store.activitiesOf(group.id).length === 0
            ) {
              store.groups.remove(group.id);
            } else store.groups.update(group.id, (row) => row.seenBy.set('1', at));
          }
          await persistence.close();
          closed.push(structuredClone(dump(store)));
        }
        expect(opened.slice(1)).toEqual(closed.slice(0, -1));
      }),
      { numRuns: 15 },
    );
  });
});

describe('data that cannot be used', () => {
  it('sets newer data aside, once, and begins anew', async () => {
    const { factory, reopen, tamper } = await setUp();
    await tamper('current', { version: 99, slot: 1, lastIds: {} });
    const first = await reopen();
    expect(first.persistence).toMatchObject({
      restored: false,
      notice: { kind: 'newer', version: 99, keptAs: 'vedette/1' },
    });
    expect(first.store.groups.size).toBe(0);
    first.store.environments.insert({ id: '1', organizationId: '1', name: 'dev' });
    await first.persistence.close();
    const second = await reopen();
    expect(second.persistence).toMatchObject({ restored: true, notice: null });
    expect([second.store.environments.size, second.store.groups.size]).toEqual([1, 0]);
    await second.persistence.close();
    const database = await SnapshotDatabase.open(factory, 'vedette');
    expect(await database?.readState('aside')).toMatchObject({ slot: 1, version: 99 });
    expect((await database?.readChunks(1))?.some(({ table }) => table === 'groups')).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a text', 'hello'],
    ['null', null],
    ['no version', { slot: 1, lastIds: {} }],
    ['an unknown older version', { version: 0, slot: 1, lastIds: {} }],
    ['no slot', { version: 1, lastIds: {} }],
  ])('sets aside a state that is %s', async (_, state) => {
    const { reopen, tamper } = await setUp();
    await tamper('current', state);
    const { persistence, store } = await reopen();
    expect(persistence).toMatchObject({ restored: false, notice: { kind: 'corrupt', keptAs: 'vedette/1' } });
    expect(store.users.size).toBe(0);
  });

  it.each<[string, (rows: Record<string, unknown>[]) => unknown]>([
    ['a chunk that is no list', () => 'hello'],
    ['a record that is none', () => [null]],
    ['a record without its maps', (rows) => rows.map((row) => ({ ...row, tags: {} }))],
    ['a record with a wrong date', (rows) => rows.map((row) => ({ ...row, lastSeen: 'today' }))],
    ['the same record twice', (rows) => [...rows, ...rows]],
    ['a group of no project', (rows) => rows.map((row) => ({ ...row, projectId: '99' }))],
    ['events of no group', () => []],
  ])('sets aside %s', async (_, change) => {
    const { reopen, tamperChunk } = await setUp();
    await tamperChunk(change);
    const first = await reopen();
    expect(first.persistence).toMatchObject({
      restored: false,
      notice: { kind: 'corrupt', keptAs: 'vedette/1' },
    });
    expect(first.store.users.size).toBe(0);
    addGroupWithProject(first.store);
    await first.persistence.close();
    const second = await reopen();
    expect(second.persistence).toMatchObject({ restored: true, notice: null });
    expect(second.store.groups.size).toBe(1);
  });

  it('leaves a database alone that is not ours', async () => {
    const factory = new IDBFactory();
    const request = factory.open('vedette', 7);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('other'));
    await new Promise((resolve) => request.addEventListener('success', resolve));
    request.result.close();
    const store = createStore();
    const opened = await openPersistence(store, { name: 'vedette', factory });
    expect(opened).toMatchObject({ restored: false, notice: { kind: 'corrupt', keptAs: 'vedette' } });
    addGroupWithProject(store);
    await opened.close();
    const again = createStore();
    await openPersistence(again, { name: 'vedette', factory });
    expect(again.groups.size).toBe(1);
  });

  it('goes on in memory where nothing can be stored', async () => {
    const failing = new IDBFactory();
    failing.open = () => {
      throw new Error('Storage is disabled.');
    };
    const store = smallStore();
    const opened = await openPersistence(store, { name: 'vedette', factory: failing });
    expect(opened.notice).toEqual({ kind: 'unavailable', reason: 'Storage is disabled.' });
    await opened.flush();
    await opened.clear();
    expect(store.users.size).toBe(0);
  });

  it('says so when something cannot be written, and writes it when it can', async () => {
    const { reopen } = await setUp();
    const { store, persistence, notices } = await reopen();
    store.projects.update('1', (project) => {
      project.options['odd'] = () => 'functions cannot be stored';
    });
    await persistence.flush();
    expect(notices).toEqual([{ kind: 'unwritten', reason: expect.any(String) }]);
    const project = store.projects.get('1');
    if (project !== undefined) project.options['odd'] = 'fine';
    // Another record changes; the project's chunk is still waiting.
    store.environments.insert({ id: '9', organizationId: '1', name: 'dev' });
    await persistence.close();
    expect((await reopen()).store.projects.get('1')?.options['odd']).toBe('fine');
  });
});

function addGroupWithProject(store: Store): void {
  const [project] = smallStore().projects.all();
  const [organization] = smallStore().organizations.all();
  if (project === undefined || organization === undefined) throw new Error('The small store has both.');
  store.organizations.insert(organization);
  store.projects.insert(project);
  addGroup(store);
}

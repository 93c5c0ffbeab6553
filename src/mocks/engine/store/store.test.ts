import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addEvent, addGroup, addRelease, NOW, smallStore } from '#mocks/engine/groups/small-store.ts';

import { createStore, type StoreChange } from './store.ts';

describe('createStore', () => {
  it('finds by slug, login, key and membership', () => {
    const store = smallStore();
    expect(store.organizationBySlug('acme')?.id).toBe('1');
    expect(store.projectBySlug('1', 'api')?.id).toBe('2');
    expect(store.projectBySlug('2', 'api')).toBeUndefined();
    expect(store.projectByKey('key2')?.slug).toBe('api');
    expect(store.userByLogin('ADA@example.com')).toBe(store.userByLogin('ada'));
    expect(store.teamBySlug('1', 'ops')?.id).toBe('2');
    expect(store.memberOf('1', '3')?.email).toBe('cyd@example.com');
    expect(store.membersOfProject('1').map(({ userId }) => userId)).toEqual(['1', '2']);
    expect(store.membersOfProject('2')).toEqual([]);
    expect(store.projectsOfTeam('1').map(({ slug }) => slug)).toEqual(['web']);
    expect([store.teamsOf('1').length, store.membersOf('1').length, store.projectsOf('1').length]).toEqual([
      2, 3, 2,
    ]);
  });

  it('counts a member of two of a project’s teams once', () => {
    const store = smallStore();
    store.projects.update('1', (project) => project.teamIds.push('2'));
    store.members.update('1', (member) => member.teamIds.push('2'));
    expect(store.membersOfTeam('2').map(({ userId }) => userId)).toEqual(['1']);
    const people = store.membersOfProject('1').map(({ userId }) => userId);
    expect([people.length, new Set(people)]).toEqual([2, new Set(['1', '2'])]);
    store.members.update('1', (member) => member.teamIds.splice(0, 1));
    expect(store.membersOfTeam('1').map(({ userId }) => userId)).toEqual(['2']);
  });

  it('gives events, activities and releases newest first, as they change', () => {
    const store = smallStore();
    const group = addGroup(store);
    const old = addEvent(store, group, { dateCreated: NOW - 5 }).event;
    const young = addEvent(store, group, { dateCreated: NOW }).event;
    const middle = addEvent(store, group, { dateCreated: NOW - 1 }).event;
    expect(store.eventsOf(group.id)).toEqual([young, middle, old]);
    const other = addGroup(store);
    store.events.update(middle.rowId, (event) => {
      event.groupId = other.id;
    });
    expect(store.eventsOf(group.id)).toEqual([young, old]);
    expect(store.eventsOf(other.id)).toEqual([middle]);
    expect(store.eventById('1', young.eventId)).toBe(young);
    expect(store.eventById('2', young.eventId)).toBeUndefined();
    const first = addRelease(store, '1.0', NOW - 2);
    const second = addRelease(store, '2.0', NOW - 1);
    expect(store.releasesOf('1').map(({ id }) => id)).toEqual([second, first]);
    store.releases.update(first, (release) => {
      release.dateReleased = NOW;
    });
    expect(store.releasesOf('1').map(({ id }) => id)).toEqual([first, second]);
    expect(store.releaseByVersion('1', '1.0')?.id).toBe(first);
  });

  it('finds groups by hash, short id and share id, also after a change in place', () => {
    const store = smallStore();
    const group = addGroup(store, { shortId: 'WEB-1A', shareId: 'abc' });
    expect(store.groupByShortId('1', 'web-1a')).toBe(group);
    expect(store.groupByShortId('2', 'web-1a')).toBeUndefined();
    group.hashes.push('more');
    group.shareId = null;
    store.groups.touch(group.id);
    expect(store.groupByHash('1', 'more')).toBe(group);
    expect(store.groupByHash('2', 'more')).toBeUndefined();
    expect(store.groupByShareId('abc')).toBeUndefined();
    store.groups.remove(group.id);
    expect(store.groupByHash('1', 'more')).toBeUndefined();
  });

  it('follows merged groups to the last one, and no circle', () => {
    const store = smallStore();
    const [a, b, c] = [addGroup(store), addGroup(store), addGroup(store)];
    a.mergedInto = b.id;
    b.mergedInto = c.id;
    expect(store.groupOrParent(a.id)).toBe(c);
    c.mergedInto = a.id;
    expect(store.groupOrParent(a.id)).toBe(a);
    expect(store.groupOrParent('99')).toBeUndefined();
  });

  it('gives rising ids, above those that were brought along', () => {
    const store = createStore();
    expect(store.nextId('environments')).toBe('1');
    store.environments.insert({ id: '40', organizationId: '1', name: 'dev' });
    expect(store.nextId('environments')).toBe('41');
    store.environments.remove('40');
    expect(store.nextId('environments')).toBe('42');
    expect(store.nextRowId()).toBe(1);
  });

  it('refuses an id that is taken', () => {
    const store = smallStore();
    const [user] = store.users.all();
    if (user === undefined) throw new Error('There should be a user.');
    expect(() => store.users.insert(user)).toThrow('id 1');
  });

  it('tells of every change, until it is asked to stop', () => {
    const store = smallStore();
    const seen: string[] = [];
    const stop = store.onChange((change: StoreChange) => {
      seen.push(change.kind === 'clear' ? 'clear' : `${change.kind} ${change.table} ${change.id}`);
    });
    const group = addGroup(store);
    store.groups.touch(group.id);
    store.groups.touch('99');
    store.groups.remove(group.id);
    store.clear();
    stop();
    store.environments.insert({ id: '1', organizationId: '1', name: 'dev' });
    expect(seen).toEqual(['insert groups 1', 'update groups 1', 'remove groups 1', 'clear']);
  });

  it('has indexes that agree with the tables, whatever happened', () => {
    const step = fc.record({ what: fc.nat(3), at: fc.nat(9), hash: fc.constantFrom('x', 'y', 'z') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const store = smallStore();
        for (const { what, at, hash } of steps) {
          const group = store.groups.get(String(at));
          if (what === 0 || group === undefined) addGroup(store, { hashes: [hash] });
          else if (what === 1) store.groups.remove(group.id);
          else if (what === 2) store.groups.update(group.id, (row) => (row.hashes = [hash]));
          else store.groups.update(group.id, (row) => (row.projectId = row.projectId === '1' ? '2' : '1'));
        }
        const groups = [...store.groups.all()];
        for (const projectId of ['1', '2']) {
          const own = groups.filter((group) => group.projectId === projectId);
          expect(new Set(store.groupsOf(projectId))).toEqual(new Set(own));
          for (const hash of ['x', 'y', 'z']) {
            const found = store.groupByHash(projectId, hash);
            const expected = own.filter((group) => group.hashes.includes(hash));
            expect(expected.length === 0 ? [undefined] : expected).toContain(found);
          }
        }
      }),
    );
  });
});

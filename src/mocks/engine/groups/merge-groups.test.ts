import { describe, expect, it } from 'vitest';

import { ingestEvent } from '#mocks/engine/ingest/ingest-event.ts';

import { deleteGroups } from './delete-groups.ts';
import { tagsOf } from './group-tags.ts';
import { addEvent, addGroup, NOW, smallStore } from './small-store.ts';
import { unmergeHashes } from './unmerge-hashes.ts';
import { updateGroups } from './update-groups.ts';

const ada = { viewerId: '1', now: NOW };
const HOUR = 3_600_000;

function setUp() {
  const store = smallStore();
  const small = addGroup(store);
  const big = addGroup(store);
  addEvent(store, small, {
    dateCreated: NOW - 3 * HOUR,
    userKey: 'id:1',
    environment: 'production',
    release: '1.0',
    tags: [['browser', 'Chrome']],
  });
  addEvent(store, big, {
    dateCreated: NOW - 2 * HOUR,
    userKey: 'id:1',
    environment: 'production',
    release: '2.0',
  });
  addEvent(store, big, { dateCreated: NOW - HOUR, userKey: 'id:2', tags: [['browser', 'Firefox']] });
  return { store, small, big };
}

describe('merge', () => {
  it('goes into the group with most events, and adds everything up', () => {
    const { store, small, big } = setUp();
    updateGroups(store, ada, [small], { isBookmarked: true });
    expect(updateGroups(store, ada, [small, big], { merge: true })).toEqual({
      kind: 'updated',
      delta: { merge: { parent: big.id, children: [small.id] } },
    });
    expect(big).toMatchObject({
      count: 3,
      userCount: 2,
      firstSeen: NOW - 3 * HOUR,
      lastSeen: NOW - HOUR,
      hashes: ['hash2', 'hash1'],
      bookmarkedBy: ['1'],
    });
    expect(store.releases.get(big.firstReleaseId ?? '')?.version).toBe('1.0');
    expect(tagsOf(big).find(({ key }) => key === 'user')).toMatchObject({ uniqueValues: 2, totalValues: 3 });
    expect(store.eventsOf(big.id)).toHaveLength(3);
    expect(store.groupByHash('1', 'hash1')).toBe(big);
    expect(store.groupOrParent(small.id)).toBe(big);
    expect(small).toMatchObject({ status: 'pending_merge', mergedInto: big.id, hashes: [] });
    expect(store.activitiesOf(big.id)[0]).toMatchObject({
      type: 'merge',
      data: { issues: [{ id: Number(small.id) }] },
    });
  });

  it('goes into the newest of those with equally many events', () => {
    const store = smallStore();
    const [old, young] = [addGroup(store), addGroup(store)];
    for (const group of [young, old]) addEvent(store, group);
    expect(updateGroups(store, ada, [old, young], { merge: true })).toMatchObject({
      delta: { merge: { parent: young.id, children: [old.id] } },
    });
  });

  it('needs two groups', () => {
    const { store, small } = setUp();
    expect(updateGroups(store, ada, [small], { merge: true })).toEqual({
      kind: 'updated',
      delta: { merge: true },
    });
    expect(small.mergedInto).toBeNull();
  });

  it('needs one project', () => {
    const { store, small } = setUp();
    const other = addGroup(store, { projectId: '2' });
    expect(updateGroups(store, ada, [small, other], { merge: true }).kind).toBe('refused');
    expect(other.mergedInto).toBeNull();
  });
});

describe('unmergeHashes', () => {
  it('undoes a merge into a new group', () => {
    const { store, small, big } = setUp();
    updateGroups(store, ada, [small, big], { merge: true });
    const made = unmergeHashes(store, ada, big, ['hash1', 'unknown']);
    if (made === null) throw new Error('There should be a new group.');
    expect(made.id).not.toBe(small.id);
    expect(made).toMatchObject({ count: 1, userCount: 1, hashes: ['hash1'], firstSeen: NOW - 3 * HOUR });
    expect(big).toMatchObject({ count: 2, userCount: 2, hashes: ['hash2'], firstSeen: NOW - 2 * HOUR });
    expect(
      tagsOf(big)
        .find(({ key }) => key === 'browser')
        ?.values.map(({ value }) => value),
    ).toEqual(['Firefox']);
    expect(big.hourlyByEnvironment.get('production')?.size).toBe(1);
    expect(store.groupByHash('1', 'hash1')).toBe(made);
    expect(store.activitiesOf(big.id)[0]).toMatchObject({
      type: 'unmerge_source',
      data: { destination: made.id },
    });
    expect(store.activitiesOf(made.id)[0]).toMatchObject({
      type: 'unmerge_destination',
      data: { source: big.id },
    });
  });

  it('leaves a group that looks like the events it keeps', () => {
    const store = smallStore();
    const project = store.projects.get('1');
    if (project === undefined) throw new Error('There should be a project.');
    const take = (raw: Record<string, unknown>, now: number) => {
      const taken = ingestEvent(store, project, raw, { now });
      const group = taken.kind === 'ingested' ? store.groups.get(taken.groupId ?? '') : undefined;
      if (group === undefined) throw new Error('There should be a group.');
      return group;
    };
    const kept = take({ message: 'kept', level: 'warning', logger: 'a' }, NOW - HOUR);
    take({ message: 'kept', level: 'warning', logger: 'b' }, NOW - HOUR + 1);
    const taken = take({ message: 'taken', level: 'fatal', logger: 'c' }, NOW);
    updateGroups(store, ada, [kept, taken], { merge: true });
    take({ message: 'taken', level: 'fatal', logger: 'c' }, NOW + 1);
    expect(kept).toMatchObject({ title: 'taken', level: 'fatal' });
    const made = unmergeHashes(store, ada, kept, kept.hashes.slice(1));
    expect(made).toMatchObject({ title: 'taken', level: 'fatal', logger: 'c', count: 2 });
    expect(kept).toMatchObject({ title: 'kept', level: 'warning', logger: 'a', count: 2 });
  });

  it('does nothing when nothing matches or nothing would stay', () => {
    const { store, big } = setUp();
    expect(unmergeHashes(store, ada, big, ['unknown'])).toBeNull();
    expect(unmergeHashes(store, ada, big, ['hash2'])).toBeNull();
    expect(store.groups.size).toBe(2);
  });
});

describe('deleteGroups', () => {
  it('takes events, activities and merged groups along', () => {
    const { store, small, big } = setUp();
    updateGroups(store, ada, [small, big], { merge: true });
    deleteGroups(store, [big]);
    expect([store.groups.size, store.events.size, store.activities.size]).toEqual([0, 0, 0]);
    expect(store.groupByHash('1', 'hash1')).toBeUndefined();
  });
});

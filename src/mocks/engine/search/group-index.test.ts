import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { deleteGroups } from '#mocks/engine/groups/delete-groups.ts';
import { addEvent, addGroup, NOW } from '#mocks/engine/groups/small-store.ts';
import { updateGroups } from '#mocks/engine/groups/update-groups.ts';

import { GroupIndex } from './group-index.ts';
import { findGroups } from './list-groups.ts';
import { everything, find, sampleGroups } from './sample-groups.ts';

describe('GroupIndex', () => {
  it('follows changes, merges and removals', () => {
    const store = sampleGroups();
    expect(find(store, 'browser:Edge')).toEqual([]);
    const byTitle = (title: string) => {
      const [group] = findGroups(store, { ...everything, query: `title:${title}` });
      if (group === undefined) throw new Error(`There is no ${title}.`);
      return group;
    };
    addEvent(store, byTitle('e'), { dateCreated: NOW, tags: [['browser', 'Edge']] });
    expect(find(store, 'browser:Edge')).toEqual(['e']);
    expect(find(store, 'lastSeen:-1h')).toEqual(['a', 'e']);
    updateGroups(store, { viewerId: '1', now: NOW }, [byTitle('e'), byTitle('d')], { merge: true });
    expect(find(store, 'browser:Edge')).toEqual(['d']);
    expect(find(store, '').join('')).toBe('abcd');
    deleteGroups(store, [byTitle('d')]);
    expect(find(store, 'browser:Edge')).toEqual([]);
    addGroup(store, { title: 'f' });
    expect(find(store, '').join('')).toBe('abcf');
    expect(find(store, 'browser:Edge')).toEqual([]);
    store.clear();
    expect(find(store, '')).toEqual([]);
  });

  it('holds the same after any changes as one made anew', () => {
    const step = fc.record({ title: fc.constantFrom('a', 'b', 'c', 'x'), what: fc.nat(4), value: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const store = sampleGroups();
        find(store, 'browser:0');
        for (const { title, what, value } of steps) {
          const [group] = findGroups(store, { ...everything, query: `title:${title}` });
          if (group === undefined || what === 0) addGroup(store, { title, tags: new Map() });
          else if (what === 1) deleteGroups(store, [group]);
          else if (what === 2) addEvent(store, group, { tags: [['browser', String(value)]] });
          else store.groups.update(group.id, (row) => (row.message = `new ${value}`));
        }
        const fresh = new GroupIndex(store);
        const messages = (query: string) => find(store, query).length;
        const groups = Array.from({ length: fresh.end }, (_, row) => fresh.group(row));
        for (const value of ['0', '1', '2', '3']) {
          expect(messages(`browser:${value}`)).toBe(
            groups.filter((group) => group.tags.get('browser')?.has(value)).length,
          );
          expect(messages(`"new ${value}"`)).toBe(
            groups.filter((group) => group.message === `new ${value}`).length,
          );
        }
        expect(messages('')).toBe(groups.length);
      }),
      { numRuns: 60 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addGroup, NOW, smallStore } from '#mocks/engine/groups/small-store.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { type GroupPageRequest, listGroups } from './list-groups.ts';
import { DAY, everything, HOUR, sampleGroups } from './sample-groups.ts';

describe('listGroups', () => {
  const list = (store: Store, changes: Partial<GroupPageRequest>) => {
    const page = listGroups(store, { ...everything, ...changes });
    return { ...page, titles: page.rows.map((group) => group.title).join('') };
  };

  it.each([
    ['date', 'abcde'],
    ['new', 'bcdea'],
    ['freq', 'daecb'],
    ['user', 'caedb'],
    ['priority', 'abcde'],
  ] as const)('sorts by %s', (sort, expected) => {
    const store = sampleGroups();
    // Users: a and c have one each; the newer id stands first among equals.
    expect(list(store, { sort }).titles).toBe(expected);
  });

  it('sorts by what happened in the window or the environment', () => {
    const store = sampleGroups();
    const window = { start: NOW - 4.5 * DAY, end: NOW - DAY };
    expect(list(store, { sort: 'freq', window }).titles).toBe('dc');
    expect(list(store, { sort: 'date', environments: ['production'] }).titles).toBe('ca');
  });

  it('gives cursors like Sentry’s', () => {
    const store = sampleGroups();
    const page = list(store, { limit: 2 });
    expect(page).toMatchObject({
      titles: 'ab',
      hits: 5,
      maxHits: 1000,
      previous: { cursor: `${NOW - HOUR}:0:1`, hasResults: false },
      next: { cursor: `${NOW - 3 * DAY}:0:0`, hasResults: true },
    });
    const second = list(store, { limit: 2, cursor: page.next.cursor });
    expect(second).toMatchObject({
      titles: 'cd',
      previous: { hasResults: true },
      next: { hasResults: true },
    });
    const third = list(store, { limit: 2, cursor: second.next.cursor });
    expect(third).toMatchObject({ titles: 'e', next: { cursor: `${NOW - 6 * DAY}:1:0`, hasResults: false } });
    expect(list(store, { limit: 2, cursor: third.previous.cursor }).titles).toBe('cd');
    expect(list(store, { limit: 2, cursor: third.next.cursor }).titles).toBe('');
  });

  it('has cursors for nothing, too', () => {
    const store = sampleGroups();
    expect(list(store, { query: 'nosuch:x' })).toMatchObject({
      hits: 0,
      previous: { cursor: '0:0:1', hasResults: false },
      next: { cursor: '0:0:0', hasResults: false },
    });
    expect(list(store, { limit: 0 })).toMatchObject({ titles: '', hits: 5, next: { hasResults: true } });
    expect(list(store, { limit: -1 })).toMatchObject({ titles: '', hits: 5 });
  });

  it.each(['abc', '1:2', '1:2:3', '', '1:2:0:0', '1e9:0:0'])('refuses the cursor %j', (cursor) => {
    expect(() => list(sampleGroups(), { cursor })).toThrow(
      expect.objectContaining({ code: 'bad-cursor', value: cursor }),
    );
  });

  it('stops counting at a thousand', () => {
    const store = smallStore();
    for (let at = 0; at < 1030; at += 1) addGroup(store);
    expect(list(store, { limit: 1 })).toMatchObject({ hits: 1000, maxHits: 1000 });
  });

  it('pages through everything once, forth and back, in every order', () => {
    const counts = fc.array(fc.nat(4), { maxLength: 30 });
    const sort = fc.constantFrom('date', 'new', 'freq', 'user', 'priority');
    fc.assert(
      fc.property(counts, sort, fc.integer({ min: 1, max: 7 }), (values, by, limit) => {
        const store = smallStore();
        for (const value of values) {
          const time = NOW - value * HOUR;
          addGroup(store, { count: value, userCount: value, lastSeen: time, firstSeen: time });
        }
        const whole = list(store, { sort: by, limit: 1000 }).rows;
        const forth: typeof whole = [];
        let page = list(store, { sort: by, limit });
        for (;;) {
          forth.push(...page.rows);
          if (!page.next.hasResults) break;
          page = list(store, { sort: by, limit, cursor: page.next.cursor });
        }
        expect(forth).toEqual(whole);
        const back: typeof whole = [...page.rows];
        while (page.previous.hasResults) {
          page = list(store, { sort: by, limit, cursor: page.previous.cursor });
          back.unshift(...page.rows);
        }
        expect(back).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });
});

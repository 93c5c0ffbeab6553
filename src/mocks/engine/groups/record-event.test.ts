import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { normaliseEvent } from '#mocks/engine/ingest/normalise-event.ts';
import type { EventRecord } from '#mocks/engine/model.ts';

import { recordEventUser } from './event-user.ts';
import { groupStats } from './group-stats.ts';
import { statusOf } from './group-status.ts';
import { groupTag, tagsOf } from './group-tags.ts';
import { addEvent, addGroup, addRelease, NOW, smallStore } from './small-store.ts';
import { statusDetails } from './status-details.ts';
import { updateGroups } from './update-groups.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

function setUp() {
  const store = smallStore();
  const group = addGroup(store);
  const update = (body: Record<string, unknown>) =>
    updateGroups(store, { viewerId: '1', now: NOW }, [group], body);
  return { store, group, update };
}

describe('recordEvent', () => {
  it('counts events, users, tags, hours and dates', () => {
    const { store, group } = setUp();
    expect(
      addEvent(store, group, { userKey: 'id:1', environment: 'production', release: '1.0' }),
    ).toMatchObject({
      isNew: true,
    });
    addEvent(store, group, { userKey: 'id:1', dateCreated: NOW - HOUR, tags: [['browser', 'Chrome']] });
    addEvent(store, group, { userKey: 'id:2', release: '1.1', dateCreated: NOW + 1 });
    expect(group).toMatchObject({ count: 3, userCount: 2, firstSeen: NOW - HOUR, lastSeen: NOW + 1 });
    expect(
      tagsOf(group).map(({ key, uniqueValues, totalValues }) => [key, uniqueValues, totalValues]),
    ).toEqual([
      ['browser', 1, 1],
      ['environment', 1, 1],
      ['release', 2, 2],
      ['user', 2, 3],
    ]);
    expect(groupTag(group, 'user')?.values[0]).toMatchObject({
      value: 'id:1',
      count: 2,
      firstSeen: NOW - HOUR,
    });
    expect(groupTag(group, 'nosuch')).toBeUndefined();
    expect(store.releases.get(group.firstReleaseId ?? '')?.version).toBe('1.0');
    expect(store.releases.get(group.lastReleaseId ?? '')?.version).toBe('1.1');
    expect(store.environmentByName('1', 'production')).toBeDefined();
    expect(store.projects.get('1')?.firstEvent).toBe(NOW);
  });

  it('shows what the newest event says, and the first one’s logger and platform', () => {
    const { store, group } = setUp();
    const stored = (raw: Record<string, unknown>): EventRecord['body'] => {
      const incoming = normaliseEvent(raw, { now: NOW });
      if ('kind' in incoming) throw new Error(incoming.reason);
      return { kind: 'stored', event: incoming.event };
    };
    addEvent(store, group, { body: stored({ message: 'old', logger: 'shop', platform: 'python' }) });
    const body = stored({ message: 'new', level: 'fatal', platform: 'ruby' });
    addEvent(store, group, { body, dateCreated: NOW + 1 });
    expect(group).toMatchObject({ title: 'new', level: 'fatal', logger: 'shop', platform: 'python' });
  });

  it('knows people by what was first said of them, and by their newest name', () => {
    const { store } = setUp();
    const tell = (user: Record<string, unknown>, at: number) =>
      recordEventUser(store, '1', 'id:1', { id: '1', ...user }, NOW + at);
    tell({ email: 'ada@example.org', ip_address: '203.0.113.7' }, 0);
    tell({ email: 'mail@example.org', username: 'ada', name: 'Ada' }, 1);
    tell({}, 2);
    expect(store.eventUserByKey('1', 'id:1')).toMatchObject({
      email: 'ada@example.org',
      username: null,
      ipAddress: '203.0.113.7',
      name: 'Ada',
      dateCreated: NOW,
    });
  });

  it.each([
    ['0:0:0:0:0:0:0:1', '::1'],
    ['203.0.113.7', '203.0.113.7'],
    ['no: address', 'no: address'],
  ])('knows the address %s as %s', (sent, known) => {
    const { store } = setUp();
    recordEventUser(store, '1', 'id:1', { ip_address: sent }, NOW);
    expect(store.eventUserByKey('1', 'id:1')?.ipAddress).toBe(known);
  });

  it('counts any events the same as their groups do in sum', () => {
    const events = fc.array(
      fc.record({
        dateCreated: fc.integer({ min: NOW - 40 * 24 * HOUR, max: NOW }),
        environment: fc.constantFrom(null, 'production', 'staging'),
        userKey: fc.constantFrom(null, 'id:1', 'id:2', 'email:a@b'),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(events, (all) => {
        const { store, group } = setUp();
        for (const event of all) addEvent(store, group, event);
        const recent = all.filter((event) => event.dateCreated >= Date.UTC(2024, 4, 17));
        const sum = (environments: string[]) =>
          groupStats(group, '30d', environments, NOW).reduce((total, [, events]) => total + events, 0);
        expect(group.count).toBe(all.length);
        expect(sum([])).toBe(recent.length);
        expect(sum(['production', 'staging'])).toBe(
          recent.filter((event) => event.environment !== null).length,
        );
        expect(group.userCount).toBe(new Set(all.flatMap((event) => event.userKey ?? [])).size);
      }),
      { numRuns: 50 },
    );
  });
});

describe('groupStats', () => {
  it('gives 24 hours, or 14 or 30 days, ending now', () => {
    const { store, group } = setUp();
    addEvent(store, group);
    addEvent(store, group, { dateCreated: NOW - 23 * HOUR });
    addEvent(store, group, { dateCreated: NOW - 24 * HOUR });
    const hours = groupStats(group, '24h', [], NOW);
    expect(hours).toHaveLength(24);
    expect(hours.at(-1)).toEqual([Date.UTC(2024, 5, 15, 12) / 1000, 1]);
    expect(hours[0]).toEqual([Date.UTC(2024, 5, 14, 13) / 1000, 1]);
    const days = groupStats(group, '14d', [], NOW);
    expect(days).toHaveLength(14);
    expect(days.slice(-2)).toEqual([
      [Date.UTC(2024, 5, 14) / 1000, 2],
      [Date.UTC(2024, 5, 15) / 1000, 1],
    ]);
    expect(groupStats(group, '30d', ['nosuch'], NOW).every(([, events]) => events === 0)).toBe(true);
  });
});

describe('regression', () => {
  it('opens a resolved group', () => {
    const { store, group, update } = setUp();
    addEvent(store, group);
    update({ status: 'resolved' });
    expect(addEvent(store, group, { dateCreated: NOW + 5 }).isRegression).toBe(true);
    expect(group).toMatchObject({ status: 'unresolved', substatus: 'regressed', activeSince: NOW + 5 });
    expect(store.activitiesOf(group.id)[0]).toMatchObject({ type: 'set_regression', data: { version: '' } });
  });

  it.each([
    ['resolved in the next release', { inNextRelease: true }, ['1.0', '2.0', null], ['3.0']],
    ['resolved in a release', { inRelease: '2.0' }, ['1.0', null], ['2.0', '3.0']],
  ])('knows which releases may have the fix: %s', (_, details, covered, regressing) => {
    const run = (version: string | null) => {
      const { store, group, update } = setUp();
      addEvent(store, group, { release: '1.0', dateCreated: NOW - 3 * HOUR });
      addRelease(store, '2.0', NOW - 2 * HOUR);
      update({ status: 'resolved', statusDetails: details });
      addRelease(store, '3.0', NOW + HOUR);
      const { isRegression } = addEvent(store, group, { release: version, dateCreated: NOW + 2 * HOUR });
      return {
        isRegression,
        versions: store.activitiesOf(group.id).map(({ type, data }) => [type, data['version']]),
      };
    };
    for (const version of covered) expect(run(version).isRegression).toBe(false);
    for (const version of regressing) {
      expect(run(version)).toEqual({
        isRegression: true,
        versions: [
          ['set_regression', version],
          ['set_resolved_in_release', version],
        ],
      });
    }
  });

  it('opens a group that resolved itself by age', () => {
    const { store, group } = setUp();
    store.projects.update('1', (project) => {
      project.resolveAge = 24;
    });
    addEvent(store, group, { dateCreated: NOW - 25 * HOUR });
    expect(statusOf(store, group, NOW)).toBe('resolved');
    expect(statusDetails(store, group, NOW)).toEqual({ autoResolved: true });
    expect(addEvent(store, group).isRegression).toBe(true);
    expect(statusOf(store, group, NOW)).toBe('unresolved');
  });
});

describe('waking', () => {
  it('wakes at the count, without an activity', () => {
    const { store, group, update } = setUp();
    update({ status: 'ignored', statusDetails: { ignoreCount: 2 } });
    expect(addEvent(store, group).isWoken).toBe(false);
    expect(addEvent(store, group).isWoken).toBe(true);
    expect(group).toMatchObject({ status: 'unresolved', snooze: null });
    expect(store.activitiesOf(group.id).map(({ type }) => type)).toEqual(['set_ignored']);
  });

  it('wakes at the count of people', () => {
    const { store, group, update } = setUp();
    addEvent(store, group, { userKey: 'id:1' });
    update({ status: 'ignored', statusDetails: { ignoreUserCount: 1 } });
    expect(addEvent(store, group, { userKey: 'id:1' }).isWoken).toBe(false);
    expect(addEvent(store, group, { userKey: 'id:2' }).isWoken).toBe(true);
  });

  it('counts within windows only what is in them', () => {
    const { store, group, update } = setUp();
    update({ status: 'ignored', statusDetails: { ignoreCount: 2, ignoreWindow: 10 } });
    addEvent(store, group, { dateCreated: NOW });
    expect(addEvent(store, group, { dateCreated: NOW + 11 * MINUTE }).isWoken).toBe(false);
    expect(addEvent(store, group, { dateCreated: NOW + 12 * MINUTE }).isWoken).toBe(true);
  });

  it('counts people within a window', () => {
    const { store, group, update } = setUp();
    update({ status: 'ignored', statusDetails: { ignoreUserCount: 2, ignoreUserWindow: 10 } });
    addEvent(store, group, { userKey: 'id:1' });
    addEvent(store, group, { userKey: 'id:1', dateCreated: NOW + MINUTE });
    expect(addEvent(store, group, { userKey: 'id:2', dateCreated: NOW + 12 * MINUTE }).isWoken).toBe(false);
    expect(addEvent(store, group, { userKey: 'id:3', dateCreated: NOW + 13 * MINUTE }).isWoken).toBe(true);
  });

  it('forgets a snooze of a group that is open once its condition is met', () => {
    const { store, group, update } = setUp();
    update({ status: 'ignored', statusDetails: { ignoreCount: 2 } });
    update({ status: 'unresolved' });
    addEvent(store, group);
    expect(group.snooze).not.toBeNull();
    expect(addEvent(store, group).isWoken).toBe(false);
    expect(group.snooze).toBeNull();
  });

  it('stays asleep for ever', () => {
    const { store, group, update } = setUp();
    update({ status: 'ignored' });
    for (let at = 0; at < 50; at += 1) addEvent(store, group, { userKey: `id:${at}` });
    expect(group.status).toBe('ignored');
  });
});

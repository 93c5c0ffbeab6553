import { beforeAll, describe, expect, test } from 'vitest';

import { eventBody } from '#mocks/engine/events/event-body.ts';
import { statusOf } from '#mocks/engine/groups/group-status.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';
import { createStore, type Store } from '#mocks/engine/store/store.ts';

import { seedSample } from './seed-sample.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const DAY = 86_400_000;

let store: Store;
let groups: GroupRecord[];

beforeAll(() => {
  store = createStore();
  seedSample(store, NOW);
  groups = [...store.groups.all()];
});

describe('the sample organization', () => {
  test('has its people, teams, projects, releases, groups and events', () => {
    expect([store.users.size, store.members.size, store.teams.size, store.projects.size]).toEqual([
      12, 13, 4, 8,
    ]);
    expect(store.environments.size).toBe(3);
    expect([...store.projects.all()].map((project) => store.releasesOf(project.id).length)).toEqual(
      Array.from({ length: 8 }, () => 12),
    );
    expect(groups.length).toBeGreaterThan(370);
    expect(store.events.size).toBeGreaterThan(7000);
    expect(store.events.size).toBeLessThan(9000);
  });

  test('is the same each time', () => {
    const look = (now: number) => {
      const other = createStore();
      seedSample(other, now);
      return [...other.events.all()].slice(0, 500).map((event) => [event.eventId, event.dateCreated - now]);
    };
    expect(look(NOW)).toEqual(look(NOW));
  });

  test('has somebody without a team, somebody inactive and an invitation', () => {
    const members = store.membersOf('1');
    expect(members.some((member) => member.userId !== null && member.teamIds.length === 0)).toBe(true);
    expect(members.filter((member) => member.userId === null)).toHaveLength(1);
    expect([...store.users.all()].filter((user) => !user.isActive)).toHaveLength(1);
  });

  test('lies within the last thirty days', () => {
    for (const event of store.events.all()) {
      expect(event.dateCreated).toBeLessThanOrEqual(NOW);
      expect(event.dateCreated).toBeGreaterThan(NOW - 31 * DAY);
    }
  });

  test('numbers events by time and groups by when they began', () => {
    const times = [...store.events.all()].map((event) => event.dateCreated);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const begun = groups.map((group) => group.firstSeen);
    expect(begun).toEqual(begun.toSorted((a, b) => a - b));
  });
});

describe('its groups', () => {
  test('count what their events say', () => {
    for (const group of groups) {
      const events = store.eventsOf(group.id);
      if (events.length === 0) continue;
      expect(group.count).toBe(events.length);
      expect(group.userCount).toBe(new Set(events.flatMap((event) => event.userKey ?? [])).size);
      expect(group.lastSeen).toBe(events[0]?.dateCreated);
      expect(group.tags.get('release')?.size).toBe(new Set(events.map((event) => event.release)).size);
      expect([...group.hourly.values()].reduce((sum, count) => sum + count, 0)).toBe(events.length);
    }
  });

  test('show their newest event, made by the normaliser', () => {
    for (const group of groups) {
      const newest = store.eventsOf(group.id)[0];
      if (newest === undefined) continue;
      const body = eventBody(newest);
      expect([body.title, body.culprit, body.type, body.metadata]).toEqual([
        group.title,
        group.culprit,
        group.type,
        group.metadata,
      ]);
      expect(group.hashes).toEqual([newest.hash]);
    }
  });

  test('have every status, by every way', () => {
    const kinds = new Set(groups.map((group) => group.resolution?.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['now', 'nextRelease', 'inRelease', 'inCommit']));
    const snoozed = groups.flatMap((group) => group.snooze ?? []);
    for (const key of ['until', 'count', 'window', 'userCount', 'userWindow'] as const) {
      expect(snoozed.some((snooze) => snooze[key] !== null)).toBe(true);
    }
    expect(groups.some((group) => group.status === 'ignored' && group.snooze === null)).toBe(true);
    expect(groups.some((group) => group.substatus === 'regressed')).toBe(true);
    expect(
      groups.some((group) => group.status === 'ignored' && statusOf(store, group, NOW) === 'unresolved'),
    ).toBe(true);
    expect(
      groups.some((group) => group.status === 'unresolved' && statusOf(store, group, NOW) === 'resolved'),
    ).toBe(true);
  });

  test('were talked about, assigned, seen, bookmarked', () => {
    expect(groups.some((group) => group.numComments > 0)).toBe(true);
    expect(new Set(groups.map((group) => group.assignee?.type))).toEqual(
      new Set(['user', 'team', undefined]),
    );
    expect(groups.some((group) => group.bookmarkedBy.includes('1'))).toBe(true);
    expect(groups.some((group) => group.seenBy.has('1'))).toBe(true);
    expect(groups.some((group) => !group.seenBy.has('1'))).toBe(true);
    expect(groups.some((group) => [...group.subscriptions.values()].includes(false))).toBe(true);
    const notes = [...store.activities.all()].filter((activity) => activity.type === 'note');
    expect(notes.length).toBe(groups.reduce((sum, group) => sum + group.numComments, 0));
  });

  test('include one whose events are gone, and one whose event is very big', () => {
    expect(groups.some((group) => group.count > 0 && store.eventsOf(group.id).length === 0)).toBe(true);
    const overflow = groups.find((group) => group.title.startsWith('StackOverflowError'));
    const event = store.eventsOf(overflow?.id ?? '')[0];
    expect(event && JSON.stringify(eventBody(event)).length).toBeGreaterThan(250_000);
  });

  test('include scripts, bidi marks and null bytes as they were typed', () => {
    const text = groups.map((group) => group.title).join('\n');
    for (const part of ['<script>', '\u202E', '\u0000', '支付失败', 'فشل', '🏗️'])
      expect(text).toContain(part);
  });
});

test('bodies have the tags and the user of their records', () => {
  for (const event of [...store.events.all()].slice(0, 300)) {
    const body = eventBody(event);
    expect(body.tags).toEqual(event.tags);
    const tags = Object.fromEntries(body.tags);
    expect(tags['user'] ?? null).toBe(event.userKey);
    expect(tags['browser.name']).toBe(body.contexts['browser']?.['name']);
    expect(tags['os.name']).toBe(body.contexts['os']?.['name']);
    expect(tags['device']).toBe(body.contexts['device']?.['model']);
    expect(tags['device.family']).toBe(body.contexts['device']?.['family']);
  }
});

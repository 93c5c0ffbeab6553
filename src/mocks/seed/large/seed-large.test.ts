import { expect, test } from 'vitest';

import { eventBody } from '#mocks/engine/events/event-body.ts';
import { createStore } from '#mocks/engine/store/store.ts';

import { seedLarge } from './seed-large.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');

test('makes as many groups as asked for, each with an event that shows what the group says', () => {
  const store = createStore();
  seedLarge(store, NOW, 1000);
  expect(store.groups.size).toBe(1000);
  const groups = [...store.groups.all()].slice(400);
  expect(new Set(groups.map((group) => group.shortId)).size).toBe(groups.length);
  for (const group of groups.filter((_group, at) => at % 4 === 0)) {
    const event = store.eventsOf(group.id)[0];
    const body = event === undefined ? null : eventBody(event);
    expect(body).toMatchObject({
      title: group.title,
      culprit: group.culprit,
      metadata: group.metadata,
      level: group.level,
      platform: group.platform,
      isUnhandled: group.isUnhandled,
    });
    expect(event?.dateCreated).toBe(group.lastSeen);
    expect([...group.hourly.values()].reduce((sum, count) => sum + count, 0)).toBe(group.count);
  }
});

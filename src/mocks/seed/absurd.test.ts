import { expect, onTestFinished, test } from 'vitest';

import { eventBody } from '#mocks/engine/events/event-body.ts';
import { createStore, type Store } from '#mocks/engine/store/store.ts';
import { createTestServer } from '#mocks/node.ts';

import { seedAbsurd } from './absurd.ts';
import { makeOrganization } from './organization/make-organization.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');

test('adds a project of values that are not what they should be', () => {
  const store = createStore();
  const { organization } = makeOrganization(store, NOW);
  const project = seedAbsurd(store, organization.id, NOW);
  const groups = store.groupsOf(project.id);
  expect(store.projectBySlug(organization.id, 'absurd')).toBe(project);
  expect(groups.map((group) => group.title)).toContain(null);
  expect(groups.some((group) => group.count < 0)).toBe(true);
  expect(groups.some((group) => group.lastSeen === 0)).toBe(true);
  expect(Math.max(...groups.map((group) => group.tags.size))).toBe(10_000);
  const lengths = groups.map((group) => JSON.stringify(store.eventsOf(group.id).map(eventBody)).length);
  expect(Math.max(...lengths)).toBeGreaterThan(2_000_000);
});

test.each(['sentry', 'sentry-9.1', 'glitchtip'] as const)('%s answers all of it', async (dialect) => {
  const fill = (store: Store, now: number) =>
    void seedAbsurd(store, makeOrganization(store, now).organization.id, now);
  const server = createTestServer({ dialect, fill, now: () => NOW });
  onTestFinished(() => server.close());
  await server.listen();
  const headers = { Authorization: 'Bearer sample-owner-token' };
  for (const { id } of server.store.groups.all()) {
    for (const part of ['', 'events/latest/', 'events/', 'tags/']) {
      const response = await fetch(`http://localhost/api/0/issues/${id}/${part}`, { headers });
      // Large answers that nobody reads break the connection.
      await response.text();
      expect([id, part, response.status]).toEqual([id, part, 200]);
    }
  }
});

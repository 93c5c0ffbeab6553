import { describe, expect, it } from 'vitest';

import { abilityOf, type Dialect } from './capabilities.ts';
import { canonicalEventId, eventNeedsProject, eventPath } from './event-query.ts';
import type { Server } from './server.ts';

const HEX = '0123456789abcdef0123456789abcdef';

function serverOf(dialect: Dialect): Server {
  // Only what finding a URL looks at.
  return { capabilities: { dialect }, can: (ability) => abilityOf(dialect, ability, false) } as Server;
}

function pathOf(dialect: Dialect, eventId: string): string {
  return eventPath(serverOf(dialect), { org: 'acme', project: 'shop', groupId: '7', eventId }).replace(
    '/api/0',
    '',
  );
}

describe('eventPath', () => {
  it.each<[Dialect, string, string]>([
    ['sentry', 'recommended', '/organizations/acme/issues/7/events/recommended/'],
    ['sentry', HEX, `/organizations/acme/issues/7/events/${HEX}/`],
    ['sentry-9', 'recommended', '/issues/7/events/latest/'],
    ['sentry-9', 'oldest', '/issues/7/events/oldest/'],
    ['sentry-9', HEX, `/projects/acme/shop/events/${HEX}/`],
    ['sentry-9', '337', '/projects/acme/shop/events/337/'],
    ['glitchtip', 'recommended', '/issues/7/events/latest/'],
    ['glitchtip', HEX, `/issues/7/events/${HEX}/`],
  ])('%s %s', (dialect, eventId, path) => {
    expect(pathOf(dialect, eventId)).toBe(path);
  });

  it.each<[Dialect, string]>([
    ['sentry', '337'],
    ['sentry-9', ''],
    ['sentry-9', '../7'],
    ['sentry-9', 'abc'],
    ['glitchtip', 'oldest'],
  ])('%s refuses %s without asking', (dialect, eventId) => {
    expect(() => pathOf(dialect, eventId)).toThrow(/not-found/);
  });
});

it('canonicalEventId takes dashes and capitals out of ids only', () => {
  expect(canonicalEventId('01234567-89AB-CDEF-0123-456789ABCDEF')).toBe(HEX);
  expect(canonicalEventId('latest')).toBe('latest');
});

it('eventNeedsProject on Sentry 9.1, for an event by its id', () => {
  expect(eventNeedsProject(serverOf('sentry-9'), HEX)).toBe(true);
  expect(eventNeedsProject(serverOf('sentry-9'), 'latest')).toBe(false);
  expect(eventNeedsProject(serverOf('sentry'), HEX)).toBe(false);
});

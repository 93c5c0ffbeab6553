import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { ApiError } from './api-error.ts';
import type { Dialect } from './capabilities.ts';
import { Group } from './group.ts';
import { applyDelta, inverseChange, updateGroups } from './group-update.ts';
import type { Server } from './server.ts';
import { parseTolerantly } from './tolerant.ts';
import type { CallOptions } from './transport.ts';

function group(raw: Record<string, unknown>): Group {
  return parseTolerantly(Group, { id: '1', project: { id: '7', slug: 'api' }, ...raw }, (drift) => {
    throw new Error(JSON.stringify(drift));
  });
}

/** A server that answers each call with what `answer` makes of it, and remembers the calls. */
function recordingServer(dialect: Dialect, answer: (ids: string[]) => unknown) {
  const calls: { path: string; ids: string[]; body: unknown }[] = [];
  const request = <S extends z.ZodMiniType>(schema: S, path: string, options: CallOptions = {}) => {
    const ids = [options.query?.['id'] ?? []].flat().map(String);
    calls.push({ path, ids, body: options.body });
    return Promise.resolve(z.parse(schema, answer(ids)));
  };
  // Only what updateGroups uses.
  const server = { capabilities: { dialect, bulkLimit: 100 }, request } as unknown as Server;
  return { server, calls };
}

const targets = Array.from({ length: 250 }, (_, index) =>
  group({ id: String(index + 1), project: { id: '7', slug: index < 120 ? 'api' : 'web' } }),
);

test('never sends a call without ids: it would change everything', async () => {
  const { server, calls } = recordingServer('sentry', () => ({}));
  await expect(updateGroups(server, 'acme', [], { status: 'resolved' })).rejects.toMatchObject({
    kind: 'unsendable',
  });
  expect(calls).toEqual([]);
});

test('an id that a live server answers 500 to is not sent', async () => {
  const { server, calls } = recordingServer('sentry', () => ({}));
  const bad = group({ id: 'abc' });
  await expect(updateGroups(server, 'acme', [bad], { hasSeen: true })).rejects.toBeInstanceOf(ApiError);
  expect(calls).toEqual([]);
});

test('today’s server is told in chunks, 9.1 project by project', async () => {
  const today = recordingServer('sentry', () => ({ status: 'resolved' }));
  await updateGroups(today.server, 'acme', targets, { status: 'resolved' });
  expect(today.calls.map(({ path, ids }) => [path, ids.length])).toEqual([
    ['/api/0/organizations/acme/issues/', 100],
    ['/api/0/organizations/acme/issues/', 100],
    ['/api/0/organizations/acme/issues/', 50],
  ]);

  const old = recordingServer('sentry-9', () => ({ status: 'resolved' }));
  const deltas = await updateGroups(old.server, 'acme', targets, { status: 'resolved' });
  expect(old.calls.map(({ path, ids }) => [path, ids.length])).toEqual([
    ['/api/0/projects/acme/api/issues/', 100],
    ['/api/0/projects/acme/api/issues/', 20],
    ['/api/0/projects/acme/web/issues/', 100],
    ['/api/0/projects/acme/web/issues/', 30],
  ]);
  expect(deltas.size).toBe(250);
});

test('204 means that none of them is there: no delta', async () => {
  const { server } = recordingServer('sentry-9', () => undefined);
  expect((await updateGroups(server, 'acme', targets.slice(0, 2), { hasSeen: true })).size).toBe(0);
});

test('a delta changes what it names and nothing else', () => {
  const before = group({
    status: 'unresolved',
    count: '5',
    assignedTo: { type: 'user', id: '1', name: 'Ada' },
  });
  const after = applyDelta(before, {
    status: 'resolved',
    statusDetails: undefined,
    assignedTo: undefined,
    isBookmarked: undefined,
    isSubscribed: undefined,
    hasSeen: undefined,
  });
  expect(after).toEqual({ ...before, status: 'resolved' });
  expect(
    applyDelta(before, {
      status: undefined,
      statusDetails: undefined,
      assignedTo: null,
      isBookmarked: undefined,
      isSubscribed: undefined,
      hasSeen: undefined,
    }).assignedTo,
  ).toBeNull();
});

const now = Date.parse('2026-11-01T00:00:00Z');
const resolve = { status: 'resolved' } as const;

test.each([
  ['unresolved', { status: 'unresolved' }, { status: 'unresolved' }],
  [
    'resolved in the next release',
    { status: 'resolved', statusDetails: { inNextRelease: true } },
    { status: 'resolved', statusDetails: { inNextRelease: true } },
  ],
  [
    'resolved in a release',
    { status: 'resolved', statusDetails: { inRelease: '1.2' } },
    { status: 'resolved', statusDetails: { inRelease: '1.2' } },
  ],
  ['ignored for ever', { status: 'ignored' }, { status: 'ignored' }],
  [
    'ignored for a time, of which some is left',
    { status: 'ignored', statusDetails: { ignoreUntil: '2026-11-01T02:00:00Z' } },
    { status: 'ignored', statusDetails: { ignoreDuration: 120 } },
  ],
  [
    'ignored until so many events in a window',
    { status: 'ignored', statusDetails: { ignoreCount: 10, ignoreWindow: 60 } },
    { status: 'ignored', statusDetails: { ignoreCount: 10, ignoreWindow: 60 } },
  ],
])('undoing brings back %s', (_, raw, expected) => {
  expect(inverseChange(group(raw), resolve, now)).toEqual(expected);
});

test('undoing touches only what was changed', () => {
  const before = group({
    status: 'ignored',
    assignedTo: { type: 'team', id: '4', name: 'core' },
    isBookmarked: true,
  });
  expect(inverseChange(before, { assignedTo: 'user:1' }, now)).toEqual({ assignedTo: 'team:4' });
  expect(inverseChange(group({}), { assignedTo: 'user:1' }, now)).toEqual({ assignedTo: '' });
  expect(inverseChange(before, { isBookmarked: false, hasSeen: true }, now)).toEqual({
    isBookmarked: true,
    hasSeen: true,
  });
});

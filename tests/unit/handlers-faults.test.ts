import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { basic, harness, NOW, objectOf, rowsOf } from './handlers-harness.ts';

let now = NOW;
const server = harness({ now: () => now });
const list = '/api/0/organizations/acme/issues/';

beforeAll(() => server.listen());
beforeEach(async () => {
  now = NOW;
  await fault(null);
  await server.reset();
});
afterAll(() => server.close());

function fault(name: string | null) {
  return server.put('/api/embedded/', { fault: name }, { token: null });
}

test('the controls tell and change, and are spared by faults', async () => {
  expect(objectOf(await server.get('/api/embedded/', { token: null }))).toEqual({
    dataset: 'sample',
    dialect: 'sentry',
    fault: null,
    groups: 27,
    events: server.store.events.size,
    notice: null,
  });
  expect(objectOf(await fault('cut'))).toMatchObject({ fault: 'cut' });
  await expect(server.get(list)).rejects.toThrow('fetch');
  expect((await server.get('/api/embedded/', { token: null })).status).toBe(200);
  expect(await fault('nonsense')).toMatchObject({
    status: 400,
    body: { detail: 'There is no fault named nonsense.' },
  });
  expect(objectOf(await server.get('/api/embedded/', { token: null }))['fault']).toBe('cut');
  expect((await server.put('/api/embedded/', { dataset: 'huge' }, { token: null })).status).toBe(400);
});

test('a reset brings data and session back', async () => {
  await server.delete(`${list}?id=1&id=2`);
  await server.delete('/api/0/auth/', { token: null });
  expect(objectOf(await server.post('/api/embedded/reset/', undefined, { token: null }))).toMatchObject({
    groups: 27,
  });
  expect((await server.get('/api/0/auth/', { token: null })).status).toBe(200);
});

test.each([
  ['server-error', 500, 'application/json', /"errorId":"[0-9a-f]{32}"/],
  ['html', 200, 'text/html; charset=utf-8', /^<!doctype html>/],
  ['sso-required', 401, 'application/json', /"loginUrl":"\/auth\/login\/acme\/"/],
  ['sudo-required', 401, 'application/json', /"username":"olga@example\.com"/],
  ['two-factor', 401, 'application/json', /2fa-required/],
  ['forbidden', 403, 'application/json', /permission/],
  ['origin', 400, 'application/json', /^"Invalid origin: http:\/\/localhost"$/],
  ['empty-404', 404, 'text/html; charset=utf-8', /^$/],
])('%s', async (name, status, type, body) => {
  await fault(name);
  const answer = await server.get(list);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
  expect(answer.text).toMatch(body);
});

test('a fault for writes spares reads, and one for a path spares the others', async () => {
  await fault('server-error:writes');
  expect((await server.get(list)).status).toBe(200);
  expect((await server.put(`${list}?id=1`, { status: 'resolved' })).status).toBe(500);
  await fault('server-error:/events/');
  expect((await server.get('/api/0/issues/1/')).status).toBe(200);
  expect((await server.get('/api/0/issues/1/events/latest/')).status).toBe(500);
});

test('a failed write changes nothing', async () => {
  await fault('server-error:writes');
  await server.put(`${list}?id=1`, { status: 'resolved' });
  expect(server.store.groups.get('1')?.status).toBe('unresolved');
});

test.each([
  ['rate-limit', 'application/json'],
  ['rate-limit-text', 'text/html; charset=utf-8'],
])('%s says when to come back, and then lets through', async (name, type) => {
  await fault(name);
  const limited = await server.get(list);
  expect([limited.status, limited.headers.get('retry-after'), limited.headers.get('content-type')]).toEqual([
    429,
    '2',
    type,
  ]);
  now += 2500;
  expect((await server.get(list)).status).toBe(200);
});

test('signed out in the middle, until somebody signs in', async () => {
  await fault('signed-out');
  expect((await server.get(list, { token: null })).status).toBe(401);
  expect((await server.get('/api/0/auth/', { token: null })).status).toBe(400);
  const headers = { Authorization: basic('olga@example.com', 'secret') };
  expect((await server.call('POST', '/api/0/auth/', { token: null, headers })).status).toBe(200);
  expect((await server.get(list, { token: null })).status).toBe(200);
});

test('every third call fails', async () => {
  await fault('flaky');
  const statuses = [];
  for (let at = 0; at < 6; at += 1) statuses.push((await server.get(list)).status);
  expect(statuses).toEqual([200, 200, 500, 200, 200, 500]);
});

test('a moved project answers under its new name', async () => {
  await fault('moved');
  const answer = await server.get('/api/0/projects/acme/web/issues/', { redirect: 'manual' });
  expect(answer.status).toBe(302);
  expect(answer.body).toEqual({
    slug: 'web-moved',
    detail: {
      code: 'resource-moved',
      message: 'Resource has been moved',
      extra: { url: '/api/0/projects/acme/web-moved/issues/', slug: 'web-moved' },
    },
  });
  expect(rowsOf(await server.get('/api/0/projects/acme/web-moved/issues/')).length).toBe(24);
  expect((await server.get(list)).status).toBe(200);
});

test('absurd values keep the rows and their ids', async () => {
  const ids = rowsOf(await server.get(list)).map((row) => row['id']);
  await fault('absurd');
  const answer = await server.get(list);
  expect(rowsOf(answer).map((row) => row['id'])).toEqual(ids);
  expect(answer.headers.get('link')).toContain('rel="next"');
  expect(answer.text).toContain('<script>');
});

test('a slow answer comes, late', async () => {
  await fault('slow');
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    let answer: Awaited<ReturnType<typeof server.get>> | null = null;
    const pending = server.get(list).then((result) => {
      answer = result;
    });
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(9000);
    expect(answer).toBeNull();
    await vi.advanceTimersByTimeAsync(1100);
    await pending;
    expect(answer).toMatchObject({ status: 200 });
  } finally {
    vi.useRealTimers();
  }
});

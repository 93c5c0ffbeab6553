import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { parseLinkHeader } from '#lib/link-header.ts';

import { eventIdOf, harness, objectOf, READER, rowsOf } from './handlers-harness.ts';

const server = harness({ dialect: 'glitchtip' });
const list = '/api/0/organizations/acme/issues/';

beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

const search = async (query: string) =>
  rowsOf(await server.get(`${list}?limit=100&query=${encodeURIComponent(query)}`));

test('it is known by its settings, which anybody may read', async () => {
  expect(objectOf(await server.get('/api/settings/', { token: null }))).toMatchObject({
    socialApps: [],
    version: expect.any(String) as unknown,
  });
});

test.each([
  ['/api/0/organizations/acme/auth-providers/', 404],
  ['/api/0/auth/', 404],
  ['/api/0/issues/1/activities/', 200],
  ['/api/0/issues/1/comments/', 200],
  ['/api/0/organizations/acme/issues/1/events/', 200],
  ['/api/0/projects/acme/web/users/', 200],
])('%s is HTML with %d', async (path, status) => {
  const answer = await server.get(path, { token: null });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
});

test('an unknown write below a screen is a 403 of HTML', async () => {
  const answer = await server.post('/api/0/issues/1/comments/', { text: 'x' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
});

test('signing in and out', async () => {
  expect((await server.post('/rest-auth/logout/', {}, { token: null })).status).toBe(200);
  expect(await server.get('/api/0/organizations/', { token: null })).toMatchObject({
    status: 403,
    body: { detail: 'Authentication credentials were not provided.' },
  });
  const signIn = (password: string, email = 'mika@example.com') =>
    server.post('/rest-auth/login/', { email, password }, { token: null });
  expect(await signIn('wrong')).toMatchObject({
    status: 400,
    body: { non_field_errors: expect.any(Array) as unknown },
  });
  expect((await signIn('secret', 'second@example.com')).body).toMatchObject({ requires_mfa: true });
  expect(await signIn('secret')).toMatchObject({ status: 204, text: '' });
  expect(objectOf(await server.get('/rest-auth/user/', { token: null }))).toMatchObject({
    email: 'mika@example.com',
    emails: [],
  });
});

test('tokens reach users and pass any origin', async () => {
  const headers = { Origin: 'https://elsewhere.example' };
  expect(objectOf(await server.get('/api/0/users/me/', { headers }))).toMatchObject({ id: '1' });
  expect((await server.get('/api/0/users/2/')).status).toBe(404);
  expect((await server.get('/api/0/users/me/', { token: 'nonsense' })).status).toBe(403);
  expect((await server.put('/api/0/issues/1/', { status: 'resolved' }, { token: READER })).status).toBe(403);
});

test('pages of fifty, counted, without a cursor where there is no page', async () => {
  const answer = await server.get(`${list}?limit=abc`);
  expect(rowsOf(answer).length).toBe(27);
  expect(answer.headers.get('x-hits')).toBe('27');
  expect(answer.headers.get('link')).not.toContain('cursor="');
  const first = await server.get(`${list}?limit=10`);
  const ids = rowsOf(first).map((row) => row['id']);
  let cursor = parseLinkHeader(first.headers.get('link')).next;
  while (cursor !== null && ids.length < 100) {
    const page = await server.get(`${list}?limit=10&cursor=${encodeURIComponent(cursor)}`);
    ids.push(...rowsOf(page).map((row) => row['id']));
    cursor = parseLinkHeader(page.headers.get('link')).next;
  }
  expect(new Set(ids).size).toBe(27);
  expect((await server.get(`${list}?cursor=abc`)).status).toBe(404);
  expect(rowsOf(await server.get('/api/0/organizations/')).length).toBe(1);
  expect((await server.get('/api/0/organizations/acme/members/')).headers.get('x-hits')).toBe('6');
});

test('many fields of a group are constants', async () => {
  const [row] = rowsOf(await server.get(`${list}?limit=1`));
  expect(row).toMatchObject({
    permalink: 'Not implemented',
    stats: {},
    userCount: 0,
    numComments: 0,
    assignedTo: null,
    isSubscribed: false,
    statusDetails: {},
    userReportCount: 0,
    count: '2',
  });
  expect(row).not.toHaveProperty('substatus');
  expect(objectOf(await server.get('/api/0/issues/1/'))).toEqual(row);
});

test('sorts have names of their own, others are ignored', async () => {
  const order = async (sort: string) =>
    rowsOf(await server.get(`${list}?limit=100&sort=${sort}`)).map((row) => row['id']);
  expect(await order('-last_seen')).toEqual(await order('date'));
  expect(await order('last_seen')).toEqual((await order('-last_seen')).toReversed());
  expect((await order('created'))[0]).toBe((await order('-created')).at(-1));
});

test.each([
  ['', 27],
  ['is:unresolved', 27],
  ['is:archived', 0],
  ['is:nonsense', 0],
  ['color:red', 13],
  ['color:"light blue"', 14],
  ['has:color', 27],
  ['level:warning', 9],
  ['!color:red', 0],
  ['color:r*', 0],
  ['nope:1', 0],
  ['thing', 27],
  ['thin', 0],
  ['is:unresolved thing', 27],
  ['thing is:unresolved', 0],
  ['is:resolved OR is:unresolved', 0],
])('the tiny grammar reads %j', async (query, count) => {
  expect((await search(query)).length).toBe(count);
});

test('a lone quote is a 500 of HTML', async () => {
  const answer = await server.get(`${list}?query=don't`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
});

test('an event id is a direct hit', async () => {
  const hit = await server.get(`${list}?query=${eventIdOf(3, 1)}`);
  expect([hit.headers.get('x-sentry-direct-hit'), rowsOf(hit)[0]?.['matchingEventId']]).toEqual([
    '1',
    eventIdOf(3, 1),
  ]);
  expect(await search('f'.repeat(32))).toEqual([]);
});

test('environment, project, start and end', async () => {
  expect(rowsOf(await server.get(`${list}?environment=staging`)).length).toBe(6);
  expect((await server.get(`${list}?environment=`)).body).toEqual([]);
  expect(rowsOf(await server.get(`${list}?project=2`)).length).toBe(3);
  for (const bad of ['web', '-1', '99'])
    expect((await server.get(`${list}?project=${bad}`)).status).toBe(400);
  expect(rowsOf(await server.get(`${list}?start=now-6h`)).length).toBeLessThan(5);
  expect(await server.get(`${list}?start=zz`)).toMatchObject({
    status: 400,
    body: { created: expect.any(Array) as unknown },
  });
});

test('a bulk change without ids changes every match, and wants a status', async () => {
  expect((await server.put(`${list}?id=1&id=2`, { status: 'resolved' })).body).toEqual({
    status: 'resolved',
  });
  expect((await search('is:resolved')).length).toBe(2);
  expect((await server.put(`${list}?id=9999`, { status: 'resolved' })).body).toEqual({ status: 'resolved' });
  expect((await server.put(list, { status: 'ignored' })).status).toBe(200);
  expect((await search('is:ignored')).length).toBe(27);
  expect((await server.put(`${list}?id=1`, { hasSeen: true })).status).toBe(500);
  expect((await server.put(`${list}?id=abc`, { status: 'resolved' })).status).toBe(500);
  expect((await server.delete(`${list}?id=1`)).status).toBe(405);
});

test('single changes and deletions', async () => {
  expect(await server.put('/api/0/issues/1/', { hasSeen: true })).toMatchObject({
    status: 400,
    body: { status: ['This field is required.'] },
  });
  expect(objectOf(await server.put('/api/0/issues/1/', { status: 'resolved' }))).toMatchObject({
    id: '1',
    status: 'resolved',
  });
  expect(await server.delete('/api/0/issues/1/')).toMatchObject({ status: 204, text: '' });
  expect(await server.get('/api/0/issues/1/')).toMatchObject({ status: 404, body: { detail: 'Not found.' } });
});

test('events: full ones, the shell for what is not there', async () => {
  const [event] = rowsOf(await server.get('/api/0/issues/3/events/'));
  expect(event).toMatchObject({ id: eventIdOf(3), issue: 3, projectID: 1, entries: [{ type: 'exception' }] });
  for (const key of ['groupID', 'errors', '_meta', 'fingerprints']) expect(event).not.toHaveProperty(key);
  expect(objectOf(await server.get('/api/0/issues/3/events/latest/'))).toMatchObject({
    eventID: eventIdOf(3),
    nextEventID: null,
  });
  expect(await server.get('/api/0/issues/9999/events/latest/')).toMatchObject({
    status: 200,
    body: { eventID: '', entries: {} },
  });
  expect((await server.get(`/api/0/issues/3/events/${eventIdOf(4)}/`)).status).toBe(404);
});

test('tags: without dates, levels and people; a dotted key has no URL', async () => {
  const tags = rowsOf(await server.get('/api/0/issues/3/tags/'));
  expect(tags.map((tag) => tag['key'])).not.toContain('level');
  expect(tags.find((tag) => tag['key'] === 'color')).toEqual({
    key: 'color',
    name: 'Color',
    uniqueValues: 1,
    totalValues: 4,
    topValues: [{ key: 'color', name: 'light blue', value: 'light blue', count: 4 }],
  });
});

test('numbers for ids, and lists under what is unknown are empty', async () => {
  expect(objectOf(await server.get('/api/0/organizations/acme/'))).toMatchObject({
    id: 1,
    teams: [{ slug: 'core' }, {}],
    isAcceptingEvents: true,
  });
  expect(objectOf(await server.get('/api/0/organizations/acme/'))).not.toHaveProperty('access');
  expect((await server.get('/api/0/organizations/nosuch/')).status).toBe(404);
  expect((await server.get('/api/0/organizations/nosuch/issues/')).body).toEqual([]);
  expect((await server.get('/api/0/organizations/nosuch/members/')).body).toEqual([]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { basic, harness, MEMBER, NOW, objectOf, rowsOf } from './handlers-harness.ts';

const server = harness();
const org = '/api/0/organizations/acme/';
const issue = '/api/0/issues/3/';

beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

const activity = (type: string, dateCreated: number, data: Record<string, unknown> = {}) =>
  server.store.activities.insert({
    id: server.store.nextId('activities'),
    groupId: '3',
    userId: '1',
    type,
    data,
    dateCreated,
  });

const typesOf = async () => {
  const { activity: shown } = objectOf(await server.get(issue));
  return Array.isArray(shown) ? shown.map((row: { type: string }) => row.type) : [];
};

test('a whole second is written without a fraction, any other moment with three digits', async () => {
  const group = server.store.groups.get('3');
  if (group) group.lastSeen = NOW + 5;
  expect(objectOf(await server.get(issue))).toMatchObject({
    firstSeen: expect.stringMatching(/T\d\d:\d\d:\d\dZ$/) as unknown,
    lastSeen: '2026-06-15T12:30:00.005Z',
  });
});

test('of neighbouring activities that are alike the newest is shown, and notes all', async () => {
  for (const [at, type] of ['assigned', 'assigned', 'unassigned', 'assigned', 'note', 'note'].entries()) {
    activity(type, NOW + at);
  }
  expect(await typesOf()).toEqual(['note', 'note', 'assigned', 'unassigned', 'assigned', 'first_seen']);
});

test('at most a hundred activities are shown', async () => {
  for (let at = 0; at < 120; at += 1) activity('note', NOW + at, { text: String(at) });
  expect((await typesOf()).length).toBe(100);
});

test('a release tells what it brought and when it was seen', async () => {
  const [release] = rowsOf(await server.get(`${org}releases/?query=web@1.0`));
  expect(release).toMatchObject({
    newGroups: 9,
    firstEvent: expect.stringMatching(/Z$/) as unknown,
    lastEvent: expect.stringMatching(/Z$/) as unknown,
  });
});

test('some tags have names of their own', async () => {
  const tags = server.store.groups.get('3')?.tags;
  for (const key of ['dist', 'os', 'server_name', 'url', 'my_tag', 'os.name']) {
    tags?.set(key, new Map([['x', { value: 'x', count: 1, firstSeen: NOW, lastSeen: NOW }]]));
  }
  const rows = rowsOf(await server.get(`${issue}tags/`));
  const names = Object.fromEntries(rows.map((row) => [row['key'], row['name']]));
  expect(names).toMatchObject({
    dist: 'Distribution',
    os: 'OS',
    server_name: 'Server',
    url: 'URL',
    my_tag: 'My Tag',
    'os.name': 'Os.Name',
  });
});

test('my projects are those of my teams, newest first', async () => {
  const web = server.store.projects.get('1');
  if (web) web.dateCreated = NOW;
  expect(rowsOf(await server.get('/api/0/projects/'))[0]).toMatchObject({
    slug: 'web',
    status: 'active',
    color: expect.stringMatching(/^#[0-9a-f]{6}$/) as unknown,
  });
  const slugs = rowsOf(await server.get('/api/0/projects/', { token: MEMBER })).map((row) => row['slug']);
  expect(new Set(slugs)).toEqual(new Set(['api', 'web']));
});

test('projects of the organization carry their series where a period is named', async () => {
  const [project] = rowsOf(await server.get(`${org}projects/?query=web&statsPeriod=30d`));
  expect(project).toHaveProperty('stats.length', 30);
  expect(rowsOf(await server.get(`${org}projects/`))[0]).not.toHaveProperty('stats');
  expect(await server.get(`${org}projects/?statsPeriod=7d`)).toMatchObject({
    status: 400,
    body: { error: { params: { stats_period: { message: expect.any(String) as unknown } } } },
  });
});

test('a team says which organization it is in', async () => {
  expect(objectOf(await server.get('/api/0/teams/acme/core/'))['organization']).toMatchObject({
    slug: 'acme',
  });
});

test('what was seen before a group came back is not seen', async () => {
  await server.put(issue, { hasSeen: true });
  expect(objectOf(await server.get(issue))['hasSeen']).toBe(true);
  const group = server.store.groups.get('3');
  if (group) group.activeSince = NOW + 1;
  expect(objectOf(await server.get(issue))['hasSeen']).toBe(false);
});

test('unsubscribing leaves no details', async () => {
  expect(objectOf(await server.put(issue, { isSubscribed: false }))).toMatchObject({
    isSubscribed: false,
    subscriptionDetails: null,
  });
});

test('a stranger is not told where a shared group lives', async () => {
  await server.put(issue, { isPublic: true });
  const { shareId } = objectOf(await server.get(issue));
  const path = `/api/0/shared/issues/${String(shareId)}/`;
  expect(objectOf(await server.get(path))['permalink']).toEqual(expect.any(String));
  server.session.signOut();
  expect(objectOf(await server.get(path, { token: null }))).toMatchObject({
    permalink: null,
    isSubscribed: false,
    project: { slug: 'web', features: [], organization: { slug: 'acme', name: 'Acme' } },
    latestEvent: { _meta: expect.any(Object) as unknown },
  });
});

test('who calls is asked before what they want', async () => {
  server.session.signOut();
  expect((await server.call('POST', issue, { token: null })).status).toBe(401);
  expect((await server.call('OPTIONS', issue, { token: null })).status).toBe(200);
  const answer = await server.call('POST', issue);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, PUT, DELETE, HEAD, OPTIONS']);
});

test('Basic is a key only with an empty password', async () => {
  const refusal = async (login: string, password: string) =>
    (await server.get(org, { token: null, headers: { Authorization: basic(login, password) } })).body;
  expect(await refusal('x', '')).toEqual({ detail: 'API key is not valid' });
  server.session.signOut();
  expect(await refusal('x', 'y')).toEqual({ detail: 'Authentication credentials were not provided.' });
});

test('a session’s Origin is repeated', async () => {
  const headers = { Origin: 'https://dash.example.org' };
  expect((await server.get(org, { token: null, headers })).headers.get('access-control-allow-origin')).toBe(
    'https://dash.example.org',
  );
  expect((await server.get(org, { token: null })).headers.has('access-control-allow-origin')).toBe(false);
});

test('a series holds the steps of its stretch and no other', async () => {
  const stats = '/api/0/projects/acme/web/stats/';
  expect((await server.get(`${stats}?resolution=1d`)).body).toHaveLength(1);
  expect((await server.get(`${stats}?resolution=1h`)).body).toHaveLength(24);
});

test('an environment and a saved search of a project are read alone', async () => {
  expect(objectOf(await server.get('/api/0/projects/acme/web/environments/production/'))).toMatchObject({
    name: 'production',
    isHidden: false,
  });
  expect((await server.get('/api/0/projects/acme/web/environments/moon/')).status).toBe(404);
  const searches = '/api/0/projects/acme/web/searches/';
  const made = objectOf(await server.post(searches, { name: 'Mine', query: 'x' }));
  expect(objectOf(await server.get(`${searches}${String(made['id'])}/`))).toMatchObject({ name: 'Mine' });
  expect(await server.post(searches, { name: 'Mine', query: 'y' })).toMatchObject({
    status: 400,
    body: { detail: 'Search with same name already exists.' },
  });
});

test('a mention of nobody at all is told from one of a stranger', async () => {
  const comment = async (mentions: unknown) =>
    (await server.post(`${issue}comments/`, { text: 'x', mentions })).body;
  expect(await comment(['nonsense'])).toEqual({ mentions: ['Unknown actor input'] });
  expect(await comment(['user:999'])).toEqual({ mentions: ['Cannot mention a non team member'] });
  expect(await comment('user:1')).toEqual({
    mentions: ['Expected a list of items but got type "string".'],
  });
  expect(await comment(['mika@example.com'])).toMatchObject({ type: 'note' });
});

test('integrations there are none, page by page', async () => {
  const answer = await server.get(`${issue}integrations/`);
  expect([answer.status, answer.body, answer.headers.has('link')]).toEqual([200, [], true]);
});

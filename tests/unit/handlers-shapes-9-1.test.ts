import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { eventIdOf, harness, MEMBER, NOW, objectOf, rowsOf } from './handlers-harness.ts';

const server = harness({ dialect: 'sentry-9.1' });
const org = '/api/0/organizations/acme/';
const list = '/api/0/projects/acme/web/issues/';
const issue = '/api/0/issues/3/';

beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

test('of what one person did the same way only the newest is shown', async () => {
  for (const [at, type] of ['assigned', 'set_ignored', 'assigned', 'set_ignored'].entries()) {
    server.store.activities.insert({
      id: server.store.nextId('activities'),
      groupId: '3',
      userId: '1',
      type,
      data: { at },
      dateCreated: NOW + at,
    });
  }
  expect(objectOf(await server.get(issue))['activity']).toMatchObject([
    { type: 'set_ignored', data: { at: 3 } },
    { type: 'assigned', data: { at: 2 } },
    { type: 'first_seen' },
  ]);
});

test.each([
  ['io.sentry.sample-1.0', '1.0'],
  ['web@1.1', 'web@1.1'],
  ['0123456789abcdef0123456789abcdef01234567', '0123456'],
])('the release %s is called %s', async (version, shortVersion) => {
  const release = server.store.releasesOf('1')[0];
  server.store.releases.insert({
    id: server.store.nextId('releases'),
    organizationId: '1',
    version,
    projectIds: ['1'],
    dateCreated: NOW,
    dateReleased: release?.dateReleased ?? null,
  });
  expect(rowsOf(await server.get(`${org}releases/?query=${version}`))[0]).toMatchObject({
    shortVersion,
    projects: [{ slug: 'web', name: 'WEB' }],
  });
});

test('a search for a person is not quoted', async () => {
  const tag = objectOf(await server.get(`${issue}tags/user/`));
  expect(tag['topValues']).toContainEqual(
    expect.objectContaining({ query: expect.stringMatching(/^user\.id:\d+$/) as unknown }),
  );
  const [value] = rowsOf(await server.get(`${issue}tags/user/values/`));
  expect(value).not.toHaveProperty('key');
});

test('people have fewer options, and the own membership tells all about oneself', async () => {
  const self = objectOf(await server.get(`${org}members/me/`, { token: MEMBER }));
  expect(self).toMatchObject({
    user: { identities: [], permissions: [], authenticators: [], canReset2fa: true },
  });
  expect(self['user']).not.toHaveProperty('options.theme');
  const { roles } = self;
  expect(roles).toMatchObject([{ id: 'member', is_global: false }, {}, {}, { id: 'owner', is_global: true }]);
  expect(JSON.stringify(roles)).not.toContain('alerts:');
  expect(JSON.stringify(objectOf(await server.get(org))['access'])).not.toContain('alerts:');
});

test('a team’s projects have another shape than the organization’s', async () => {
  const [team] = rowsOf(await server.get(`${org}teams/`));
  const [project] = (team?.['projects'] ?? []) as Record<string, unknown>[];
  expect(Object.keys(project ?? {}).toSorted()).toEqual([
    'avatar',
    'color',
    'dateCreated',
    'features',
    'firstEvent',
    'hasAccess',
    'id',
    'isBookmarked',
    'isInternal',
    'isMember',
    'isPublic',
    'name',
    'platform',
    'slug',
    'status',
  ]);
  const details = objectOf(await server.get('/api/0/projects/acme/web/'));
  for (const key of ['environments', 'latestDeploys']) expect(details).not.toHaveProperty(key);
});

test('people are counted over all environments', async () => {
  const group = server.store.groups.get('3');
  if (group) group.userCount = 77;
  const rows = rowsOf(await server.get(`${list}?query=&environment=production`));
  expect(rows.find((row) => row['id'] === '3')).toMatchObject({ userCount: 77 });
});

test('details in an environment tell of the newest release there', async () => {
  expect(objectOf(await server.get(issue))).not.toHaveProperty('currentRelease');
  const [newest] = server.store.releasesOf('1');
  const details = async () => objectOf(await server.get(`${issue}?environment=production`));
  expect((await details())['currentRelease']).toBeNull();
  for (const event of server.store.eventsOf('3')) event.release = newest?.version ?? null;
  expect((await details())['currentRelease']).toMatchObject({
    release: { version: newest?.version },
    environment: 'production',
    stats: { '24h': expect.any(Array) as unknown, '30d': expect.any(Array) as unknown },
  });
});

test('an event’s id is written in lower case', async () => {
  const upper = eventIdOf(27).toUpperCase();
  expect(upper).not.toBe(eventIdOf(27));
  expect((await server.get(`/api/0/projects/acme/api/events/${eventIdOf(27)}/`)).status).toBe(200);
  expect((await server.get(`/api/0/projects/acme/api/events/${upper}/`)).status).toBe(404);
  const hit = await server.get(`/api/0/projects/acme/api/issues/?query=${upper}`);
  expect([hit.body, hit.headers.has('x-sentry-direct-hit')]).toEqual([[], false]);
});

test('a group that is no number is an URL that is not there, to strangers too', async () => {
  server.session.signOut();
  expect(await server.get('/api/0/issues/abc/', { token: null })).toMatchObject({ status: 404, text: '' });
  for (const method of ['HEAD', 'OPTIONS', 'PATCH', 'POST']) {
    expect((await server.call(method, issue, { token: null })).status).toBe(401);
  }
});

test('its own sentences', async () => {
  expect((await server.get(`${org}eventids/abc/`)).body).toEqual({
    detail: 'Event ID must be 32 characters.',
  });
  expect((await server.get(`${list}?query=timesSeen:x`)).body).toEqual({
    detail: 'Your search query could not be parsed: "x" could not be converted to a number.',
  });
  expect((await server.post(`${issue}comments/`, { text: 'x', mentions: 'y' })).body).toEqual({
    mentions: ['Incorrect type. Expected a list, but got unicode'],
  });
});

test('a forged write is told how to sign in, fewer than none have no next page, no status changes nothing', async () => {
  const forged = await server.put(issue, {}, { token: null, headers: { Cookie: 'sc=x' } });
  expect(forged.headers.get('www-authenticate')).toBe('xBasic realm="api"');
  expect((await server.get(`${list}?limit=-1`)).headers.get('link')).toContain('rel="next"; results="false"');
  expect(objectOf(await server.put(issue, { status: null }))).toMatchObject({ status: 'unresolved' });
});

test('a superuser’s session sees everybody’s identities, others only their own', async () => {
  const others = async (token: string | null) => {
    const rows = rowsOf(await server.get(`${org}members/`, { token }));
    return rows.find((row) => row['email'] === 'adam@example.com')?.['user'];
  };
  expect(await others(null)).toHaveProperty('identities', []);
  expect(await others(MEMBER)).not.toHaveProperty('identities');
});

test('links of apps are an empty 404, and an unknown environment has no pages', async () => {
  expect(await server.get(`${issue}external-issues/`)).toMatchObject({ status: 404, text: '' });
  const nowhere = await server.get(`${list}?environment=moon`);
  expect(nowhere.headers.get('link')).toContain('results="false"; cursor="None"');
});

test('a snooze is told of after the group was opened again', async () => {
  await server.put(issue, { status: 'ignored', statusDetails: { ignoreDuration: 30 } });
  expect(objectOf(await server.put(issue, { status: 'unresolved' }))).toMatchObject({
    status: 'unresolved',
    statusDetails: { ignoreUntil: '2026-06-15T13:00:00Z', ignoreCount: null },
  });
});

test('what a person’s teams are to do is found under the person', async () => {
  await server.put(issue, { assignedTo: 'team:1' });
  expect(rowsOf(await server.get(`${list}?query=assigned:me`)).map((row) => row['id'])).toEqual(['3']);
});

test('the end of sharing is not written down', async () => {
  await server.put(issue, { isPublic: true });
  await server.put(issue, { isPublic: false });
  expect(objectOf(await server.get(issue))['activity']).toMatchObject([
    { type: 'set_public' },
    { type: 'first_seen' },
  ]);
});

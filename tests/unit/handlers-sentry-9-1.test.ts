import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { parseLinkHeader } from '#lib/link-header.ts';

import { eventIdOf, harness, MEMBER, objectOf, rowsOf } from './handlers-harness.ts';

const server = harness({ dialect: 'sentry-9.1' });
const org = '/api/0/organizations/acme/';
const list = '/api/0/projects/acme/web/issues/';
const INTERNAL = { detail: 'Internal Error', errorId: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown };

beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

const search = async (query: string) =>
  rowsOf(await server.get(`${list}?query=${encodeURIComponent(query)}`));

test.each([
  `${org}issues/1/`,
  `${org}issues/1/events/latest/`,
  '/api/0/issues/abc/',
  '/api/0/issues/1/activities/',
  '/api/0/issues/1/events/recommended/',
  `/api/0/issues/1/events/${eventIdOf(1)}/`,
  `${org}issues-count/`,
  `${org}issues-stats/`,
])('%s is an empty 404 of HTML', async (path) => {
  const answer = await server.get(path);
  expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([
    404,
    '',
    'text/html; charset=utf-8',
  ]);
});

test('the organization’s list needs Snuba', async () => {
  expect(await server.get(`${org}issues/?project=1`)).toMatchObject({ status: 500, body: INTERNAL });
  expect(await server.get(`${org}issues/`)).toMatchObject({
    status: 400,
    body: { detail: 'You do not have the multi project stream feature enabled' },
  });
  expect((await server.get(`${org}issues/?project=-1`)).status).toBe(403);
  expect((await server.get(`${org}issues/?project=abc`)).status).toBe(500);
  expect((await server.get(`${org}tags/`)).status).toBe(500);
  expect((await server.put(`${org}issues/?project=1&id=1`, { hasSeen: true })).body).toEqual({
    hasSeen: true,
  });
  expect((await server.put(`${org}issues/?id=1`, { hasSeen: true })).status).toBe(400);
});

test.each(['sort=user', 'sort=', 'cursor=abc', 'query=status%3Aresolved'])(
  '%s is an internal error',
  async (parameter) => {
    expect(await server.get(`${list}?${parameter}`)).toMatchObject({ status: 500, body: INTERNAL });
  },
);

test.each(['id=', 'id=abc'])('a bulk change with %s is an internal error', async (parameter) => {
  expect(await server.put(`${list}?${parameter}`, { hasSeen: true })).toMatchObject({
    status: 500,
    body: INTERNAL,
  });
});

test('per_page: too many and none', async () => {
  expect((await server.get(`${org}members/?per_page=101`)).status).toBe(500);
  const none = await server.get(`${org}members/?per_page=0`);
  expect(none.body).toEqual([]);
  expect(parseLinkHeader(none.headers.get('link')).next).not.toBeNull();
});

test('a row has the shape of 9.1', async () => {
  const [row] = rowsOf(await server.get(`${list}?query=&limit=1`));
  expect(Object.keys(row ?? {}).sort()).toEqual(
    [
      'annotations',
      'assignedTo',
      'count',
      'culprit',
      'firstSeen',
      'hasSeen',
      'id',
      'isBookmarked',
      'isPublic',
      'isSubscribed',
      'lastSeen',
      'level',
      'logger',
      'metadata',
      'numComments',
      'permalink',
      'project',
      'shareId',
      'shortId',
      'stats',
      'status',
      'statusDetails',
      'subscriptionDetails',
      'title',
      'type',
      'userCount',
    ].sort(),
  );
  expect(row).toMatchObject({
    permalink: 'https://sentry.example.com/acme/web/issues/1/',
    stats: { '24h': expect.any(Array) as unknown },
  });
});

test('statsPeriod is the sparkline, and a wrong one is refused', async () => {
  expect(rowsOf(await server.get(`${list}?query=&statsPeriod=14d`))[0]).toHaveProperty(
    'stats.14d.length',
    14,
  );
  expect(rowsOf(await server.get(`${list}?query=&statsPeriod=`))[0]).not.toHaveProperty('stats');
  expect(await server.get(`${list}?statsPeriod=30d`)).toMatchObject({
    status: 400,
    body: { detail: "Invalid stats_period. Valid choices are '', '24h', and '14d'" },
  });
});

test('details carry plugins and one more step of series, and no totals', async () => {
  const details = objectOf(await server.get('/api/0/issues/3/'));
  expect(details).toMatchObject({ pluginActions: [], pluginIssues: [], pluginContexts: [] });
  expect(details['stats']).toHaveProperty('24h.length', 25);
  expect(details['stats']).toHaveProperty('30d.length', 31);
  expect(details['tags']).toContainEqual({ key: 'color', name: 'Color', uniqueValues: 1 });
});

test('links of trackers are pieces of HTML', async () => {
  server.store.activities.insert({
    id: server.store.nextId('activities'),
    groupId: '3',
    userId: '1',
    type: 'create_issue',
    data: { title: 'T', provider: 'Jira', location: 'https://jira.example.com/?a="b"', label: 'ACME-<7>' },
    dateCreated: 0,
  });
  expect(objectOf(await server.get('/api/0/issues/3/'))['annotations']).toEqual([
    '<a href="https://jira.example.com/?a=&quot;b&quot;">ACME-&lt;7&gt;</a>',
  ]);
});

test('an event’s id is a number, its eventID the hex one', async () => {
  const [event] = rowsOf(await server.get('/api/0/issues/3/events/'));
  expect(event).toMatchObject({
    id: expect.stringMatching(/^\d+$/) as unknown,
    eventID: eventIdOf(3),
    entries: expect.any(Array) as unknown,
  });
  const id = String(event?.['id']);
  expect(objectOf(await server.get(`/api/0/projects/acme/web/events/${id}/`))['eventID']).toBe(eventIdOf(3));
  const byNumber = objectOf(await server.get(`/api/0/events/${id}/`));
  expect(byNumber).toMatchObject({
    nextEventID: null,
    previousEventID: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
  });
  expect(rowsOf(await server.get(`${list}?query=${eventIdOf(3)}`))).toMatchObject([
    { matchingEventId: Number(id) },
  ]);
  expect((await server.get('/api/0/issues/3/events/?start=2026-06-01T00:00:00')).status).toBe(500);
});

test.each([
  ['is:unresolved level:warning', 8],
  ['level:warning level:error', 16],
  ['color:"light blue"', 12],
  ['has:color', 24],
  ['has:user.email', 0],
  ['message:thing', 0],
  ['title:Error3', 0],
  ['!color:red', 0],
  ['-color:red', 0],
  ['color:r*', 0],
  ['color:[red, blue]', 0],
  ['unknownkey:x', 0],
  ['times_seen:>1', 0],
  ['timesSeen:>=4', 6],
  ['thing 7 WENT', 1],
  ['thing OR went', 0],
  ['"unclosed', 0],
  ['user.email:user3@example.org', 9],
  ['user:user3@example.org', 0],
  ['assigned:nobody', 0],
  ['release:web@1.2.0', 8],
  ['is:resolved is:unresolved', 0],
  ['is:unresolved is:resolved', 0],
  ['is:unresolved is:unassigned', 24],
])('the small grammar reads %s', async (query, expected) => {
  expect((await search(query)).length).toBe(expected);
});

test('a search it cannot read is told in its own words', async () => {
  expect(await server.get(`${list}?query=is%3Abogus`)).toMatchObject({
    status: 400,
    body: { detail: "Your search query could not be parsed: 'is:' had unknown status code 'bogus'." },
  });
  expect(await server.get(`${list}?query=age%3A24h`)).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('is not a valid datetime query') as unknown },
  });
});

test('an environment that is not known: no rows in the list, not found in the details', async () => {
  const answer = await server.get(`${list}?environment=moon`);
  expect([answer.body, answer.headers.get('x-hits')]).toEqual([[], '0']);
  expect((await server.get('/api/0/issues/3/?environment=moon')).status).toBe(404);
  expect((await server.get('/api/0/issues/3/events/?environment=moon')).body).toEqual([]);
});

test('nested errors sit in lists', async () => {
  expect(
    (await server.put(`${list}?id=1`, { status: 'resolved', statusDetails: { inRelease: 'nosuch' } })).body,
  ).toEqual({
    statusDetails: [{ inRelease: ['Unable to find a release with the given version.'] }],
  });
  const inCommit = { commit: '', repository: 'x' };
  expect(
    (await server.put(`${list}?id=1`, { status: 'resolved', statusDetails: { inCommit } })).body,
  ).toEqual({
    statusDetails: [{ inCommit: [{ repository: ['Unable to find the given repository.'] }] }],
  });
});

test('later keys of a change are not known, discarding needs a feature', async () => {
  expect(
    (await server.put(`${list}?id=1`, { priority: 'high', substatus: 'new', inbox: false })).body,
  ).toEqual({});
  expect(await server.put(`${list}?id=1`, { discard: true })).toMatchObject({
    status: 400,
    body: { detail: [expect.any(String)] },
  });
});

test('without a release the next release is an internal error as a status and a field error in details', async () => {
  const empty = '/api/0/projects/acme/api/issues/';
  for (const release of server.store.releases.all()) release.projectIds = ['1'];
  for (const { id } of server.store.releases.all()) server.store.releases.touch(id);
  expect((await server.put(`${empty}?id=25`, { status: 'resolvedInNextRelease' })).status).toBe(500);
  expect(
    (await server.put(`${empty}?id=25`, { status: 'resolved', statusDetails: { inNextRelease: true } }))
      .status,
  ).toBe(400);
});

test('inNextRelease: false resolves in the next release', async () => {
  const answer = await server.put(`${list}?id=1`, {
    status: 'resolved',
    statusDetails: { inNextRelease: false },
  });
  expect(answer.body).toMatchObject({ status: 'resolved', statusDetails: { inNextRelease: true } });
});

test('unmerging is by DELETE alone', async () => {
  expect((await server.put('/api/0/issues/3/hashes/?id=x', {})).status).toBe(405);
  expect((await server.delete('/api/0/issues/3/hashes/?id=x')).status).toBe(200);
  expect(rowsOf(await server.get('/api/0/issues/3/hashes/'))).toMatchObject([{ state: 'unlocked' }]);
});

test('CSRF failures are 401, and what is in no scope map is 403', async () => {
  const csrf = await server.put(
    '/api/0/issues/1/',
    { hasSeen: true },
    { token: null, headers: { Cookie: 'sc=x' } },
  );
  expect(csrf).toMatchObject({
    status: 401,
    body: { detail: 'CSRF Failed: CSRF token missing or incorrect.' },
  });
  for (const method of ['HEAD', 'OPTIONS', 'PATCH'])
    expect((await server.call(method, org)).status).toBe(403);
});

test('age resolves without a trace, and such rows hide from every search for a status', async () => {
  await server.put('/api/0/projects/acme/web/', { resolveAge: 24 });
  const all = await search('');
  const resolved = all.filter((row) => row['status'] === 'resolved');
  expect(all.length).toBe(24);
  expect(resolved.length).toBeGreaterThan(0);
  expect(resolved[0]?.['statusDetails']).toEqual({ autoResolved: true });
  expect((await search('is:unresolved')).length).toBe(24 - resolved.length);
  expect((await search('is:resolved')).length).toBe(0);
});

test('the shapes of other objects are those of 9.1', async () => {
  const organization = objectOf(await server.get(org));
  expect(organization).toMatchObject({
    availableRoles: [{ id: 'member', name: 'Member' }, {}, {}, {}],
    disableNewVisibilityFeatures: false,
  });
  expect(organization).not.toHaveProperty('role');
  expect(organization).not.toHaveProperty('links');
  expect(objectOf(await server.get(`${org}members/me/`, { token: MEMBER }))).toMatchObject({
    role: 'member',
    teams: ['core'],
  });
  expect(rowsOf(await server.get(`${org}projects/`))[0]).not.toHaveProperty('hasReplays');
  expect(rowsOf(await server.get(`${org}users/`))[0]).toHaveProperty('flags', {
    'sso:linked': false,
    'sso:invalid': false,
  });
  expect((await server.get('/api/0/organizations/1/')).status).toBe(404);
});

test('envelopes are not known, a note’s id must be a number', async () => {
  expect((await server.call('POST', '/api/1/envelope/', { raw: '{}' })).status).toBe(403);
  expect((await server.put('/api/0/issues/1/comments/abc/', { text: 'x' })).status).toBe(500);
});

test('hits saturate at a thousand', async () => {
  const group = server.store.groups.get('1');
  for (let at = 0; at < 1010; at += 1) {
    if (group)
      server.store.groups.insert({
        ...group,
        id: server.store.nextId('groups'),
        shortId: `WEB-X${at}`,
        hashes: [],
      });
  }
  const answer = await server.get(`${list}?query=`);
  expect([answer.headers.get('x-hits'), answer.headers.get('x-max-hits')]).toEqual(['1000', '1000']);
});

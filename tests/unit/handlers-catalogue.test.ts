import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { harness, MEMBER, objectOf, rowsOf } from './handlers-harness.ts';

const server = harness();
const org = '/api/0/organizations/acme/';
const web = '/api/0/projects/acme/web/';

beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

test('organizations: summary, details, and details without their lists', async () => {
  expect(rowsOf(await server.get('/api/0/organizations/'))).toMatchObject([
    {
      id: '1',
      slug: 'acme',
      status: { id: 'active' },
      links: { organizationUrl: expect.any(String) as unknown },
    },
  ]);
  const details = objectOf(await server.get(org));
  expect(details).toMatchObject({ role: 'owner', projects: [{}, {}, {}], teams: [{}, {}] });
  expect(objectOf(await server.get(`${org}?detailed=0`))).not.toHaveProperty('projects');
  expect(rowsOf(await server.get('/api/0/organizations/?owner=1'))).toMatchObject([{ singleOwner: true }]);
  expect(objectOf(await server.get('/api/0/organizations/1/'))['slug']).toBe('acme');
});

test('projects: ordered by slug, paged, searched', async () => {
  const projects = rowsOf(await server.get(`${org}projects/`));
  expect(projects.map((project) => project['slug'])).toEqual(['api', 'empty', 'web']);
  expect(projects[2]).toMatchObject({
    platform: 'python',
    isMember: true,
    teams: [{ slug: 'core' }],
    environments: ['production', 'staging'],
    latestRelease: { version: expect.stringMatching(/^web@/) as unknown },
    firstEvent: expect.any(String) as unknown,
  });
  const page = await server.get(`${org}projects/?per_page=2`);
  expect(page.headers.get('link')).toContain('rel="next"; results="true"; cursor="2:1:0"');
  expect(rowsOf(await server.get(`${org}projects/?per_page=2&cursor=2:1:0`))).toMatchObject([
    { slug: 'web' },
  ]);
  expect(rowsOf(await server.get(`${org}projects/?query=we`)).length).toBe(1);
  expect((await server.get(`${org}projects/?per_page=0`)).status).toBe(400);
  expect((await server.get(`${org}projects/?per_page=abc`)).status).toBe(400);
});

test('a project: details, keys, teams, members', async () => {
  expect(objectOf(await server.get(web))).toMatchObject({
    slug: 'web',
    resolveAge: 0,
    organization: { slug: 'acme' },
  });
  expect(rowsOf(await server.get(`${web}keys/`))).toMatchObject([
    { public: 'key1', dsn: { public: 'http://key1@localhost/1' } },
  ]);
  expect(rowsOf(await server.get(`${web}teams/`))).toMatchObject([{ slug: 'core' }]);
  expect(rowsOf(await server.get(`${web}members/`)).map((row) => row['email'])).toEqual([
    'expired@example.com',
    'mika@example.com',
    'olga@example.com',
    'second@example.com',
  ]);
  expect((await server.get('/api/0/projects/acme/nosuch/')).status).toBe(404);
});

test('a plain member may change the own bookmark of a project and nothing else', async () => {
  const member = { token: MEMBER };
  expect(objectOf(await server.put(web, { isBookmarked: true }, member))['isBookmarked']).toBe(true);
  expect(await server.put(web, { name: 'X' }, member)).toMatchObject({
    status: 403,
    body: { detail: [expect.any(String)] },
  });
  expect(objectOf(await server.put(web, { name: 'Web 2', resolveAge: 24 }))).toMatchObject({
    name: 'Web 2',
    resolveAge: 24,
  });
});

test('teams with their projects unless they are not wanted', async () => {
  const teams = rowsOf(await server.get(`${org}teams/`));
  expect(teams).toMatchObject([
    { slug: 'back', memberCount: 2, projects: [{ slug: 'api' }, { slug: 'empty' }] },
    { slug: 'core', isMember: true },
  ]);
  expect(rowsOf(await server.get(`${org}teams/?detailed=0`))[0]).not.toHaveProperty('projects');
});

test('members: membership ids, pending ones, me', async () => {
  const members = rowsOf(await server.get(`${org}members/`));
  expect(members.length).toBe(6);
  const invited = members.find((row) => row['email'] === 'invited@example.com');
  expect(invited).toMatchObject({ pending: true, user: null, name: 'invited@example.com' });
  expect(rowsOf(await server.get(`${org}members/?query=role%3Aadmin`)).length).toBe(1);
  expect(rowsOf(await server.get(`${org}members/?query=MIKA`)).length).toBe(1);
  expect(objectOf(await server.get(`${org}members/me/`, { token: MEMBER }))).toMatchObject({
    role: 'member',
    teams: ['core'],
    user: { email: 'mika@example.com' },
    roles: expect.any(Array) as unknown,
  });
});

test('people to assign to: active, on the teams of the project', async () => {
  const emails = async (query: string) =>
    rowsOf(await server.get(`${org}users/${query}`)).map((row) => row['email']);
  expect(await emails('')).toHaveLength(5);
  expect(await emails('?project=3')).toEqual(['adam@example.com', 'olga@example.com']);
  expect((await server.get(`${org}users/?project=99`)).status).toBe(403);
  expect(rowsOf(await server.get(`${org}users/?project=3`))[0]).toMatchObject({
    projects: ['api', 'empty'],
    user: { id: '3' },
  });
});

test('inviting: new people, known people, those who may not', async () => {
  const invitation = { email: 'new@example.com', role: 'member', teams: ['core'] };
  expect(await server.post(`${org}members/`, invitation)).toMatchObject({
    status: 201,
    body: { pending: true },
  });
  expect(await server.post(`${org}members/`, invitation)).toMatchObject({
    status: 409,
    body: { email: expect.any(String) as unknown },
  });
  expect((await server.post(`${org}members/`, invitation, { token: MEMBER })).status).toBe(403);
});

test('environments: of the organization, of a project, hidden ones', async () => {
  const names = async (path: string) => rowsOf(await server.get(path)).map((row) => row['name']);
  expect(await names(`${org}environments/`)).toEqual(['production', 'staging']);
  expect((await server.put(`${web}environments/staging/`, { isHidden: true })).body).toMatchObject({
    name: 'staging',
    isHidden: true,
  });
  expect(await names(`${web}environments/`)).toEqual(['production']);
  expect(await names(`${web}environments/?visibility=hidden`)).toEqual(['staging']);
  expect(await names(`${web}environments/?visibility=all`)).toEqual(['production', 'staging']);
  expect((await server.get(`${web}environments/?visibility=some`)).status).toBe(400);
  expect(await names(`${org}environments/`)).toEqual(['production']);
  expect(await names(`${org}environments/?project=2`)).toEqual(['production']);
});

test('releases, newest first', async () => {
  const releases = rowsOf(await server.get(`${org}releases/`));
  expect(releases.map((row) => String(row['version'])).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'web@1.0.0',
    'web@1.1.0',
    'web@1.2.0',
  ]);
  expect(rowsOf(await server.get(`${web}releases/?query=web%401.2`)).length).toBe(1);
  expect(objectOf(await server.get(`${org}releases/${encodeURIComponent('web@1.1.0')}/`))).toMatchObject({
    shortVersion: '1.1.0',
  });
});

test('saved searches: everybody’s, own ones, pinned ones', async () => {
  const searches = `${org}searches/`;
  expect(rowsOf(await server.get(searches)).length).toBe(5);
  expect(rowsOf(await server.get(`${web}searches/`)).length).toBe(5);
  expect(
    (await server.post(searches, { type: 0, name: 'Mine', query: 'is:resolved' }, { token: MEMBER })).status,
  ).toBe(403);
  const made = objectOf(await server.post(searches, { type: 0, name: 'Ours', query: 'is:resolved' }));
  expect(made).toMatchObject({ name: 'Ours', isOrgCustom: true, visibility: 'organization' });
  expect((await server.delete(`${searches}${String(made['id'])}/`)).status).toBe(204);
  expect(
    await server.put(`${org}pinned-searches/`, { type: 0, query: 'is:ignored', sort: 'freq' }),
  ).toMatchObject({ status: 201, body: { isPinned: true } });
  expect(rowsOf(await server.get(searches))[0]).toMatchObject({ isPinned: true, query: 'is:ignored' });
  expect(rowsOf(await server.get(searches, { token: MEMBER }))[0]).toMatchObject({ isPinned: false });
  expect((await server.delete(`${org}pinned-searches/`)).status).toBe(204);
  expect((await server.post(searches, { type: 0, name: 'No query' })).status).toBe(400);
});

test('recent searches: new ones 201, known ones 204, latest first, three', async () => {
  const recent = `${org}recent-searches/`;
  for (const query of ['a', 'b', 'c', 'd'])
    expect((await server.post(recent, { type: 0, query })).status).toBe(201);
  expect(await server.post(recent, { type: 0, query: 'a' })).toMatchObject({ status: 204, text: '' });
  expect(rowsOf(await server.get(`${recent}?type=0`))).toHaveLength(3);
  expect(rowsOf(await server.get(`${recent}?type=0&limit=10`, { token: MEMBER }))).toEqual([]);
  expect((await server.get(`${recent}?type=99`)).status).toBe(400);
});

test('people who were affected', async () => {
  const people = rowsOf(await server.get(`${web}users/?query=email:user3`));
  expect(people).toMatchObject([{ email: 'user3@example.org', identifier: '3' }]);
  expect(rowsOf(await server.get(`${web}users/?query=user3`))).toEqual([]);
});

test('there is no feedback, and no probe finds what is not there', async () => {
  expect(rowsOf(await server.get('/api/0/issues/1/user-feedback/'))).toEqual([]);
  expect(rowsOf(await server.get(`${web}user-feedback/`))).toEqual([]);
  for (const path of [`${web}legacy-webhooks/`, '/api/0/users/me/notification-options/', '/api/settings/']) {
    expect(await server.get(path, { token: null })).toMatchObject({ status: 404, text: '' });
  }
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { eventIdOf, harness, MEMBER, objectOf, rowsOf } from './handlers-harness.ts';

const server = harness();
const issue = '/api/0/organizations/acme/issues/3/';

beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

test('details carry what lists do not', async () => {
  const details = objectOf(await server.get(issue));
  expect(details).toMatchObject({
    id: '3',
    activity: [{ id: '0', type: 'first_seen', user: null, data: {} }],
    seenBy: [],
    participants: [],
    userReportCount: 0,
    firstRelease: { version: 'web@1.0.0', shortVersion: '1.0.0' },
    lastRelease: { version: 'web@1.0.0' },
  });
  expect(details['tags']).toContainEqual({ key: 'color', name: 'Color', uniqueValues: 1, totalValues: 4 });
  expect(details['stats']).toHaveProperty('24h.length', 24);
  expect(details['stats']).toHaveProperty('30d.length', 30);
});

test('details leave out what is collapsed', async () => {
  const details = objectOf(await server.get(`${issue}?collapse=tags&collapse=stats&collapse=release`));
  for (const key of ['tags', 'stats', 'firstRelease', 'lastRelease']) expect(details).not.toHaveProperty(key);
});

test('a group is found by number, by short id, and in both families', async () => {
  expect(objectOf(await server.get('/api/0/organizations/acme/issues/WEB-3/'))['id']).toBe('3');
  expect(objectOf(await server.get('/api/0/issues/3/'))['id']).toBe('3');
  expect(objectOf(await server.get('/api/0/groups/3/'))['id']).toBe('3');
  expect(await server.get('/api/0/issues/99999/')).toMatchObject({
    status: 404,
    body: { detail: 'The requested resource does not exist' },
  });
});

test('an environment filters, and one that is not known is not found', async () => {
  const details = objectOf(await server.get(`${issue}?environment=production`));
  expect(details).toMatchObject({ count: '4' });
  expect((await server.get(`${issue}?environment=moon`)).status).toBe(404);
});

test('events: newest first, simple or full, to the end', async () => {
  const events = rowsOf(await server.get(`${issue}events/`));
  expect(events.map((event) => event['eventID'])).toEqual([0, 1, 2, 3].map((of) => eventIdOf(3, of)));
  expect(events[0]).toMatchObject({ id: eventIdOf(3), 'event.type': 'error', groupID: '3', projectID: '1' });
  expect(events[0]).not.toHaveProperty('entries');
  const [full] = rowsOf(await server.get(`${issue}events/?full=1&per_page=1`));
  expect(full).toMatchObject({ entries: [{ type: 'exception' }], contexts: expect.any(Object) as unknown });
  const next = await server.get(`${issue}events/?per_page=2`);
  expect(next.headers.get('link')).toMatch(/rel="next"; results="true"; cursor="\d+:0:0"$/);
  expect((await server.get(`${issue}events/?per_page=101`)).status).toBe(400);
});

test('events are searched', async () => {
  expect(rowsOf(await server.get(`${issue}events/?query=user.id%3A300`)).length).toBe(0);
  expect(rowsOf(await server.get(`${issue}events/?query=${eventIdOf(3, 2)}`)).length).toBe(1);
  expect(rowsOf(await server.get(`${issue}events/?query=color%3A%22light%20blue%22`)).length).toBe(4);
  expect(rowsOf(await server.get(`${issue}events/?query=!color%3Ared`)).length).toBe(4);
});

test.each([
  ['latest', eventIdOf(3, 0), null, eventIdOf(3, 1)],
  ['oldest', eventIdOf(3, 3), eventIdOf(3, 2), null],
  [eventIdOf(3, 1), eventIdOf(3, 1), eventIdOf(3, 0), eventIdOf(3, 2)],
])('event %s knows its neighbours', async (name, id, next, previous) => {
  expect(await server.get(`${issue}events/${name}/`)).toMatchObject({
    status: 200,
    body: {
      eventID: id,
      nextEventID: next,
      previousEventID: previous,
      release: { version: 'web@1.0.0' },
      userReport: null,
    },
  });
});

test('the recommended event is one of the group', async () => {
  expect(objectOf(await server.get(`${issue}events/recommended/`))).toMatchObject({ groupID: '3' });
  expect(await server.get(`${issue}events/${'f'.repeat(32)}/`)).toMatchObject({
    status: 404,
    body: { detail: 'Event not found' },
  });
});

test('an event is found by project, by short ids and by event ids', async () => {
  const id = eventIdOf(3, 1);
  expect(objectOf(await server.get(`/api/0/projects/acme/web/events/${id}/`))).toMatchObject({ id });
  expect(objectOf(await server.get(`/api/0/organizations/acme/eventids/${id}/`))).toMatchObject({
    organizationSlug: 'acme',
    projectSlug: 'web',
    groupId: '3',
    eventId: id,
    event: { id },
  });
  expect((await server.get('/api/0/organizations/acme/eventids/abc/')).status).toBe(400);
  expect(objectOf(await server.get('/api/0/organizations/acme/shortids/web-3/'))).toMatchObject({
    groupId: '3',
    shortId: 'WEB-3',
    group: { id: '3' },
  });
});

test('tags and their values', async () => {
  const tags = rowsOf(await server.get(`${issue}tags/`));
  expect(tags.find((tag) => tag['key'] === 'color')).toMatchObject({
    name: 'Color',
    uniqueValues: 1,
    totalValues: 4,
    topValues: [{ name: 'light blue', value: 'light blue', count: 4 }],
  });
  expect(rowsOf(await server.get(`${issue}tags/?key=color&key=nosuch`)).length).toBe(1);
  expect(objectOf(await server.get(`${issue}tags/color/`))['key']).toBe('color');
  expect((await server.get(`${issue}tags/nosuch/`)).status).toBe(404);
  const users = rowsOf(await server.get(`${issue}tags/user/values/?sort=count`));
  expect(users.length).toBe(4);
  expect(users[0]).toMatchObject({
    email: expect.stringMatching(/^user\d@/) as unknown,
    identifier: expect.any(String) as unknown,
    query: expect.stringMatching(/^user\.id:/) as unknown,
  });
  expect((await server.get(`${issue}tags/user/values/?per_page=3`)).headers.get('link')).toContain(
    'rel="next"; results="true"',
  );
  expect((await server.get(`${issue}tags/user/values/?sort=nonsense`)).status).toBe(400);
});

test('the catalogue of tags and its values serve completion', async () => {
  const tags = rowsOf(await server.get('/api/0/projects/acme/web/tags/'));
  expect(tags).toContainEqual({ key: 'color', name: 'Color', uniqueValues: 2, canDelete: true });
  const values = rowsOf(await server.get('/api/0/organizations/acme/tags/color/values/?query=light'));
  expect(values.map((row) => row['value'])).toEqual(['light blue']);
  expect((await server.get('/api/0/projects/acme/web/tags/nosuch/values/')).status).toBe(404);
});

test('comments: made, told apart, edited and taken back', async () => {
  const comments = `${issue}comments/`;
  const made = await server.post(comments, { text: 'first', mentions: ['user:2'] });
  expect(made).toMatchObject({
    status: 201,
    body: { type: 'note', data: { text: 'first' }, user: { id: '1' } },
  });
  expect(objectOf(made)['data']).not.toHaveProperty('mentions');
  const twice = await server.post(comments, { text: 'first' });
  expect([twice.status, twice.body]).toEqual([400, '{"detail": "You have already posted that comment."}']);
  expect(await server.post(comments, { text: '' })).toMatchObject({
    status: 400,
    body: { text: expect.any(Array) as unknown },
  });
  expect(await server.post(comments, { text: 'x', mentions: ['user:6'] })).toMatchObject({
    status: 400,
    body: { mentions: ['Cannot mention a non team member'] },
  });
  expect((await server.post(comments, { text: 'x', mentions: 'user:2' })).status).toBe(400);

  const note = `${comments}${String(objectOf(made)['id'])}/`;
  expect((await server.put(note, { text: 'edited' })).body).toMatchObject({ data: { text: 'edited' } });
  expect((await server.put(note, { text: 'theirs' }, { token: MEMBER })).status).toBe(404);
  expect(objectOf(await server.get(issue))).toMatchObject({
    numComments: 1,
    participants: [{ id: '1' }, { id: '2' }],
  });
  expect((await server.delete(note)).status).toBe(204);
  expect(rowsOf(await server.get(`${issue}notes/`))).toEqual([]);
  expect(objectOf(await server.get(issue))['numComments']).toBe(0);
});

test('activity, participants and seen marks follow what people do', async () => {
  await server.put(issue, { status: 'resolved', hasSeen: true });
  const { activity } = objectOf(await server.get(`${issue}activities/`)) as { activity: { type: string }[] };
  expect(activity.map(({ type }) => type)).toEqual(['set_resolved', 'first_seen']);
  expect(rowsOf(await server.get(`${issue}participants/`))).toMatchObject([{ id: '1' }]);
  expect(objectOf(await server.get(issue))['seenBy']).toMatchObject([
    { id: '1', lastSeen: expect.any(String) as unknown },
  ]);
});

test.each(['PUT', 'DELETE'] as const)('hashes are unmerged by %s', async (method) => {
  await server.put('/api/0/organizations/acme/issues/?id=1&id=3', { merge: true });
  const hashes = rowsOf(await server.get(`${issue}hashes/`));
  expect(hashes).toMatchObject([
    { latestEvent: { eventID: eventIdOf(3) } },
    { latestEvent: { eventID: eventIdOf(1) } },
  ]);
  expect(await server.call(method, `${issue}hashes/?id=${String(hashes[1]?.['id'])}`)).toMatchObject({
    status: 202,
    text: '',
  });
  expect(rowsOf(await server.get(`${issue}hashes/`)).length).toBe(1);
  expect((await server.call(method, `${issue}hashes/?id=nosuch`)).status).toBe(200);
  const { activity } = objectOf(await server.get(issue)) as { activity: { type: string; data: object }[] };
  expect(activity[0]).toMatchObject({
    type: 'unmerge_source',
    data: { destination: { title: 'Error1: thing 1 went wrong' } },
  });
});

test('similar groups come as pairs with their scores', async () => {
  const pairs = (await server.get(`${issue}similar/?limit=5`)).body as [
    { id: string },
    Record<string, number>,
  ][];
  expect(pairs.length).toBe(5);
  for (const [group, scores] of pairs) {
    expect(group.id).not.toBe('3');
    for (const score of Object.values(scores)) expect(score).toBeLessThanOrEqual(1);
  }
});

test('series: hours of a day by default', async () => {
  const series = (await server.get(`${issue}stats/`)).body as [number, number][];
  expect(series.length).toBe(24);
  expect(series.reduce((sum, [, count]) => sum + count, 0)).toBe(4);
  expect((await server.get('/api/0/projects/acme/web/stats/?stat=received')).body).toHaveLength(24);
  expect((await server.get('/api/0/projects/acme/web/issues/stats/')).status).toBe(204);
  expect((await server.get('/api/0/projects/acme/web/issues/stats/?id=3&id=9999')).body).toHaveProperty('3');
});

test('a shared group is open to all and tells nothing about people', async () => {
  const shared = objectOf(await server.put(issue, { isPublic: true }));
  await server.call('DELETE', '/api/0/auth/', { token: null });
  const answer = objectOf(
    await server.get(`/api/0/shared/issues/${String(shared['shareId'])}/`, { token: null }),
  );
  expect(answer).toMatchObject({
    id: '3',
    project: { slug: 'web' },
    latestEvent: { entries: [{ type: 'exception' }] },
  });
  expect(answer['latestEvent']).not.toHaveProperty('user');
  expect(JSON.stringify(answer)).not.toContain('"vars"');
  expect((await server.get('/api/0/shared/issues/nosuch/', { token: null })).status).toBe(404);
});

test('create-sample makes an event, for those who may', async () => {
  const sample = await server.post('/api/0/projects/acme/api/create-sample/', {});
  expect(sample).toMatchObject({
    status: 200,
    body: { platform: 'javascript', groupID: expect.any(String) as unknown },
  });
  expect((await server.post('/api/0/projects/acme/api/create-sample/', {}, { token: MEMBER })).status).toBe(
    403,
  );
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { parseLinkHeader } from '#lib/link-header.ts';

import { eventIdOf, harness, MEMBER, objectOf, READER, rowsOf } from './handlers-harness.ts';

const server = harness();
const list = '/api/0/organizations/acme/issues/';

beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

/** Follows `next` to the end. */
async function walk(path: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const answer = await server.get(cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
    ids.push(...rowsOf(answer).map((row) => String(row['id'])));
    cursor = parseLinkHeader(answer.headers.get('link')).next;
    if (ids.length > 100) throw new Error('There is no end to it.');
  } while (cursor !== null);
  return ids;
}

test.each(['date', 'new', 'freq', 'user', 'trends'])(
  'pages by %s to the end without loss or repetition',
  async (sort) => {
    const ids = await walk(`${list}?query=&limit=4&sort=${sort}`);
    expect(ids.length).toBe(27);
    expect(new Set(ids).size).toBe(27);
  },
);

test('goes back from the second page to the first', async () => {
  const first = await server.get(`${list}?query=&limit=4`);
  const next = parseLinkHeader(first.headers.get('link')).next;
  const second = await server.get(`${list}?query=&limit=4&cursor=${next}`);
  const previous = parseLinkHeader(second.headers.get('link')).previous;
  expect(previous).not.toBeNull();
  expect(rowsOf(await server.get(`${list}?query=&limit=4&cursor=${previous}`))).toEqual(rowsOf(first));
});

test('tells how many there are and names its neighbours with the public address', async () => {
  const answer = await server.get(list);
  expect([answer.headers.get('x-hits'), answer.headers.get('x-max-hits')]).toEqual(['27', '1000']);
  expect(answer.headers.get('link')).toMatch(
    /^<https:\/\/sentry\.example\.com\/api\/0\/organizations\/acme\/issues\/\?&cursor=\d+:0:1>; rel="previous"; results="false"; cursor="\d+:0:1", </,
  );
});

test('a row has the shape of today', async () => {
  const [row] = rowsOf(await server.get(`${list}?query=Error1&sort=new`));
  expect(row).toMatchObject({
    shortId: 'WEB-1',
    title: 'Error1: thing 1 went wrong',
    count: '2',
    level: 'error',
    status: 'unresolved',
    statusDetails: {},
    substatus: 'new',
    priority: 'high',
    issueCategory: 'error',
    project: { id: '1', name: 'WEB', slug: 'web', platform: 'python' },
    assignedTo: null,
    annotations: [],
    isSubscribed: true,
    subscriptionDetails: null,
    hasSeen: false,
    permalink: 'https://sentry.example.com/organizations/acme/issues/1/',
    filtered: { count: '2' },
    lifetime: { count: '2', stats: {} },
  });
  expect(Object.keys(row?.['stats'] as object)).toEqual(['24h']);
});

test('the sparkline is as long as was asked, and none where none is wanted', async () => {
  const stats = async (period: string) =>
    rowsOf(await server.get(`${list}?limit=1&groupStatsPeriod=${period}`))[0]?.['stats'];
  expect((await stats('24h')) as object).toHaveProperty('24h.length', 24);
  expect((await stats('14d')) as object).toHaveProperty('14d.length', 14);
  expect((await stats('auto')) as object).toHaveProperty('auto');
  expect(await stats('')).toBeUndefined();
  expect((await server.get(`${list}?groupStatsPeriod=3y`)).status).toBe(400);
});

test('on the project list statsPeriod is the sparkline, not a filter', async () => {
  const answer = await server.get('/api/0/projects/acme/web/issues/?statsPeriod=14d&query=');
  expect(rowsOf(answer).length).toBe(24);
  expect(rowsOf(answer)[0]?.['stats']).toHaveProperty('14d');
});

test('collapse and expand change the rows', async () => {
  const [collapsed] = rowsOf(
    await server.get(`${list}?limit=1&collapse=stats&collapse=unhandled&expand=inbox&expand=owners`),
  );
  expect(collapsed).not.toHaveProperty('stats');
  expect(collapsed).not.toHaveProperty('lifetime');
  expect(collapsed).not.toHaveProperty('isUnhandled');
  expect(collapsed).toMatchObject({ inbox: { reason: 0 }, owners: null, count: '2' });
  const [base] = rowsOf(await server.get(`${list}?limit=1&collapse=base`));
  expect(base).not.toHaveProperty('title');
  expect(base).toMatchObject({ id: '1', count: '2' });
});

test('a stretch of time filters and counts', async () => {
  expect(rowsOf(await server.get(`${list}?query=&statsPeriod=12h`)).length).toBeLessThan(10);
  expect((await server.get(`${list}?statsPeriod=zz`)).status).toBe(400);
  expect((await server.get(`${list}?start=2026-06-15T00:00:00`)).status).toBe(400);
  expect((await server.get(`${list}?start=2026-06-15T00:00:00&end=2026-06-15T09:00:00`)).status).toBe(200);
});

test('absent query is unresolved, empty is everything', async () => {
  await server.put(`${list}?id=1`, { status: 'resolved' });
  expect(rowsOf(await server.get(list)).length).toBe(26);
  expect(rowsOf(await server.get(`${list}?query=`)).length).toBe(27);
});

test('projects: by id, by slug, all, mine, and none of somebody else', async () => {
  expect(rowsOf(await server.get(`${list}?query=&project=2`)).length).toBe(3);
  expect(rowsOf(await server.get(`${list}?query=&project=api`)).length).toBe(3);
  expect(rowsOf(await server.get(`${list}?query=&project=-1`)).length).toBe(27);
  expect((await server.get(`${list}?project=99`)).status).toBe(403);
});

test('nobody’s projects are an empty list without headers', async () => {
  server.store.members.update('2', (member) => {
    member.teamIds = [];
  });
  const answer = await server.get(list, { token: MEMBER });
  expect([answer.body, answer.headers.get('link')]).toEqual([[], null]);
});

test('environments filter, and one that is not known is not found', async () => {
  expect(rowsOf(await server.get(`${list}?query=&environment=staging`)).length).toBe(6);
  expect(rowsOf(await server.get(`${list}?query=&environment=staging&environment=production`)).length).toBe(
    27,
  );
  expect((await server.get(`${list}?environment=moon`)).status).toBe(404);
});

test('an event id or a short id is a direct hit', async () => {
  const hit = await server.get(`${list}?query=${eventIdOf(5, 1)}`);
  expect(hit.headers.get('x-sentry-direct-hit')).toBe('1');
  expect(hit.headers.get('link')).toBeNull();
  expect(rowsOf(hit)).toMatchObject([{ shortId: 'WEB-5', matchingEventId: eventIdOf(5, 1) }]);
  const short = await server.get(`${list}?query=web-5&shortIdLookup=1`);
  expect(rowsOf(short)).toMatchObject([{ shortId: 'WEB-5' }]);
  expect(rowsOf(short)[0]).not.toHaveProperty('matchingEventId');
  expect((await server.get(`${list}?query=web-5`)).headers.get('x-sentry-direct-hit')).toBeNull();
});

test.each([
  ['sort=nonsense', /Invalid sort/],
  ['sort=', /Invalid sort/],
  ['limit=abc', /invalid limit/],
  ['cursor=abc', /Invalid cursor/],
  ['query=is%3Abogus', /bogus/],
  ['query=timesSeen%3A%3Eabc', /timesSeen/],
  ['query=age%3Azz', /Invalid date/],
])('%s is refused with 400', async (parameter, words) => {
  const answer = await server.get(`${list}?${parameter}`);
  expect(answer.status).toBe(400);
  expect(objectOf(answer)['detail']).toMatch(words);
});

test('a limit is capped, nought gives none', async () => {
  expect(rowsOf(await server.get(`${list}?limit=1000`)).length).toBe(27);
  expect(rowsOf(await server.get(`${list}?limit=0`)).length).toBe(0);
  expect(rowsOf(await server.get(`${list}?limit=-5`)).length).toBe(0);
});

test('a bulk change answers with what was accepted, not with groups', async () => {
  const answer = await server.put(`${list}?id=1&id=2`, { status: 'resolved', hasSeen: true });
  expect(answer.body).toMatchObject({
    status: 'resolved',
    hasSeen: true,
    statusDetails: {},
  });
  expect(rowsOf(await server.get(`${list}?query=is%3Aresolved`)).length).toBe(2);
});

test('ignoring says until when and who', async () => {
  const answer = await server.put(`${list}?id=1`, {
    status: 'ignored',
    statusDetails: { ignoreDuration: 30 },
  });
  expect(answer.body).toEqual({
    status: 'ignored',
    statusDetails: expect.objectContaining({
      ignoreUntil: '2026-06-15T13:00:00Z',
      ignoreCount: null,
      actor: expect.objectContaining({ email: 'olga@example.com' }),
    }) as unknown,
  });
});

test('assigning answers with the actor', async () => {
  expect((await server.put(`${list}?id=1`, { assignedTo: 'user:2' })).body).toEqual({
    assignedTo: { type: 'user', id: '2', name: 'Mika', email: 'mika@example.com' },
  });
  expect((await server.put(`${list}?id=1`, { assignedTo: 'team:1' })).body).toEqual({
    assignedTo: { type: 'team', id: '1', name: 'core' },
  });
  expect((await server.put(`${list}?id=1`, { assignedTo: '' })).body).toEqual({ assignedTo: null });
  expect(await server.put(`${list}?id=1`, { assignedTo: '#core' })).toMatchObject({
    status: 400,
    body: { assignedTo: ['Unknown actor input'] },
  });
  expect((await server.put(`${list}?id=1`, { assignedTo: 'user:3' })).status).toBe(400);
});

test('unknown ids are dropped; 204 when none is left, 400 for what is no id', async () => {
  expect((await server.put(`${list}?id=1&id=9999`, { hasSeen: true })).status).toBe(200);
  expect(await server.put(`${list}?id=9999`, { hasSeen: true })).toMatchObject({ status: 204, text: '' });
  expect((await server.put(`${list}?id=abc`, { hasSeen: true })).status).toBe(400);
});

test('without ids everything that matches is changed', async () => {
  await server.put(`${list}?query=environment%3Astaging`, { status: 'ignored' });
  expect(rowsOf(await server.get(`${list}?query=is%3Aignored`)).length).toBe(6);
});

test('the project’s own list changes only its own', async () => {
  const own = '/api/0/projects/acme/web/issues/';
  expect((await server.put(`${own}?id=25`, { hasSeen: true })).status).toBe(204);
  expect((await server.put(`${own}?id=1`, { isBookmarked: true })).body).toEqual({ isBookmarked: true });
});

test('bad bodies are refused at their field', async () => {
  expect(await server.put(`${list}?id=1`, { status: 'bogus' })).toMatchObject({ status: 400 });
  const nested = await server.put(`${list}?id=1`, {
    status: 'resolved',
    statusDetails: { inRelease: 'nosuch' },
  });
  expect(nested.body).toEqual({
    statusDetails: { inRelease: ['Unable to find a release with the given version.'] },
  });
  expect(
    (await server.call('PUT', `${list}?id=1`, { raw: 'x', headers: { 'Content-Type': 'text/plain' } }))
      .status,
  ).toBe(415);
  expect(
    (await server.call('PUT', `${list}?id=1`, { raw: '{', headers: { 'Content-Type': 'application/json' } }))
      .status,
  ).toBe(400);
  expect((await server.put(`${list}?id=1`, { nonsense: 1 })).body).toEqual({});
});

test('merging is proved by its parent, and a child answers as the parent', async () => {
  const merged = await server.put(`${list}?id=1&id=3`, { merge: true });
  expect(merged.body).toEqual({ merge: { parent: '3', children: ['1'] } });
  expect(objectOf(await server.get('/api/0/issues/1/'))['id']).toBe('3');
  const alone = await server.put(`${list}?id=5`, { merge: true });
  expect(alone.body).toEqual({ merge: true });
});

test('a single change answers with the group, without its series', async () => {
  const answer = await server.put('/api/0/organizations/acme/issues/1/', { isPublic: true });
  expect(answer.body).toMatchObject({ id: '1', isPublic: true });
  expect(answer.body).not.toHaveProperty('stats');
  expect(answer.body).not.toHaveProperty('activity');
});

test('deleting one: 202, gone at once, and then really', async () => {
  expect(await server.delete('/api/0/issues/1/')).toMatchObject({ status: 202, text: '' });
  expect((await server.get('/api/0/issues/1/')).status).toBe(404);
  expect((await server.delete('/api/0/issues/1/')).status).toBe(404);
  expect(rowsOf(await server.get(`${list}?query=`)).length).toBe(26);
  await server.flush();
  expect(server.store.groups.get('1')).toBeUndefined();
});

test('deleting many: 204, even of nothing', async () => {
  expect((await server.delete(`${list}?id=1&id=2`)).status).toBe(204);
  expect((await server.delete(`${list}?id=1`)).status).toBe(204);
  expect(rowsOf(await server.get(`${list}?query=`)).length).toBe(25);
});

test('a read-only token may not write, a member may even delete', async () => {
  expect((await server.put(`${list}?id=1`, { hasSeen: true }, { token: READER })).status).toBe(403);
  expect((await server.get(`${list}?limit=1`, { token: READER })).status).toBe(200);
  expect((await server.delete(`${list}?id=1`, { token: MEMBER })).status).toBe(204);
});

test('counts and figures of many', async () => {
  const counts = await server.get(
    '/api/0/organizations/acme/issues-count/?query=is%3Aunresolved&query=level%3Awarning',
  );
  expect(counts.body).toEqual({ 'is:unresolved': 27, 'level:warning': 9 });
  const stats = await server.get(
    '/api/0/organizations/acme/issues-stats/?groups=1&groups=2&groupStatsPeriod=auto',
  );
  expect(rowsOf(stats)).toMatchObject([
    { id: '1', count: '2', stats: { auto: expect.any(Array) as unknown } },
    { id: '2' },
  ]);
  expect((await server.get('/api/0/organizations/acme/issues-stats/')).status).toBe(400);
  const many = Array.from({ length: 26 }, (_, at) => `groups=${at + 1}`).join('&');
  expect((await server.get(`/api/0/organizations/acme/issues-stats/?${many}`)).status).toBe(400);
});

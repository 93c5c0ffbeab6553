import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { basic, harness, MEMBER, objectOf, OWNER, READER, rowsOf } from './handlers-harness.ts';

const server = harness();
const auth = '/api/0/auth/';
const session = { token: null };

beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

const signIn = (login: string, password = 'secret') =>
  server.call('POST', auth, { token: null, headers: { Authorization: basic(login, password) } });

test('a new server is signed in as its owner', async () => {
  expect(objectOf(await server.get(auth, session))).toMatchObject({
    email: 'olga@example.com',
    isSuperuser: true,
    permissions: [],
    options: { stacktraceOrder: -1 },
  });
  expect(objectOf(await server.get('/api/0/', session))).toMatchObject({
    version: '0',
    auth: null,
    user: { id: '1' },
  });
});

test('signing out and in again', async () => {
  expect(await server.delete(auth, session)).toMatchObject({ status: 204, text: '' });
  expect(await server.get(auth, session)).toMatchObject({ status: 400, text: '' });
  const refused = await server.get('/api/0/organizations/', session);
  expect(refused).toMatchObject({
    status: 401,
    body: { detail: 'Authentication credentials were not provided.' },
  });
  expect(refused.headers.get('www-authenticate')).toBe('xBasic realm="api"');
  expect((await server.delete(auth, session)).status).toBe(204);

  expect(objectOf(await signIn('MIKA@example.com'))).toMatchObject({ id: '2', email: 'mika@example.com' });
  expect(objectOf(await server.get(auth, session))['id']).toBe('2');
});

test('a sign-in that fails says why', async () => {
  expect(await signIn('mika@example.com', 'wrong')).toMatchObject({
    status: 401,
    body: { detail: 'Invalid username/password' },
  });
  expect(await signIn('nobody@example.com')).toMatchObject({ status: 401 });
  expect(await server.post(auth, { username: 'mika', password: 'secret' }, session)).toMatchObject({
    status: 400,
    text: '',
  });
  expect(await signIn('second@example.com')).toMatchObject({
    status: 403,
    body: { '2fa_required': true, message: expect.any(String) as unknown },
  });
  expect(await signIn('expired@example.com')).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining('expired') as unknown },
  });
  expect(objectOf(await server.get(auth, session))['id']).toBe('1');
});

test('the password once more gives sudo', async () => {
  const remove = () => server.delete('/api/0/organizations/acme/', session);
  expect(await remove()).toMatchObject({
    status: 401,
    body: { detail: { code: 'sudo-required', extra: { username: 'olga@example.com' } } },
  });
  expect(await server.put(auth, { password: 'wrong' }, session)).toMatchObject({
    status: 403,
    body: { detail: { code: 'ignore' } },
  });
  expect(await server.put(auth, {}, session)).toMatchObject({
    status: 400,
    body: { non_field_errors: expect.any(Array) as unknown },
  });
  expect((await server.put(auth, { password: 'secret' })).status).toBe(401);
  expect((await server.put(auth, { password: 'secret' }, session)).status).toBe(200);
  expect((await remove()).status).toBe(400);
});

test('with a cookie a write must repeat it', async () => {
  const seen = (headers: Record<string, string>) =>
    server.put('/api/0/issues/1/', { hasSeen: true }, { token: null, headers });
  expect(await seen({ Cookie: 'a=b; sc=abc' })).toMatchObject({
    status: 403,
    body: { detail: 'CSRF Failed: CSRF token missing or incorrect.' },
  });
  expect((await seen({ Cookie: 'sc=abc', 'X-CSRFToken': 'other' })).status).toBe(403);
  expect((await seen({ Cookie: 'a=b; sc=abc', 'X-CSRFToken': 'abc' })).status).toBe(200);
  expect((await server.get('/api/0/issues/1/', { token: null, headers: { Cookie: 'sc=abc' } })).status).toBe(
    200,
  );
  const withToken = await server.put(
    '/api/0/issues/1/',
    { hasSeen: true },
    { headers: { Cookie: 'sc=abc' } },
  );
  expect(withToken.status).toBe(200);
});

test.each([
  ['Bearer', 'Invalid token header. No credentials provided.'],
  ['Bearer a b', 'Invalid token header. Token string should not contain spaces.'],
  ['Bearer nonsense', 'Invalid token'],
  ['Bearer sample-expired-token', 'Token expired'],
  [basic('key', ''), 'API key is not valid'],
])('%s is refused', async (header, detail) => {
  const answer = await server.get('/api/0/organizations/', {
    token: null,
    headers: { Authorization: header },
  });
  expect(answer).toMatchObject({ status: 401, body: { detail } });
});

test('a token decides over the session, with its scopes cut by the role', async () => {
  expect(objectOf(await server.get('/api/0/', { token: MEMBER }))).toMatchObject({
    user: { email: 'mika@example.com' },
    auth: { scopes: expect.arrayContaining(['event:admin']) as unknown },
  });
  const access = async (token: string) =>
    objectOf(await server.get('/api/0/organizations/acme/', { token }))['access'];
  expect(await access(OWNER)).toContain('org:admin');
  expect(await access(MEMBER)).not.toContain('project:write');
  expect(await access(READER)).toEqual([
    'event:read',
    'project:read',
    'org:read',
    'member:read',
    'team:read',
  ]);
});

test('a token with an Origin gets a bare string, whatever the origin', async () => {
  const headers = { Origin: 'http://localhost' };
  expect(await server.get('/api/0/organizations/', { headers })).toMatchObject({
    status: 400,
    body: 'Invalid origin: http://localhost',
  });
  expect((await server.get('/api/0/organizations/', { headers: { Origin: 'null' } })).status).toBe(200);
  expect((await server.get('/api/0/organizations/', { token: null, headers })).status).toBe(200);
});

test('users are for sessions alone, and only oneself', async () => {
  expect((await server.get('/api/0/users/me/')).status).toBe(403);
  expect(objectOf(await server.get('/api/0/users/me/', session))['id']).toBe('1');
  expect((await server.get('/api/0/users/2/', session)).status).toBe(403);
  expect((await server.get('/api/0/users/99/', session)).status).toBe(404);
  const changed = await server.put('/api/0/users/me/', { options: { language: 'zh-cn' } }, session);
  expect(objectOf(changed)).toMatchObject({ options: { language: 'zh-cn', timezone: 'UTC' } });
});

test('somebody outside the organization is refused, and an object that is not there is not found', async () => {
  await signIn('stranger@example.com');
  expect((await server.get('/api/0/organizations/acme/', session)).status).toBe(403);
  expect((await server.get('/api/0/issues/1/', session)).status).toBe(403);
  expect((await server.get('/api/0/organizations/nosuch/', session)).status).toBe(404);
  expect(rowsOf(await server.get('/api/0/organizations/', session))).toEqual([]);
});

test('an unknown URL is an empty 404 of HTML, to everybody', async () => {
  for (const token of [OWNER, null]) {
    const answer = await server.get('/api/0/nosuchthing/', { token });
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([
      404,
      '',
      'text/html; charset=utf-8',
    ]);
  }
  expect((await server.get('/api/0/organizations')).status).toBe(404);
  expect((await server.call('PATCH', '/api/0/organizations/acme/')).status).toBe(405);
  expect(await server.post('/api/0/issues/1/hashes/', {})).toMatchObject({
    status: 405,
    body: { detail: "Method 'POST' not allowed." },
  });
});

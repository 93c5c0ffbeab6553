import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ApiError } from './api-error.ts';
import { createSession, type Session } from './session.ts';
import { createTransport, type Transport } from './transport.ts';

type Reply = Response | Promise<Response> | Error | 'hang';

let session: Session;
let transport: Transport;
const sent: { url: string; method: string; headers: Headers; body: unknown }[] = [];
let replies: Reply[] = [];

function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });
}

beforeEach(() => {
  sent.length = 0;
  replies = [];
  vi.stubGlobal('document', { cookie: '' });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers), body: init.body });
    const reply = replies.shift() ?? json({});
    if (reply instanceof Error) return Promise.reject(reply);
    if (reply !== 'hang') return Promise.resolve(reply);
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
    });
  });
  session = createSession('session');
  session.begin({ way: 'session', user: null });
  transport = createTransport(session);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function failure(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError', { cause: error });
  return error;
}

test('a cut read is sent once more, and only once', async () => {
  replies = [new TypeError('reset'), json({ ok: 1 })];
  expect((await transport.call('/x/')).json).toEqual({ ok: 1 });
  replies = [new TypeError('reset'), new TypeError('reset'), json({})];
  expect((await failure(transport.call('/x/'))).kind).toBe('network');
  expect(sent).toHaveLength(4);
  expect(transport.connection.get().unreachable).toBe(true);
});

test('a cut write is never sent again', async () => {
  replies = [new TypeError('reset'), json({})];
  expect((await failure(transport.call('/x/', { method: 'PUT', body: {} }))).kind).toBe('network');
  expect(sent).toHaveLength(1);
});

test('a 500 is not repeated, and is not “unreachable”', async () => {
  replies = [json({ detail: 'Internal Error' }, { status: 500 }), json({})];
  expect((await failure(transport.call('/x/'))).kind).toBe('server-error');
  expect(sent).toHaveLength(1);
  expect(transport.connection.get().unreachable).toBe(false);
});

test('a 429 on a read waits as long as it says, and says so', async () => {
  vi.useFakeTimers();
  replies = [new Response('detail', { status: 429, headers: { 'retry-after': '3' } }), json({ ok: 1 })];
  const call = transport.call('/x/');
  await vi.advanceTimersByTimeAsync(2999);
  expect(sent).toHaveLength(1);
  expect(transport.connection.get().waitingUntil).not.toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect((await call).json).toEqual({ ok: 1 });
  expect(transport.connection.get().waitingUntil).toBeNull();
});

test('a 429 on a write is told at once', async () => {
  replies = [new Response('', { status: 429, headers: { 'retry-after': '3' } })];
  const error = await failure(transport.call('/x/', { method: 'PUT' }));
  expect(error).toMatchObject({ kind: 'rate-limited', retryAfter: 3 });
  expect(sent).toHaveLength(1);
});

test('waiting for a rate limit can be cancelled', async () => {
  vi.useFakeTimers();
  replies = [new Response('', { status: 429, headers: { 'retry-after': '30' } })];
  const controller = new AbortController();
  const call = transport.call('/x/', { signal: controller.signal }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1000);
  controller.abort();
  expect(await call).toMatchObject({ name: 'AbortError' });
  expect(transport.connection.get().waitingUntil).toBeNull();
});

test('HTML in place of JSON is named, with 200 too', async () => {
  replies = [new Response('<html></html>', { headers: { 'content-type': 'text/html' } })];
  expect(await failure(transport.call('/x/'))).toMatchObject({ kind: 'not-json', status: 200 });
});

test('an empty answer is an answer', async () => {
  replies = [new Response(null, { status: 204 })];
  expect((await transport.call('/x/', { method: 'DELETE' })).json).toBeUndefined();
});

test('an answer that does not come in time is a timeout', async () => {
  replies = ['hang'];
  expect((await failure(transport.call('/x/', { timeout: 5 }))).kind).toBe('timeout');
});

test('an abort stays an abort', async () => {
  replies = ['hang'];
  const controller = new AbortController();
  const call = transport.call('/x/', { signal: controller.signal });
  controller.abort();
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
});

test('a session that ends in mid-work: the write waits, is sent once more after signing in, with the new CSRF cookie', async () => {
  vi.stubGlobal('document', { cookie: 'sc=old' });
  replies = [
    json({ detail: 'Authentication credentials were not provided.' }, { status: 401 }),
    json({ ok: 1 }),
  ];
  const call = transport.call('/x/', { method: 'PUT', body: { a: 1 } });
  await vi.waitFor(() => expect(session.state.get().interrupted).toBe(true));
  expect(sent).toHaveLength(1);
  vi.stubGlobal('document', { cookie: 'other=1; sc=new' });
  session.begin({ way: 'session', user: null });
  expect((await call).json).toEqual({ ok: 1 });
  expect(sent.map(({ headers, body }) => [headers.get('x-csrftoken'), body])).toEqual([
    ['old', '{"a":1}'],
    ['new', '{"a":1}'],
  ]);
});

test('where both servers have left a cookie, the dialect decides', async () => {
  vi.stubGlobal('document', { cookie: 'sc=sentry; csrftoken=glitchtip' });
  await transport.call('/x/', { method: 'PUT' });
  session.useCsrfCookie('csrftoken');
  await transport.call('/x/', { method: 'PUT' });
  expect(sent.map(({ headers }) => headers.get('x-csrftoken'))).toEqual(['sentry', 'glitchtip']);
});

const ada = { id: '1', name: 'Ada', username: 'ada', email: null, isSuperuser: false, isActive: true };

test('a write begun by one person is never sent as another', async () => {
  session.begin({ way: 'session', user: ada });
  const late = Promise.withResolvers<Response>();
  replies = [late.promise];
  const write = failure(transport.call('/x/', { method: 'PUT' }));
  session.end();
  session.begin({ way: 'session', user: { ...ada, id: '2' } });
  late.resolve(json({}, { status: 401 }));
  expect((await write).kind).toBe('signed-out');
  expect(session.state.get().interrupted).toBe(false);
  expect(sent).toHaveLength(1);
});

test('a 401 that comes after the session was renewed does not ask again', async () => {
  session.begin({ way: 'session', user: ada });
  const late = Promise.withResolvers<Response>();
  replies = [json({}, { status: 401 }), late.promise, json({ call: 1 }), json({ call: 2 })];
  const first = transport.call('/x/');
  const second = transport.call('/y/');
  await vi.waitFor(() => expect(session.state.get().interrupted).toBe(true));
  session.begin({ way: 'session', user: ada });
  expect((await first).json).toEqual({ call: 1 });
  late.resolve(json({}, { status: 401 }));
  expect((await second).json).toEqual({ call: 2 });
  expect(session.state.get().interrupted).toBe(false);
});

test('a wait longer than anybody watches is told at once', async () => {
  replies = [new Response('', { status: 429, headers: { 'retry-after': '3600' } })];
  expect(await failure(transport.call('/x/'))).toMatchObject({ kind: 'rate-limited', retryAfter: 3600 });
  expect(sent).toHaveLength(1);
});

test('giving up on the session fails the calls that waited', async () => {
  replies = [json({}, { status: 401 }), json({}, { status: 401 })];
  const calls = [failure(transport.call('/x/')), failure(transport.call('/y/'))];
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  await vi.waitFor(() => expect(session.state.get().interrupted).toBe(true));
  session.settleRenewal(false);
  expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(['signed-out', 'signed-out']);
  expect(session.state.get()).toMatchObject({ status: 'signed-out', interrupted: false });
});

test('a token goes with each call, and no CSRF header', async () => {
  vi.stubGlobal('document', { cookie: 'sc=x' });
  session.begin({ way: 'token', user: null, token: 'secret' });
  await transport.call('/x/', { method: 'PUT' });
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer secret');
  expect(sent[0]?.headers.get('x-csrftoken')).toBeNull();
  session.end();
  await transport.call('/x/');
  expect(sent[1]?.headers.get('authorization')).toBeNull();
});

test('errors carry no query, so that nothing typed leaks into reports', async () => {
  replies = [json({}, { status: 404 })];
  const error = await failure(transport.call('/x/', { query: { query: 'user.email:me@example.com' } }));
  expect(error.message).not.toContain('example.com');
  expect(sent[0]?.url).toBe('/x/?query=user.email%3Ame%40example.com');
});

test('where the code that reads refusals cannot be fetched, the status says what it can', async () => {
  vi.resetModules();
  vi.doMock('./classify-error.ts', () => {
    throw new TypeError('Failed to fetch');
  });
  const { createTransport: create } = await import('./transport.ts');
  replies = [json({ detail: 'Not yours' }, { status: 403 })];
  await expect(create(session).call('/api/0/')).rejects.toMatchObject({ kind: 'forbidden', status: 403 });
  vi.doUnmock('./classify-error.ts');
});

import { http, HttpResponse } from 'msw/http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { interceptFetch } from './intercept-fetch.ts';

const real = globalThis.fetch;
const network = vi.fn<typeof fetch>();

const handlers = [
  http.get('http://app/old/', () => new Response(null, { status: 302, headers: { Location: '/new/' } })),
  http.all('http://app/new/', async ({ request }) =>
    HttpResponse.json([request.method, await request.text()]),
  ),
  http.post('http://app/old/', () => new Response(null, { status: 302, headers: { Location: '/new/' } })),
  http.put('http://app/old/', () => new Response(null, { status: 307, headers: { Location: '/new/' } })),
  http.get('http://app/round/', () => new Response(null, { status: 302, headers: { Location: '/round/' } })),
  http.get('http://app/cut/', () => Response.error()),
  http.get('http://app/never/', () => new Promise<never>(() => {})),
];

beforeEach(() => {
  network.mockReset().mockResolvedValue(new Response('from outside'));
  globalThis.fetch = network;
  interceptFetch(handlers);
});
afterEach(() => {
  globalThis.fetch = real;
});

test('what a handler answers never reaches the network', async () => {
  const response = await fetch('http://app/new/', { method: 'PUT', body: 'x' });
  expect(await response.json()).toEqual(['PUT', 'x']);
  expect(response.url).toBe('http://app/new/');
  expect(network).not.toHaveBeenCalled();
});

test('what none answers goes there, body and all', async () => {
  const response = await fetch('http://app/other/', { method: 'POST', body: 'text' });
  expect(await response.text()).toBe('from outside');
  const [request] = network.mock.calls[0] ?? [];
  expect(request instanceof Request && (await request.text())).toBe('text');
});

test.each([
  ['GET', undefined, ['GET', '']],
  ['POST', 'body', ['GET', '']],
  ['PUT', 'body', ['PUT', 'body']],
])('%s follows a redirect as browsers do', async (method, body, expected) => {
  const response = await fetch('http://app/old/', { method, ...(body !== undefined && { body }) });
  expect(await response.json()).toEqual(expected);
  expect([response.redirected, response.url]).toEqual([true, 'http://app/new/']);
});

test('a redirect is handed over where that is asked for, and refused where not wanted', async () => {
  expect((await fetch('http://app/old/', { redirect: 'manual' })).status).toBe(302);
  await expect(fetch('http://app/old/', { redirect: 'error' })).rejects.toThrow('Failed to fetch');
  await expect(fetch('http://app/round/')).rejects.toThrow('Failed to fetch');
});

test('a cut connection is a network error', async () => {
  await expect(fetch('http://app/cut/')).rejects.toThrow(TypeError);
});

test('giving up ends a call, before and while it runs', async () => {
  await expect(fetch('http://app/never/', { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
  const controller = new AbortController();
  const pending = fetch('http://app/never/', { signal: controller.signal });
  controller.abort();
  await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
});

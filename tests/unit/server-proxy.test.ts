import { describe, expect, it } from 'vitest';

import { readProxySettings } from '#deploy/proxy-settings.ts';
import { type Answering, call, type Loopback } from '#tests/setup/loopback.ts';
import { behindProxy } from '#tests/setup/vedette.ts';

const fine: Answering = (response) =>
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('[]');

const last = (server: Loopback) => server.received.at(-1)?.headers ?? {};

describe('settings', () => {
  it('are none where no server is named', () => {
    expect(readProxySettings({})).toBeNull();
    expect(readProxySettings({ VEDETTE_SERVER: ' ' })).toBeNull();
  });

  it.each([
    [{ VEDETTE_SERVER: 'sentry.example.com' }, 'VEDETTE_SERVER must be an address'],
    [{ VEDETTE_SERVER: 'ftp://sentry.example.com' }, 'VEDETTE_SERVER must be an address'],
    [{ VEDETTE_SERVER: 'https://a:b@sentry.example.com' }, 'scheme and host only'],
    [{ VEDETTE_SERVER: 'https://example.com/sentry' }, 'scheme and host only, such as https://example.com'],
    [{ VEDETTE_SERVER: 'https://x', VEDETTE_SERVER_PREFIX: 'x' }, 'VEDETTE_SERVER_PREFIX must be an address'],
    [{ VEDETTE_SERVER: 'https://x', VEDETTE_TOKEN: 'a\nb' }, 'VEDETTE_TOKEN'],
    [{ VEDETTE_SERVER: 'https://x', VEDETTE_TIMEOUT: 'soon' }, 'VEDETTE_TIMEOUT'],
  ])('refuse %o', (environment, message) => {
    expect(() => readProxySettings(environment)).toThrow(message);
  });
});

describe('the run-time configuration', () => {
  it('names the server, and who signs in', async () => {
    const { url } = await behindProxy(fine, { VEDETTE_SERVER_PREFIX: 'https://sentry.example.com' });
    const { headers, body } = await call(`${url}/config.json`);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body)).toEqual({ server: { url: 'https://sentry.example.com', auth: 'session' } });
  });

  it('says that the proxy adds a token', async () => {
    const { url } = await behindProxy(fine, { VEDETTE_TOKEN: 'abc' });
    expect(JSON.parse((await call(`${url}/config.json`)).body).server.auth).toBe('proxy-token');
  });
});

describe('a call', () => {
  it("leaves Vedette's own addresses to it", async () => {
    const { server, url } = await behindProxy(fine);
    for (const path of [
      '/',
      '/organizations/acme/issues/',
      '/organizations/acme/auth/',
      '/settings/acme/auth/',
      '/auth/sign-in/',
      '/apis/',
    ]) {
      expect((await call(url + path)).body).toBe('Vedette');
    }
    expect(server.received).toEqual([]);
  });

  it('of a session goes without Origin, with a Referer of the server', async () => {
    const { server, url } = await behindProxy(fine);
    const headers = {
      Origin: url,
      Referer: `${url}/organizations/acme/issues/?query=secret`,
      Cookie: 'sentrysid=1; sc=2',
      'X-CSRFToken': '2',
      'X-Forwarded-For': '10.0.0.1',
    };
    await call(`${url}/api/0/projects/acme/api/issues/?id=1&id=2`, {
      method: 'PUT',
      headers,
      body: '{"a":1}',
    });
    expect(server.received[0]).toMatchObject({
      method: 'PUT',
      url: '/api/0/projects/acme/api/issues/?id=1&id=2',
      body: '{"a":1}',
    });
    expect(last(server)).toMatchObject({
      host: new URL(server.url).host,
      referer: `${server.url}/`,
      cookie: 'sentrysid=1; sc=2',
      'x-csrftoken': '2',
      connection: 'close',
    });
    expect(last(server)).not.toHaveProperty('origin');
    expect(last(server)).not.toHaveProperty('x-forwarded-for');
  });

  it('with a token goes without Origin, Referer and cookies', async () => {
    const { server, url } = await behindProxy(fine);
    const headers = { Origin: url, Referer: url, Cookie: 'sentrysid=1', Authorization: 'Bearer abc' };
    await call(`${url}/api/0/issues/1/`, { method: 'DELETE', headers });
    expect(last(server).authorization).toBe('Bearer abc');
    for (const name of ['origin', 'referer', 'cookie']) expect(last(server)).not.toHaveProperty(name);
  });

  it('gets the token of the proxy, to the API only', async () => {
    const { server, url } = await behindProxy(fine, { VEDETTE_TOKEN: 'abc' });
    await call(`${url}/api/0/organizations/`, { headers: { Authorization: 'Basic eA==', Cookie: 'a=b' } });
    expect([last(server).authorization, last(server).cookie]).toEqual(['Bearer abc', undefined]);
    await call(`${url}/auth/login/`);
    expect(last(server)).not.toHaveProperty('authorization');
    await call(`${url}/api/7/store/`, { method: 'POST', body: '{}' });
    expect(last(server)).not.toHaveProperty('authorization');
  });

  it('claims to be for the address that the server believes it has', async () => {
    const { server, url } = await behindProxy(fine, { VEDETTE_SERVER_PREFIX: 'https://sentry.example.com' });
    await call(`${url}/auth/login/`, {
      method: 'POST',
      headers: { Origin: url, Referer: `${url}/auth/login/?a=1` },
    });
    expect(last(server)).toMatchObject({
      host: 'sentry.example.com',
      'x-forwarded-proto': 'https',
      referer: 'https://sentry.example.com/auth/login/?a=1',
    });
  });

  it.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:1' },
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
  ])('of another site is refused at the API: %o', async (headers) => {
    const { server, url } = await behindProxy(fine, { VEDETTE_TOKEN: 'abc' });
    const { status, body } = await call(`${url}/api/0/organizations/`, { headers });
    expect([status, JSON.parse(body).detail.code]).toEqual([403, 'proxy-cross-origin']);
    expect(server.received).toEqual([]);
  });

  it.each(['/auth/sso/', '/api/7/store/'])('of another site to %s is passed on as it is', async (path) => {
    const { server, url } = await behindProxy(fine);
    const headers = {
      Origin: 'https://idp.example',
      Referer: 'https://idp.example/x',
      'Sec-Fetch-Site': 'cross-site',
    };
    await call(url + path, { method: 'POST', headers, body: 'code=1' });
    expect(last(server)).toMatchObject({ origin: 'https://idp.example', referer: 'https://idp.example/x' });
  });

  it('has a connection of its own', async () => {
    const ports = new Set<number | undefined>();
    const { url } = await behindProxy((response, _, { socket }) => {
      ports.add(socket.remotePort);
      response.end('[]');
    });
    for (let count = 0; count < 5; count += 1) await call(`${url}/api/0/organizations/`);
    expect(ports.size).toBe(5);
  });

  it('takes a large body through as it comes', async () => {
    const { server, url } = await behindProxy(fine);
    const body = 'é'.repeat(2_000_000);
    await call(`${url}/api/7/envelope/`, { method: 'POST', body });
    expect(server.received[0]?.body).toBe(body);
  });
});

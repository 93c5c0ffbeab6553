import { connect } from 'node:net';

import { describe, expect, it } from 'vitest';

import { localCookie, localLocation } from '#deploy/proxy-headers.ts';
import { call, freePort } from '#tests/setup/loopback.ts';
import { behindProxy, settingsOf } from '#tests/setup/vedette.ts';

const settings = settingsOf({
  VEDETTE_SERVER: 'http://10.0.0.5:9000',
  VEDETTE_SERVER_PREFIX: 'https://sentry.example.com',
});

describe('an answer', () => {
  it('keeps its status, its body and its headers, less grants to other origins', async () => {
    const { url } = await behindProxy((response) => {
      response.writeHead(418, {
        'X-Hits': '1000',
        Link: '<https://sentry.example.com/api/0/?&cursor=0:0:1>; rel="previous"; results="false"',
        'Access-Control-Allow-Origin': '*',
        'Strict-Transport-Security': 'max-age=1',
      });
      response.end('\u0000 as it is');
    });
    const { status, headers, body } = await call(`${url}/api/0/issues/`);
    expect([status, body]).toEqual([418, '\u0000 as it is']);
    expect(headers).toMatchObject({ 'x-hits': '1000', 'cache-control': 'no-store' });
    expect(headers['link']).toContain('https://sentry.example.com/api/0/');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('of the API is data only, even where the server sends a page', async () => {
    const { url } = await behindProxy((response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'X-Content-Type-Options': 'none' });
      response.end('<script>1</script>');
    });
    expect((await call(`${url}/api/0/issues/`)).headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect((await call(`${url}/auth/login/`)).headers).not.toHaveProperty('content-security-policy');
  });

  it('comes piece by piece', async () => {
    const end = Promise.withResolvers<void>();
    const { url } = await behindProxy((response) => {
      response.writeHead(200).write('first');
      void end.promise.then(() => response.end('second'));
    });
    const reader = (await fetch(`${url}/api/0/issues/`)).body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first');
    // Only now: had the proxy waited for the whole answer, nothing would have come so far.
    end.resolve();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('second');
  });

  it('keeps cookies and redirects on this address', async () => {
    const { url } = await behindProxy(
      (response) => {
        response.setHeader('Set-Cookie', [
          'sc=1; Domain=.example.com; Path=/; Secure; SameSite=None',
          'a=2; HttpOnly',
        ]);
        response.writeHead(302, { Location: 'https://sentry.example.com/auth/login/?next=%2F#top' }).end();
      },
      { VEDETTE_SERVER_PREFIX: 'https://sentry.example.com' },
    );
    const { headers } = await call(`${url}/auth/login/acme/`);
    expect(headers.location).toBe('/auth/login/?next=%2F#top');
    expect(headers['set-cookie']).toEqual(['sc=1; Path=/; SameSite=Lax', 'a=2; HttpOnly']);
  });

  it.each([
    ['a=1', 'a=1'],
    ['a="x=y"; path=/; httponly', 'a="x=y"; path=/; httponly'],
    ['a=1;Secure;SameSite=Strict;Max-Age=5', 'a=1;SameSite=Strict;Max-Age=5'],
    ['a=1; Secure; Partitioned; samesite=none', 'a=1; SameSite=Lax'],
    ['__Host-a=1; Secure; Path=/', '__Host-a=1; Secure; Path=/'],
  ])('over http, the cookie %s becomes %s', (cookie, local) => {
    expect(localCookie(cookie, false)).toBe(local);
  });

  it('over https, a cookie loses its domain only', () => {
    expect(localCookie('a=1; Domain=x.example; Secure; SameSite=None', true)).toBe(
      'a=1; Secure; SameSite=None',
    );
  });

  it.each([
    ['/organizations/acme/', '/organizations/acme/'],
    ['https://sentry.example.com', '/'],
    ['//sentry.example.com/x', '/x'],
    ['https://sentry.example.com//elsewhere.example/', '/elsewhere.example/'],
    ['http://10.0.0.5:9000/x?y', '/x?y'],
    ['https://idp.example/authorize?a=1', 'https://idp.example/authorize?a=1'],
    ['http://sentry.example.com/x', 'http://sentry.example.com/x'],
  ])('redirecting to %s goes to %s', (location, local) => {
    expect(localLocation(location, settings)).toBe(local);
  });
});

describe('no answer', () => {
  const faultOf = async (url: string) => {
    const { status, headers, body } = await call(`${url}/api/0/organizations/`, {
      method: 'POST',
      body: '{}',
    });
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
    return [status, JSON.parse(body).detail.code, JSON.parse(body).detail.message];
  };

  it('because the connection was cut is 502, and the call is not sent again', async () => {
    const { server, url } = await behindProxy((response) => response.destroy());
    expect(await faultOf(url)).toEqual([
      502,
      'proxy-bad-gateway',
      `${server.url} closed the connection without an answer.`,
    ]);
    expect(server.received.length).toBe(1);
  });

  it('because nothing listens is 502', async () => {
    const address = `http://127.0.0.1:${await freePort()}`;
    const { url } = await behindProxy(() => {}, { VEDETTE_SERVER: address });
    expect(await faultOf(url)).toEqual([
      502,
      'proxy-bad-gateway',
      `${address} refuses the connection: nothing listens there.`,
    ]);
  });

  it('in time is 504', async () => {
    const { url } = await behindProxy(() => {}, { VEDETTE_TIMEOUT: '0.2' });
    expect(await faultOf(url)).toEqual([
      504,
      'proxy-timeout',
      'The server did not answer within 0.2 seconds.',
    ]);
  });

  it('but a redirect to https, where the proxy was told http, is 502 and says what to set', async () => {
    const { url } = await behindProxy((response) =>
      response.writeHead(301, { Location: 'https://127.0.0.1/api/0/organizations/' }).end(),
    );
    expect(await faultOf(url)).toEqual([
      502,
      'proxy-needs-https',
      'The server answers over https only: VEDETTE_SERVER=https://127.0.0.1',
    ]);
  });

  it('to the end is passed on as a cut, not as a whole answer', async () => {
    const { url } = await behindProxy((response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('half');
      setTimeout(() => response.destroy(), 50);
    });
    await expect(call(`${url}/api/0/organizations/`)).rejects.toThrow('aborted');
  });

  it('is waited for no longer when the browser has gone', async () => {
    let gone = false;
    const { server, url } = await behindProxy((_, __, { socket }) => socket.on('close', () => (gone = true)));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET /api/0/organizations/ HTTP/1.1\r\nHost: x\r\n\r\n');
    await expect.poll(() => server.received.length).toBe(1);
    socket.destroy();
    await expect.poll(() => gone).toBe(true);
  });
});

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { serverPath } from '#deploy/server-paths.ts';
import { builtApp } from '#tests/setup/built-app.ts';
import { call, type Loopback, startLoopback } from '#tests/setup/loopback.ts';
import { nginxPath, startNginx } from '#tests/setup/nginx.ts';
import { openPage } from '#tests/setup/page.ts';
import { passSignIn } from '#tests/setup/sign-in.ts';

const pages = [
  '/auth/login/acme/',
  '/auth/sso/',
  '/account/sudo/',
  '/accept/1/token/',
  '/saml/acs/acme/',
  '/oauth/authorize/',
  '/identity/login/',
  '/extensions/slack/setup/',
  '/_static/1/app.js',
  '/static/admin.css',
  '/avatar/1/',
  '/organization-avatar/1/',
  '/project-avatar/1/',
  '/team-avatar/1/',
  '/rest-auth/login/',
  '/_allauth/browser/v1/auth/session',
  '/accounts/oidc/login/callback/',
  '/_health/',
  '/out/',
  '/organizations/acme/auth/configure/',
  '/api/7/store/',
];
const screens = [
  '/',
  '/auth/sign-in/?next=%2F',
  '/organizations/acme/issues/',
  '/organizations/acme/auth/',
  '/settings/acme/auth/',
  '/settings/account/notifications/',
  '/manage/queue/',
  '/authors/',
];

describe('the server proxy', () => {
  it('tells the pages of the server from the screens of Vedette', () => {
    for (const path of pages) expect([path, serverPath(path)]).not.toEqual([path, null]);
    for (const path of screens)
      expect([path, serverPath(path.split('?', 1)[0] ?? path)]).toEqual([path, null]);
  });
});

// Chosen here, not skipped there: what cannot be tried on a machine is said, not counted as a test.
const inNginx = nginxPath ? describe : noNginx;

function noNginx(name: string): void {
  console.log(`Note: not tried, ${name}: there is no nginx here (Debian: apt-get install nginx-light).`);
}

inNginx('the build behind nginx', () => {
  let server: Loopback;
  let nginx: { url: string; stop: () => Promise<void> };

  beforeAll(async () => {
    server = await startLoopback((response, { url }) => {
      if (url === '/auth/login/') {
        response.setHeader('Set-Cookie', [
          'sc=1; Path=/; Domain=sentry.example.com',
          'sentrysid=2; HttpOnly; Path=/',
        ]);
        response.setHeader('Location', 'https://sentry.example.com/organizations/acme/issues/?a=1');
        response.writeHead(302).end();
      } else if (url === '/api/0/cut/') {
        response.destroy();
      } else {
        response
          .writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' })
          .end('{}');
      }
    });
    nginx = await startNginx({
      root: builtApp().folder,
      server: server.url,
      prefix: 'https://sentry.example.com',
    });
    return async () => {
      await nginx.stop();
      await server.close();
    };
  });

  const lastReceived = () => server.received.at(-1)?.headers ?? {};

  it('runs on the embedded server under the enforced policy, without a violation', async () => {
    const opened = await openPage({ origin: nginx.url, path: '/robots.txt' });
    await opened.context.addInitScript(noteViolations);
    const answer = await opened.page.goto(`${nginx.url}/`);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await passSignIn(opened.page);
    await opened.page.getByRole('grid', { name: 'Issues' }).getByRole('row').nth(1).waitFor();
    expect(await violations(opened.page)).toEqual([]);
    opened.expectQuiet();
  });

  it.each(screens)('answers %s with the document and its headers', async (path) => {
    const { status, headers, body } = await call(nginx.url + path);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<div id="root">');
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['strict-transport-security']).toBeUndefined();
    const secure = await call(nginx.url + path, { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(secure.headers['strict-transport-security']).toMatch(/^max-age=\d+/);
  });

  it('sends the scripts and styles compressed, and for ever', async () => {
    const document = (await call(`${nginx.url}/`)).body;
    const assets = [...document.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(js|css))"/g)];
    expect(assets.length).toBeGreaterThan(1);
    for (const [, path = '', kind] of assets) {
      const plain = await call(nginx.url + path);
      // Smaller ones are not worth it.
      if (Number(plain.headers['content-length']) < 1024) continue;
      expect(plain.headers['content-encoding']).toBeUndefined();
      for (const encoding of ['br', 'gzip']) {
        const packed = await call(nginx.url + path, { headers: { 'Accept-Encoding': encoding } });
        expect(packed.headers).toMatchObject({
          'content-encoding': encoding,
          'content-type': kind === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'Accept-Encoding',
        });
        expect(Number(packed.headers['content-length'])).toBeLessThan(
          Number(plain.headers['content-length']) / 2,
        );
      }
    }
    expect((await call(`${nginx.url}/assets/gone.js`)).status).toBe(404);
    expect((await call(`${nginx.url}/config.json`)).headers['cache-control']).toBe('no-cache');
  });

  it('passes a write of a session on as the server needs it', async () => {
    const headers = {
      Origin: nginx.url,
      Referer: `${nginx.url}/x/`,
      Cookie: 'sentrysid=2',
      'X-CSRFToken': 't',
    };
    const { status, headers: answer } = await call(`${nginx.url}/api/0/issues/?id=1`, {
      method: 'PUT',
      headers,
      body: '{"a":1}',
    });
    expect([status, answer['cache-control'], answer['access-control-allow-origin']]).toEqual([
      200,
      'no-store',
      undefined,
    ]);
    expect(server.received.at(-1)).toMatchObject({
      method: 'PUT',
      url: '/api/0/issues/?id=1',
      body: '{"a":1}',
    });
    expect(lastReceived()).toMatchObject({
      host: 'sentry.example.com',
      referer: 'https://sentry.example.com/',
      cookie: 'sentrysid=2',
      'x-csrftoken': 't',
      connection: 'close',
    });
    expect(lastReceived().origin).toBeUndefined();
  });

  it('passes a call with a token on bare', async () => {
    const headers = {
      Origin: nginx.url,
      Referer: nginx.url,
      Cookie: 'sentrysid=2',
      Authorization: 'Bearer abc',
    };
    await call(`${nginx.url}/api/0/issues/`, { method: 'PUT', headers });
    expect(lastReceived().authorization).toBe('Bearer abc');
    for (const name of ['origin', 'referer', 'cookie']) expect(lastReceived()[name]).toBeUndefined();
  });

  it('adds the token it was given', async () => {
    const other = await startNginx({ root: builtApp().folder, server: server.url, token: 'secret' });
    await call(`${other.url}/api/0/issues/`, { headers: { Cookie: 'a=b', Authorization: 'Basic x' } });
    await other.stop();
    expect([lastReceived().authorization, lastReceived().cookie]).toEqual(['Bearer secret', undefined]);
  });

  it.each([
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('refuses the API to another site: %o', async (headers) => {
    const before = server.received.length;
    const { status, body } = await call(`${nginx.url}/api/0/issues/`, { headers });
    expect([status, JSON.parse(body).detail.code]).toEqual([403, 'proxy-cross-origin']);
    expect(server.received.length).toBe(before);
  });

  it("passes the server's pages on, with what another site posted to them", async () => {
    for (const path of pages)
      expect((await call(nginx.url + path)).headers['content-security-policy']).toBeUndefined();
    expect(server.received.slice(-pages.length).map(({ url }) => url)).toEqual(pages);

    const foreign = { Origin: 'https://idp.example', Referer: 'https://idp.example/done' };
    await call(`${nginx.url}/auth/sso/`, { method: 'POST', headers: foreign, body: 'code=1' });
    expect(lastReceived()).toMatchObject({
      origin: 'https://idp.example',
      referer: 'https://idp.example/done',
    });
    await call(`${nginx.url}/auth/sso/`, {
      method: 'POST',
      headers: { Origin: nginx.url },
      body: 'op=confirm',
    });
    expect([lastReceived().origin, lastReceived().referer]).toEqual([
      undefined,
      'https://sentry.example.com/',
    ]);
  });

  it('keeps redirects and cookies on this address', async () => {
    const { headers } = await call(`${nginx.url}/auth/login/`, { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(headers.location).toBe(`${nginx.url.replace('http:', 'https:')}/organizations/acme/issues/?a=1`);
    for (const cookie of headers['set-cookie'] ?? []) {
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).not.toMatch(/domain=[^;]/i);
    }
  });

  it('says in JSON that the server gave no answer', async () => {
    const { status, headers, body } = await call(`${nginx.url}/api/0/cut/`);
    expect([status, headers['content-type']]).toEqual([502, 'application/json; charset=utf-8']);
    expect(JSON.parse(body).detail.code).toBe('proxy-bad-gateway');
  });
});

/** Runs in the page, before its own scripts. */
function noteViolations(): void {
  const noted: string[] = [];
  Object.assign(globalThis, { notedViolations: noted });
  document.addEventListener('securitypolicyviolation', (event) => {
    noted.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}

function violations(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(globalThis, 'notedViolations'));
}

import { makeAbsurd } from '#mocks/engine/faults/absurd.ts';
import type { Fault } from '#mocks/engine/faults/fault.ts';
import type { Faults } from '#mocks/engine/faults/faults.ts';

import { coded, detail, empty, forbidden, html, internalError, json } from './answer.ts';

/** How long the `slow` fault waits: longer than anybody does. */
const SLOW_MS = 10_000;

/** What a moved project's slug is prolonged by. */
const MOVED = '-moved';

export type Faulty = {
  request: Request;
  url: URL;
  faults: Faults;
  /** Who is signed in, for the words of `sudo-required`. */
  username: string;
  wait: (ms: number) => Promise<void>;
  answer: (url: URL) => Promise<Response>;
};

/** A sign-in, or the question who is signed in: what must go on for a `signed-out` to end. */
const isSignIn = (url: URL) => /^\/(?:api\/0\/auth|rest-auth\/login)\/$/.test(url.pathname);

const projectPath = /^(\/api\/0\/projects\/[^/]+\/)([^/]+)(\/.*)$/;

/** The project answers at its new name; at the old one every method is sent there (Sentry HTTP contract 0). */
function moved({ answer, url }: Faulty): Promise<Response> | Response {
  const match = projectPath.exec(url.pathname);
  if (match === null) return answer(url);
  const [, before = '', slug = '', after = ''] = match;
  if (slug.endsWith(MOVED)) {
    const original = new URL(url);
    original.pathname = `${before}${slug.slice(0, -MOVED.length)}${after}`;
    return answer(original);
  }
  const path = `${before}${slug}${MOVED}${after}`;
  return json(
    {
      slug: `${slug}${MOVED}`,
      detail: {
        code: 'resource-moved',
        message: 'Resource has been moved',
        extra: { url: path, slug: `${slug}${MOVED}` },
      },
    },
    { status: 302, headers: { Location: `${url.origin}${path}${url.search}` } },
  );
}

async function absurd({ answer, url }: Faulty): Promise<Response> {
  const response = await answer(url);
  // Who one is stays sane, or nobody would get past the sign-in screen to see the rest.
  if (url.pathname === '/api/0/' || isSignIn(url)) return response;
  if (!response.ok || response.headers.get('content-type') !== 'application/json') return response;
  const body: unknown = await response.json();
  return new Response(JSON.stringify(makeAbsurd(body)), {
    status: response.status,
    headers: response.headers,
  });
}

function signedOut(call: Faulty): Promise<Response> | Response {
  const { answer, faults, request, url } = call;
  if (!isSignIn(url)) return detail(401, 'Authentication credentials were not provided.');
  if (request.method !== 'POST') return empty(400);
  return answer(url).then((response) => {
    if (response.ok) faults.set(null);
    return response;
  });
}

function rateLimited({ answer, faults, url }: Faulty, asText: boolean): Promise<Response> | Response {
  const seconds = faults.waitForRateLimit();
  if (seconds === 0) return answer(url);
  const headers = { 'Retry-After': String(seconds) };
  if (asText) {
    return new Response('detail', {
      status: 429,
      headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
    });
  }
  return detail(
    429,
    'You are attempting to use this endpoint too frequently. Limit is 5 requests in 1 seconds',
    headers,
  );
}

/** Answers a call that a fault befalls. Each is what real servers and proxies do (Sentry HTTP contract 1.4, 1.6). */
export async function withFault(fault: Fault, call: Faulty): Promise<Response> {
  const { answer, faults, url } = call;
  switch (fault.name) {
    case 'server-error':
      return internalError();
    case 'rate-limit':
      return rateLimited(call, false);
    case 'rate-limit-text':
      return rateLimited(call, true);
    case 'html':
      return html(
        '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in to the proxy</h1></html>',
        200,
      );
    case 'cut':
      return Response.error();
    case 'slow':
      await call.wait(SLOW_MS);
      return answer(url);
    case 'signed-out':
      return signedOut(call);
    case 'sso-required': {
      const organization = /^\/api\/0\/(?:organizations|projects)\/([^/]+)\//.exec(url.pathname)?.[1];
      if (organization === undefined) return answer(url);
      return coded(401, 'sso-required', 'Must login via SSO', { loginUrl: `/auth/login/${organization}/` });
    }
    case 'sudo-required':
      return coded(401, 'sudo-required', 'Account verification required.', { username: call.username });
    case 'two-factor':
      return coded(401, '2fa-required', 'Organization requires two-factor authentication to be enabled');
    case 'forbidden':
      return forbidden();
    case 'origin':
      return json(`Invalid origin: ${url.origin}`, { status: 400 });
    case 'empty-404':
      return html('', 404);
    case 'moved':
      return moved(call);
    case 'absurd':
      return absurd(call);
    case 'flaky':
      return faults.count() % 3 === 0 ? internalError() : answer(url);
  }
  return fault.name satisfies never;
}

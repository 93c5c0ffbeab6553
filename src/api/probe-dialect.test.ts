import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { probeDialect, readWelcome } from './probe-dialect.ts';
import { createSession } from './session.ts';
import { createTransport } from './transport.ts';

let answers: Record<string, { status?: number; json?: unknown; html?: string }> = {};
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('document', { cookie: '' });
  vi.stubGlobal('fetch', (url: string) => {
    const path = url.split('?', 1)[0] ?? '';
    asked.push(path);
    const { status = 200, json, html } = answers[path] ?? { status: 404, html: '' };
    const type = html === undefined ? 'application/json' : 'text/html';
    return Promise.resolve(
      new Response(html ?? JSON.stringify(json), { status, headers: { 'content-type': type } }),
    );
  });
});

afterEach(() => vi.unstubAllGlobals());

const transport = () => createTransport(createSession('session'));
const user = { id: '1', name: 'Ada' };

test('Sentry tells who we are, and that we are nobody', async () => {
  answers = { '/api/0/': { json: { version: '0', user, auth: null } } };
  expect(await readWelcome(transport())).toMatchObject({ signedIn: true, user: { id: '1', name: 'Ada' } });
  answers = { '/api/0/': { json: { version: '0', user: null, auth: null } } };
  expect(await readWelcome(transport())).toEqual({ signedIn: false, user: null, glitchTip: null });
});

test('GlitchTip refuses nobodies, and is known by its settings', async () => {
  answers = {
    '/api/0/': { status: 403, json: { detail: 'Authentication credentials were not provided.' } },
    '/api/settings/': { json: { socialApps: [], version: '2.0' } },
  };
  expect(await readWelcome(transport())).toMatchObject({
    signedIn: false,
    glitchTip: { dialect: 'glitchtip', version: '2.0' },
  });
});

test('where nobody says who we are, what is there is shown all the same', async () => {
  answers = { '/api/0/organizations/': { json: [] } };
  expect(await readWelcome(transport())).toEqual({ signedIn: true, user: null, glitchTip: null });
});

test('a server that knows nothing of the API is an error', async () => {
  answers = {};
  await expect(readWelcome(transport())).rejects.toMatchObject({ kind: 'unknown-url' });
});

test.each([
  [{ slug: 'a', isAcceptingEvents: true }, 'glitchtip'],
  [{ slug: 'a', links: {} }, 'sentry'],
  [{ slug: 'a', hasAuthProvider: false }, 'sentry'],
  [{ slug: 'a', disableNewVisibilityFeatures: false }, 'sentry-9'],
])('an organization like %j is of %s, without a single failed call', async (row, dialect) => {
  answers = {
    '/api/0/organizations/': { json: [row] },
    '/api/settings/': { json: { socialApps: [] } },
  };
  expect((await probeDialect(transport())).dialect).toBe(dialect);
  expect(asked.every((path) => answers[path] !== undefined)).toBe(true);
});

test('where organizations do not tell, a URL does', async () => {
  answers = { '/api/0/organizations/': { json: [] } };
  expect((await probeDialect(transport())).dialect).toBe('sentry-9');
  answers = {
    '/api/0/organizations/': { json: [] },
    '/api/0/organizations/-/issues/0/': {
      status: 404,
      json: { detail: 'The requested resource does not exist' },
    },
  };
  expect((await probeDialect(transport())).dialect).toBe('sentry');
});

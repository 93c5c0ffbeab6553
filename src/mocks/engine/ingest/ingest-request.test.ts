import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { discardGroups } from '#mocks/engine/groups/delete-groups.ts';
import type { ProjectRecord } from '#mocks/engine/model.ts';
import { createStore } from '#mocks/engine/store/store.ts';

import { RATE_LIMIT_OPTION } from './ingest-rate.ts';
import { ingestRequest, type IngestRequest } from './ingest-request.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const AUTH = { 'X-Sentry-Auth': 'Sentry sentry_version=7, sentry_key=pub1, sentry_client=harbor.sdk/2.1' };

function project(id: string, slug: string): ProjectRecord {
  return {
    id,
    organizationId: '1',
    slug,
    name: slug,
    platform: 'python',
    teamIds: [],
    dateCreated: 0,
    firstEvent: null,
    publicKey: `pub${id}`,
    secretKey: `secret${id}`,
    nextShortId: 1,
    isBookmarkedBy: [],
    resolveAge: 0,
    options: {},
  };
}

function newStore() {
  const store = createStore();
  store.organizations.insert({ id: '1', slug: 'o', name: 'O', dateCreated: 0, features: [] });
  store.projects.insert(project('1', 'quay'));
  store.projects.insert(project('2', 'dock'));
  return store;
}

type Parts = Partial<Omit<IngestRequest, 'headers' | 'body' | 'query'>> & {
  headers?: Record<string, string>;
  query?: string;
  body?: string | Uint8Array;
};

function send(store: ReturnType<typeof createStore>, parts: Parts) {
  const body = parts.body ?? '{"message":"hello"}';
  return ingestRequest(store, {
    kind: 'store',
    method: 'POST',
    projectId: '1',
    now: NOW,
    ...parts,
    headers: new Headers(parts.headers ?? AUTH),
    query: new URLSearchParams(parts.query ?? ''),
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  });
}

describe('store/', () => {
  test('takes an event, and answers its id', async () => {
    const store = newStore();
    const body = '{"event_id":"FC6D8C0C43FC4630AD850EE518F1B9D0","message":"hello","environment":"staging"}';
    const answer = await send(store, {
      body: gzipSync(body),
      headers: { ...AUTH, 'Content-Encoding': 'gzip' },
    });
    expect(answer).toEqual({ status: 200, body: { id: 'fc6d8c0c43fc4630ad850ee518f1b9d0' }, headers: {} });
    const event = store.eventById('1', 'fc6d8c0c43fc4630ad850ee518f1b9d0');
    expect(store.groups.get(event?.groupId ?? '')).toMatchObject({
      shortId: 'QUAY-1',
      title: 'hello',
      count: 1,
    });
    expect(store.environmentByName('1', 'staging')).toBeDefined();
    expect(event?.body).toMatchObject({ event: { sdk: { name: 'harbor.sdk', version: '2.1' } } });
  });

  test('drops a repeated id, and groups what belongs together', async () => {
    const store = newStore();
    const event = (id: string, berth: number) =>
      `{"event_id":"${id.repeat(32)}","message":"berth ${berth} taken"}`;
    await send(store, { body: event('a', 1) });
    await send(store, { body: event('a', 1) });
    await send(store, { body: event('b', 2) });
    expect([...store.groups.all()].map((group) => group.count)).toEqual([2]);
  });

  test('replaces a malformed id', async () => {
    const answer = await send(newStore(), { body: '{"event_id":"xyz","message":"m"}' });
    expect(answer.body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  test.each([
    ['an empty body', '', {}],
    ['gzip that is none', '{"message":"plain"}', { 'Content-Encoding': 'gzip' }],
  ])('finds nothing in %s', async (_name, body, headers) => {
    const store = newStore();
    const answer = await send(store, { body, headers: { ...AUTH, ...headers } });
    expect(answer).toMatchObject({ status: 400, body: { error: 'No JSON data was found' } });
    expect(store.events.size).toBe(0);
  });

  test('throws away what belongs to a discarded issue', async () => {
    const store = newStore();
    const event = () => send(store, { body: '{"message":"unwanted"}' });
    await event();
    discardGroups(store, [...store.groups.all()]);
    expect((await event()).body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect([store.groups.size, store.events.size]).toEqual([0, 0]);
    await send(store, { body: '{"message":"another"}' });
    expect(store.groups.size).toBe(1);
  });

  test('takes authentication from the query, and events by GET', async () => {
    const store = newStore();
    const query = new URLSearchParams({
      sentry_version: '7',
      sentry_key: 'pub1',
      sentry_data: '{"message":"by get"}',
    });
    const byGet = () => send(store, { method: 'GET', headers: {}, query: String(query), body: '' });
    expect(await byGet()).toMatchObject({
      status: 400,
      body: { error: "Client did not send 'client' identifier" },
    });
    query.set('sentry_client', 'pixel/1.0');
    const answer = await byGet();
    expect(answer).toMatchObject({ status: 200, headers: { 'Content-Type': 'image/gif' } });
    expect(store.groups.size).toBe(1);
  });

  test.each<[string, Parts, number, string]>([
    ['no authentication', { headers: {} }, 401, 'Unable to find authentication information'],
    [
      'an unknown key',
      { headers: { 'X-Sentry-Auth': 'Sentry sentry_version=7, sentry_key=x' } },
      401,
      'Invalid api key',
    ],
    [
      'a wrong secret',
      { headers: { Authorization: 'Sentry sentry_version=7, sentry_key=pub1, sentry_secret=x' } },
      401,
      'Invalid api key',
    ],
    [
      'no version',
      { headers: {}, query: 'sentry_key=pub1' },
      400,
      "Client using unsupported server protocol version (u'None')",
    ],
    ['an unknown project', { projectId: '99' }, 400, "Invalid project_id: u'99'"],
    ['another project', { projectId: '2' }, 400, 'Two different projects were specified'],
    ['a list', { body: '[]' }, 400, 'An event is a JSON object.'],
  ])('refuses %s', async (_name, parts, status, message) => {
    const store = newStore();
    const answer = await send(store, parts);
    expect(answer).toMatchObject({
      status,
      body: { error: message },
      headers: { 'X-Sentry-Error': message },
    });
    expect(store.events.size).toBe(0);
  });

  test('refuses what is no JSON, and names why', async () => {
    const answer = await send(newStore(), { body: '{"message"' });
    expect(answer.status).toBe(400);
    expect(answer.headers['X-Sentry-Error']).toMatch(/^Bad data reconstructing object/);
  });

  test('says when to come back once the project’s rate limit is reached', async () => {
    const store = newStore();
    store.projects.update('1', (row) => {
      row.options[RATE_LIMIT_OPTION] = { count: 1, window: 60 };
    });
    await send(store, {});
    const answer = await send(store, { now: NOW + 10_000 });
    expect(answer).toMatchObject({
      status: 429,
      body: { error_name: 'rate_limit' },
      headers: { 'Retry-After': '50' },
    });
    expect((await send(store, { now: NOW + 61_000 })).status).toBe(200);
  });

  test('answers a page of another origin', async () => {
    const answer = await send(newStore(), { method: 'OPTIONS', headers: { Origin: 'https://quay.example' } });
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'Access-Control-Allow-Origin': 'https://quay.example' },
    });
  });
});

describe('envelope/', () => {
  const envelope = (...lines: string[]) => lines.join('\n');

  test('takes the event, by the key of the DSN, and passes over the rest', async () => {
    const store = newStore();
    const answer = await send(store, {
      kind: 'envelope',
      headers: {},
      body: envelope(
        '{"event_id":"fc6d8c0c43fc4630ad850ee518f1b9d0","dsn":"https://pub1@harbor.example/1"}',
        '{"type":"session"}',
        '{"sid":"1"}',
        '{"type":"event"}',
        '{"message":"in an envelope"}',
      ),
    });
    expect(answer).toMatchObject({ status: 200, body: { id: 'fc6d8c0c43fc4630ad850ee518f1b9d0' } });
    expect([...store.groups.all()].map((group) => group.title)).toEqual(['in an envelope']);
  });

  test('takes nothing of an envelope that is malformed, and names the item', async () => {
    const store = newStore();
    const body = envelope('{}', '{"type":"event"}', '{"message":"good"}', '{"type":"event"}', '{"message"');
    const answer = await send(store, { kind: 'envelope', body });
    expect(answer).toMatchObject({ status: 400, body: { causes: ['item 2: its payload is no JSON'] } });
    expect(store.events.size).toBe(0);
  });
});

describe('security/', () => {
  test('turns a browser’s report into an event', async () => {
    const store = newStore();
    const report = {
      'csp-report': {
        'blocked-uri': 'https://ads.example/x.js',
        'violated-directive': "script-src 'self'",
        'document-uri': 'https://quay.example/berths',
      },
    };
    const answer = await send(store, {
      kind: 'security',
      headers: { 'Content-Type': 'application/csp-report' },
      query: 'sentry_key=pub1&sentry_environment=production',
      body: JSON.stringify(report),
    });
    expect(answer).toMatchObject({
      status: 201,
      body: null,
      headers: { 'Content-Type': 'application/javascript' },
    });
    const [group] = [...store.groups.all()];
    expect(group).toMatchObject({
      type: 'csp',
      title: "Blocked 'script' from 'ads.example'",
      culprit: "script-src 'self'",
      userCount: 1,
    });
    expect([...(group?.tags.keys() ?? [])]).toContain('effective-directive');
  });

  test('refuses other bodies', async () => {
    const answer = await send(newStore(), { kind: 'security', body: '{"some":"thing"}' });
    expect(answer).toMatchObject({ status: 400, body: { error: 'Unrecognized security report type' } });
  });
});

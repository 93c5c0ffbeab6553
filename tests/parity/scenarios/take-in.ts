import { gzipSync } from 'node:zlib';

import { readProjectAccess } from '#tests/parity/live-project.ts';
import { api, rows, type Scene } from '#tests/parity/scene.ts';
import type { Answer, Side } from '#tests/parity/side.ts';

const CLIENT = 'parity/1.0';

type Sender = Pick<
  Scene,
  'organization' | 'projectId' | 'publicKey' | 'secretKey' | 'record' | 'note' | 'side' | 'events' | 'run'
>;

const auth = (key: string, rest = '') => ({
  'X-Sentry-Auth': `Sentry sentry_version=7, sentry_key=${key}, sentry_client=${CLIENT}${rest}`,
  'Content-Type': 'application/json',
});

/** How the store endpoint takes events and refuses what is none (Sentry HTTP contract 8). */
export async function sendOddly({
  events,
  organization,
  projectId,
  publicKey,
  record,
  run,
  secretKey,
  side,
}: Sender): Promise<void> {
  const store = `/api/${projectId}/store/`;
  const post = (
    name: string,
    call: { path?: string; raw: string | Uint8Array; headers: Record<string, string>; method?: string },
  ) => record(`store: ${name}`, { method: 'POST', path: store, as: 'nobody', ...call });
  const others = rows(await side.call({ path: api(`organizations/${organization}/projects/`) }));
  const otherProjectId = others.map(({ id }) => String(id)).find((id) => id !== projectId);
  const good = (word: string) => JSON.stringify({ message: `oddly sent ${word}`, fingerprint: ['oddly'] });
  await post('without a key', { raw: good('a'), headers: {} });
  await post('with a wrong key', { raw: good('b'), headers: auth('0'.repeat(32)) });
  await post('with a key that is none', { raw: good('b'), headers: auth('short') });
  await post('with a wrong secret', { raw: good('c'), headers: auth(publicKey, ', sentry_secret=wrong') });
  await post('to a project that is not there', {
    path: '/api/999999/store/',
    raw: good('d'),
    headers: auth(publicKey),
  });
  await post('to another project', {
    path: `/api/${otherProjectId}/store/`,
    raw: good('d'),
    headers: auth(publicKey),
  });
  await post('bad JSON', { raw: '{"message": ', headers: auth(publicKey) });
  await post('a list', { raw: '[1]', headers: auth(publicKey) });
  await post('a text', { raw: '"words"', headers: auth(publicKey) });
  await post('nothing', { raw: '', headers: auth(publicKey) });
  await post('without a version', { path: `${store}?sentry_key=${publicKey}`, raw: good('e'), headers: {} });
  await post('of version 99', {
    raw: good('e'),
    headers: { 'X-Sentry-Auth': `Sentry sentry_version=99, sentry_key=${publicKey}` },
  });
  await post('key in the query', {
    path: `${store}?sentry_version=7&sentry_key=${publicKey}&sentry_client=q`,
    raw: good('f'),
    headers: {},
  });
  await post('with the secret', { raw: good('g'), headers: auth(publicKey, `, sentry_secret=${secretKey}`) });
  await post('gzip', {
    raw: gzipSync(good('h')),
    headers: { ...auth(publicKey), 'Content-Encoding': 'gzip' },
  });
  await post('gzip that is none', {
    raw: good('i'),
    headers: { ...auth(publicKey), 'Content-Encoding': 'gzip' },
  });
  await post('with an Origin', {
    raw: good('j'),
    headers: { ...auth(publicKey), Origin: 'https://shop.example.org' },
  });
  await post('id with dashes', {
    raw: JSON.stringify({
      message: 'oddly sent k',
      fingerprint: ['oddly'],
      event_id: `${run}-0000-4000-8000-000000000001`.padStart(36, '0').slice(-36),
    }),
    headers: auth(publicKey),
  });
  await post('id that is none', {
    raw: JSON.stringify({ message: 'oddly sent l', fingerprint: ['oddly'], event_id: 'nonsense' }),
    headers: auth(publicKey),
  });
  await post('repeated id', { raw: events[0]?.body ?? '', headers: auth(publicKey) });
  const data = encodeURIComponent(good('m'));
  await record('store: by GET without a client', {
    path: `${store}?sentry_version=7&sentry_key=${publicKey}&sentry_data=${data}`,
    as: 'nobody',
  });
  await record('store: by GET', {
    path: `${store}?sentry_version=7&sentry_client=q&sentry_key=${publicKey}&sentry_data=${data}`,
    as: 'nobody',
  });
  await record('store: preflight', {
    method: 'OPTIONS',
    path: store,
    as: 'nobody',
    headers: { Origin: 'https://shop.example.org', 'Access-Control-Request-Method': 'POST' },
  });
  await post('an envelope', { path: `/api/${projectId}/envelope/`, raw: '{}\n', headers: auth(publicKey) });
  const report = {
    'csp-report': {
      'document-uri': 'https://shop.example.org/',
      referrer: '',
      'violated-directive': 'img-src',
      'effective-directive': 'img-src',
      'blocked-uri': 'data',
      'original-policy': 'x',
    },
  };
  const security = `/api/${projectId}/security/?sentry_key=${publicKey}`;
  const csp = { 'Content-Type': 'application/csp-report' };
  await post('a CSP report', { path: security, raw: JSON.stringify(report), headers: csp });
  await post('a CSP report that is none', { path: security, raw: '{}', headers: csp });
}

/** Sends every event without keeping the answers. */
export async function fillSilently(
  side: Side,
  organization: string,
  project: string,
  events: Sender['events'],
): Promise<void> {
  const { projectId, publicKey } = await readProjectAccess(side, organization, project);
  for (const { body } of events) {
    await side.call({
      method: 'POST',
      path: `/api/${projectId}/store/`,
      as: 'nobody',
      raw: body,
      headers: auth(publicKey),
    });
  }
}

/** Sends every event and waits until each is stored and no counter moves any more. */
export async function sendEvents(sender: Sender, list: string): Promise<void> {
  const { events, projectId, publicKey, record, side } = sender;
  for (const { body, label } of events) {
    await record(`store: event ${label}`, {
      method: 'POST',
      path: `/api/${projectId}/store/`,
      as: 'nobody',
      raw: body,
      headers: auth(publicKey),
    });
  }
  await sendOddly(sender);
  await side.until('every event is stored', async () => {
    const last = events.at(-1);
    return last !== undefined && (await hits(side, `${list}?query=${last.eventId}`)) === 1;
  });
  await waitForCounters(side, list);
}

async function hits(side: Side, path: string): Promise<number> {
  return rows(await side.call({ path })).length;
}

const totals = (answer: Answer): string =>
  JSON.stringify(rows(answer).map(({ count, id, lastSeen, userCount }) => [id, count, userCount, lastSeen]));

const ROUNDS_ALIKE = 8;

/**
 * Counters and tags are written every ten seconds or so: they are done when every group has tags, as each event has
 * a level, and all stay alike for some rounds.
 */
async function waitForCounters(side: Side, list: string): Promise<void> {
  let before = '';
  let alike = 0;
  await side.until('the counters stand still', async () => {
    if (side.name === 'embedded') return true;
    const answer = await side.call({ path: `${list}?query=` });
    const tagged: number[] = [];
    for (const { id } of rows(answer)) {
      tagged.push((await side.call({ path: api(`issues/${String(id)}/tags/`) })).text.length);
    }
    const now = `${totals(answer)} ${tagged.join(' ')}`;
    alike = now === before ? alike + 1 : 0;
    before = now;
    return alike >= ROUNDS_ALIKE && tagged.every((length) => length > '[]'.length);
  });
}

/** Finds the group of each event, and notes which events share one. */
export async function findGroups({ events, note, side }: Sender, list: string): Promise<Map<string, string>> {
  const groups = new Map<string, string>();
  for (const { eventId, label } of events) {
    const [group] = rows(await side.call({ path: `${list}?query=${eventId}` }));
    if (group !== undefined) groups.set(label, String(group['id']));
  }
  const mates: Record<string, string[]> = {};
  for (const { label } of events) {
    const own = groups.get(label);
    mates[label] =
      own === undefined
        ? ['(not stored)']
        : events.flatMap((other) => (groups.get(other.label) === own ? other.label : []));
  }
  note('grouping: which events share a group', mates);
  return groups;
}

import { createHash } from 'node:crypto';

import { eventId as sentId, groupId, issue, issues, rows, type Scene } from '#tests/parity/scene.ts';

const countOf = (group: Record<string, unknown> | undefined): number => Number(group?.['count'] ?? 0);

/** Sends an event once more, as a new one that happens now, and waits until its group counts it. Gives its group's id. */
async function again(
  scene: Scene,
  name: string,
  payload: Record<string, unknown>,
  label?: string,
): Promise<string> {
  const { projectId, publicKey, run, side } = scene;
  const eventId = createHash('md5').update(`${run} again ${name}`).digest('hex');
  const groupOf = async (id: string) => rows(await side.call({ path: issues(scene, `?query=${id}`) }))[0];
  const before = label === undefined ? 0 : countOf(await groupOf(sentId(scene, label)));
  await side.call({
    method: 'POST',
    path: `/api/${projectId}/store/`,
    as: 'nobody',
    json: { ...payload, event_id: eventId, timestamp: new Date().toISOString().slice(0, 19) },
    headers: {
      'X-Sentry-Auth': `Sentry sentry_version=7, sentry_key=${publicKey}, sentry_client=parity/1.0`,
    },
  });
  await side.until(`${name} is counted`, async () => countOf(await groupOf(eventId)) > before);
  return String((await groupOf(eventId))?.['id']);
}

function payloadOf({ events }: Scene, label: string): Record<string, unknown> {
  const payload: Record<string, unknown> = JSON.parse(
    events.find((event) => event.label === label)?.body ?? '{}',
  );
  return payload;
}

/** What further events do to groups that somebody has resolved or ignored. */
export async function happenAgain(scene: Scene): Promise<void> {
  const { record, release, side } = scene;
  const put = (label: string, json: unknown) => side.call({ method: 'PUT', path: issue(scene, label), json });
  const look = async (name: string, label: string) => {
    await record(`again: ${name}`, { path: issue(scene, label) });
  };

  await put('message of two lines', { status: 'resolved' });
  await again(scene, 'a resolved group', payloadOf(scene, 'message of two lines'), 'message of two lines');
  await look('a resolved group', 'message of two lines');

  const seen = payloadOf(scene, 'python other function');
  await put('python other function', { status: 'resolved', statusDetails: { inRelease: release(2) } });
  await again(
    scene,
    'in the release it was resolved in',
    { ...seen, release: release(2) },
    'python other function',
  );
  await look('in the release it was resolved in', 'python other function');
  await put('python other function', { status: 'resolved', statusDetails: { inNextRelease: true } });
  await again(scene, 'before the next release', { ...seen, release: release(2) }, 'python other function');
  await look('before the next release', 'python other function');
  await again(scene, 'in the next release', { ...seen, release: release(3) }, 'python other function');
  await look('in the next release', 'python other function');

  await put('very long message', { status: 'ignored', statusDetails: { ignoreCount: 2 } });
  await again(scene, 'ignored for two, once', payloadOf(scene, 'very long message'), 'very long message');
  await look('ignored for two, once', 'very long message');
  await again(scene, 'ignored for two, twice', payloadOf(scene, 'very long message'), 'very long message');
  await look('ignored for two, twice', 'very long message');
  await again(
    scene,
    'ignored for two, three times',
    payloadOf(scene, 'very long message'),
    'very long message',
  );
  await look('ignored for two, three times', 'very long message');
}

/** Messages that differ in a number only. At the end, so that no list depends on it. */
export async function numberedMessages(scene: Scene): Promise<void> {
  const groups: string[] = [];
  for (const number of [7, 8]) {
    groups.push(
      await again(scene, `number ${number}`, {
        message: `Cache miss for customer ${number}`,
        platform: 'python',
      }),
    );
  }
  const first = groupId(scene, 'plain message');
  scene.note('grouping: messages that differ in a number only', {
    isOneGroup: new Set(groups).size === 1,
    joinsTheFirst: groups.includes(first),
  });
}

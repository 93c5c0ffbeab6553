import { api, eventId, field, groupId, issue, issues, rows, type Scene } from '#tests/parity/scene.ts';

/** Comments (Sentry HTTP contract 3.9). */
export async function writeNotes(scene: Scene): Promise<void> {
  const { record } = scene;
  const label = 'javascript minified';
  const path = issue(scene, label, 'comments/');
  const post = (name: string, json: unknown, as?: 'member') =>
    record(`note: ${name}`, { method: 'POST', path, json, ...(as && { as }) });
  await record('note: none yet', { path });
  const note = await post('written', { text: 'first note' });
  await post('the same again', { text: 'first note' });
  await post('without text', {});
  await post('empty', { text: '' });
  await post('blanks', { text: '  ' });
  await post('null', { text: null });
  await post('a number', { text: 5 });
  await post('mentioning oneself', { text: 'hello **admin**', mentions: ['user:1'] });
  await post('mentioning somebody who is not there', { text: 'hello 2', mentions: ['user:99999'] });
  await post('mentioning nonsense', { text: 'hello 3', mentions: ['x'] });
  await post('mentioning no list', { text: 'hello 4', mentions: 'user:1' });
  await post('of somewhere else', { text: 'from afar', external_id: 'e1' });
  await post('with a list for a body', [1]);
  const one = issue(scene, label, `comments/${field(note, 'id')}/`);
  await record('note: edited', { method: 'PUT', path: one, json: { text: 'second thought' } });
  await record('note: edited to nothing', { method: 'PUT', path: one, json: { text: '' } });
  await record('note: edited without text', { method: 'PUT', path: one, json: {} });
  await record('note: read alone', { path: one });
  await record('note: list', { path });
  await record('note: list under notes/', { path: issue(scene, label, 'notes/?per_page=1') });
  await record('note: of the group', { path: issue(scene, label) });
  if (scene.hasMember) {
    await record("note: somebody else's, edited", {
      method: 'PUT',
      path: one,
      json: { text: 'mine' },
      as: 'member',
    });
    await record("note: somebody else's, deleted", { method: 'DELETE', path: one, as: 'member' });
    await post("a member's", { text: 'from a member' }, 'member');
  }
  await record('note: deleted', { method: 'DELETE', path: one });
  await record('note: deleted again', { method: 'DELETE', path: one });
  await record('note: edited after', { method: 'PUT', path: one, json: { text: 'x' } });
  await record('note: a word for a number', {
    method: 'PUT',
    path: issue(scene, label, 'comments/abc/'),
    json: { text: 'x' },
  });
  await record('note: list after all', { path });
}

/** Two, one and one. */
const EVENTS_OF_MERGED = 4;

/** Merging three groups, what is left of them, and taking one out again (Sentry HTTP contract 3.10). */
export async function mergeGroups(scene: Scene): Promise<void> {
  const { record, side } = scene;
  // The first has most events, and so becomes the parent.
  const labels = ['message with parameters 1', 'plain message', 'message of many alphabets'];
  const ids = labels.map((label) => groupId(scene, label));
  const query = ids.map((id) => `id=${id}`).join('&');
  const merge = await record('merge: three groups', {
    method: 'PUT',
    path: issues(scene, `?${query}`),
    json: { merge: true },
  });
  const parent = field({ json: part(merge.json, 'merge') }, 'parent') || (ids[0] ?? '');
  const hashes = api(`issues/${parent}/hashes/`);
  const isMerged = async (id: string) =>
    field(await side.call({ path: api(`issues/${id}/`) }), 'id') === parent;
  const hasEvents = async () =>
    Number(field(await side.call({ path: api(`issues/${parent}/`) }), 'count')) === EVENTS_OF_MERGED;
  await side.until(
    'the groups are merged',
    async () => (await Promise.all(ids.map(isMerged))).every(Boolean) && (await hasEvents()),
  );
  await record('merge: a child is asked for', { path: api(`issues/${ids.find((id) => id !== parent)}/`) });
  await record('merge: the parent', { path: api(`issues/${parent}/`) });
  const all = await record('merge: hashes', { path: hashes });
  await record('merge: activities', { path: api(`issues/${parent}/activities/`) });
  await record('unmerge: nothing', { method: 'DELETE', path: hashes });
  await record('unmerge: what is not there', { method: 'DELETE', path: `${hashes}?id=${'0'.repeat(32)}` });
  const own = rows(all).map(({ id }) => String(id));
  const apart = rows(all).find(
    ({ latestEvent }) => part(latestEvent, 'eventID') === eventId(scene, 'plain message'),
  );
  await record('unmerge: one', { method: 'DELETE', path: `${hashes}?id=${String(apart?.['id'])}` });
  await side.until(
    'the groups are apart',
    async () => rows(await side.call({ path: hashes })).length < own.length,
  );
  await record('unmerge: hashes', { path: hashes });
  await record('unmerge: the parent', { path: api(`issues/${parent}/`) });
  await record('unmerge: list', { path: issues(scene, '?query=') });
}

const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** A resolved group that happens again, one that is shared, and groups that are deleted. */
export async function shareAndDelete(scene: Scene): Promise<void> {
  const { organization, project, record, side } = scene;
  const shared = await record('share: on', {
    method: 'PUT',
    path: issue(scene, 'python chain'),
    json: { isPublic: true },
  });
  const share = field(shared, 'shareId');
  await record('share: read signed out', { path: api(`shared/issues/${share}/`), as: 'nobody' });
  await record('share: not there', { path: api(`shared/issues/${'0'.repeat(32)}/`), as: 'nobody' });
  await record('share: off', {
    method: 'PUT',
    path: issue(scene, 'python chain'),
    json: { isPublic: false },
  });
  await record('share: read after', { path: api(`shared/issues/${share}/`), as: 'nobody' });
  const path = issue(scene, 'csp');
  await record('delete: one', { method: 'DELETE', path });
  await record('delete: one, read after', { path });
  await record('delete: one again', { method: 'DELETE', path });
  const list = (query: string) => ({ method: 'DELETE', path: issues(scene, query) });
  await record('delete list: one', list(`?id=${groupId(scene, 'template')}`));
  await record('delete list: none there', list('?id=99999999'));
  await record('delete list: a word for an id', list('?id=abc'));
  await record('delete list: signed out', { ...list('?id=1'), as: 'nobody' });
  await side.until(
    'the groups are gone',
    async () => (await side.call({ path: issue(scene, 'template') })).status === 404,
  );
  await record('delete: what is left', { path: issues(scene, '?query=') });
  await record('delete: event of a deleted group', {
    path: api(
      `projects/${organization}/${project}/events/${scene.events.find((event) => event.label === 'template')?.eventId}/`,
    ),
  });
}

import { api, field, groupId, issue, issues, rows, type Scene } from '#tests/parity/scene.ts';

/** The body of every form of update that contract 3.4 names, the refused ones among them. */
const BODIES: readonly (readonly [name: string, body: unknown])[] = [
  ['nothing', {}],
  ['unknown keys', { priority: 'high', inbox: false, substatus: 'ongoing', nonsense: 1 }],
  ['seen', { hasSeen: true }],
  ['not seen', { hasSeen: false }],
  ['seen by a word', { hasSeen: 'yes' }],
  ['seen null', { hasSeen: null }],
  ['bookmark', { isBookmarked: true }],
  ['no bookmark', { isBookmarked: false }],
  ['subscribe', { isSubscribed: true }],
  ['unsubscribe', { isSubscribed: false }],
  ['subscribe again', { isSubscribed: true }],
  ['resolve', { status: 'resolved' }],
  ['resolve again', { status: 'resolved' }],
  ['unresolve', { status: 'unresolved' }],
  ['bad status', { status: 'bogus' }],
  ['status null', { status: null }],
  ['status number', { status: 1 }],
  ['statusDetails without status', { statusDetails: { ignoreCount: 3 } }],
  ['statusDetails that is a text', { status: 'ignored', statusDetails: 'x' }],
  ['ignore', { status: 'ignored' }],
  ['ignore under its old name', { status: 'muted' }],
  ['ignore for ten minutes', { status: 'ignored', statusDetails: { ignoreDuration: 10 } }],
  ['ignore for no time', { status: 'ignored', statusDetails: { ignoreDuration: 0 } }],
  ['ignore for a negative time', { status: 'ignored', statusDetails: { ignoreDuration: -5 } }],
  ['ignore for a word', { status: 'ignored', statusDetails: { ignoreDuration: 'x' } }],
  ['ignore for a count', { status: 'ignored', statusDetails: { ignoreCount: 100 } }],
  [
    'ignore for a count in a window',
    { status: 'ignored', statusDetails: { ignoreCount: 100, ignoreWindow: 60 } },
  ],
  ['ignore for a window alone', { status: 'ignored', statusDetails: { ignoreWindow: 60 } }],
  [
    'ignore for too long a window',
    { status: 'ignored', statusDetails: { ignoreCount: 1, ignoreWindow: 20_000 } },
  ],
  ['ignore for people', { status: 'ignored', statusDetails: { ignoreUserCount: 10 } }],
  [
    'ignore for people in a window',
    { status: 'ignored', statusDetails: { ignoreUserCount: 10, ignoreUserWindow: 60 } },
  ],
  ['ignore at top level', { status: 'ignored', ignoreDuration: 30 }],
  ['ignore by its oldest name', { status: 'ignored', snoozeDuration: 30 }],
  ['resolve from ignored', { status: 'resolved', statusDetails: {} }],
  ['resolve in a release', { status: 'resolved', statusDetails: { inRelease: 'latest' } }],
  ['resolve in an unknown release', { status: 'resolved', statusDetails: { inRelease: 'nosuch' } }],
  ['resolve in the next release', { status: 'resolved', statusDetails: { inNextRelease: true } }],
  ['resolve in the next release by false', { status: 'resolved', statusDetails: { inNextRelease: false } }],
  ['resolve in the next release by name', { status: 'resolvedInNextRelease' }],
  [
    'resolve in a commit',
    { status: 'resolved', statusDetails: { inCommit: { commit: 'a'.repeat(40), repository: 'nosuch' } } },
  ],
  ['resolve in half a commit', { status: 'resolved', statusDetails: { inCommit: { commit: 'a' } } }],
  ['unresolve at last', { status: 'unresolved' }],
  ['assign to nobody', { assignedTo: '' }],
  ['assign to null', { assignedTo: null }],
  ['assign to a stranger', { assignedTo: 'nobody@example.com' }],
  ['assign to a user that is not there', { assignedTo: 'user:99999' }],
  ['assign to a team that is not there', { assignedTo: 'team:99999' }],
  ['assign to me', { assignedTo: 'me' }],
  ['assign to a slug', { assignedTo: '#core' }],
  ['share', { isPublic: true }],
  ['share again', { isPublic: true }],
  ['stop sharing', { isPublic: false }],
  ['discard', { discard: true }],
  ['merge with itself', { merge: true }],
  ['two things at once', { status: 'resolved', hasSeen: true, isBookmarked: true }],
  ['and back', { status: 'unresolved', assignedTo: '', isBookmarked: false }],
];

/** Each form through the single call and, on another group, through the list. */
export async function changeGroups(scene: Scene): Promise<void> {
  const { organization, record, team } = scene;
  const single = 'python other function';
  const listed = groupId(scene, 'ruby');
  const people = rows(await record('update: people', { path: api(`organizations/${organization}/users/`) }));
  const memberId = people
    .map((row) => row['user'])
    .map((user) => field({ json: user }, 'id'))
    .at(-1);
  const teams = rows(await record('update: teams', { path: api(`organizations/${organization}/teams/`) }));
  const teamId = String(teams.find(({ slug }) => slug === team)?.['id']);
  const bodies = [
    ...BODIES,
    ['assign to an address', { assignedTo: scene.admin }],
    ['assign to the same again', { assignedTo: scene.admin }],
    ['assign to a number', { assignedTo: Number(memberId) }],
    ['assign to a bare id', { assignedTo: memberId }],
    ['assign to user:id', { assignedTo: `user:${memberId}` }],
    ['assign to team:id', { assignedTo: `team:${teamId}` }],
  ] as const;
  for (const [name, json] of bodies) {
    await record(`update: ${name}`, { method: 'PUT', path: issue(scene, single), json });
    await record(`update: ${name}, and after`, { path: issue(scene, single) });
    await record(`update list: ${name}`, { method: 'PUT', path: issues(scene, `?id=${listed}`), json });
  }
  await record('update list: after all', { path: issue(scene, 'ruby') });
  await changeOddly(scene);
}

/** Targets and bodies that no client should send. */
async function changeOddly(scene: Scene): Promise<void> {
  const { record } = scene;
  const [one, two] = [groupId(scene, 'java'), groupId(scene, 'php')];
  const put = (
    name: string,
    query: string,
    call: { json?: unknown; raw?: string; headers?: Record<string, string>; withoutCsrf?: boolean },
  ) => record(`update list: ${name}`, { method: 'PUT', path: issues(scene, query), ...call });
  const json = { hasSeen: true };
  await put('two groups', `?id=${one}&id=${two}`, { json: { status: 'resolved' } });
  await put('one of two is not there', `?id=${one}&id=99999999`, { json: { status: 'unresolved' } });
  await put('none is there', '?id=99999999', { json });
  await put('a word for an id', '?id=abc', { json });
  await put('an empty id', '?id=', { json });
  await put('by a query without a match', '?query=nosuchword', { json });
  await put('by a query', '?query=color:red', { json: { isBookmarked: true } });
  await put('by a bad query', '?query=is:bogus', { json });
  await put('without a body', `?id=${one}`, {});
  await put('a list for a body', `?id=${one}`, { json: [1] });
  await put('broken JSON', `?id=${one}`, { raw: '{"a', headers: { 'Content-Type': 'application/json' } });
  await put('plain text', `?id=${one}`, { raw: 'x', headers: { 'Content-Type': 'text/plain' } });
  await put('a form', `?id=${one}`, {
    raw: 'status=resolved',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  await put('without the CSRF header', `?id=${one}`, { json, withoutCsrf: true });
  await put('in an environment', `?id=${one}&environment=production`, { json });
  await record('update: by PATCH', { method: 'PATCH', path: issue(scene, 'java'), json });
  await record('update: by POST', { method: 'POST', path: issue(scene, 'java'), json });
  await record('update: not there', { method: 'PUT', path: api('issues/99999999/'), json });
  await record('update: a word for an id', { method: 'PUT', path: api('issues/abc/'), json });
  await record('update: with a token', { method: 'PUT', path: issue(scene, 'java'), json, as: 'token' });
  await record('update: with a token and an Origin', {
    method: 'PUT',
    path: issue(scene, 'java'),
    json,
    as: 'token',
    headers: { Origin: 'https://dash.example.org' },
  });
  await record('update: with a session and an Origin', {
    method: 'PUT',
    path: issue(scene, 'java'),
    json,
    headers: { Origin: 'https://dash.example.org' },
  });
  await record('update: signed out', { method: 'PUT', path: issue(scene, 'java'), json, as: 'nobody' });
  await record('update: merge one', {
    method: 'PUT',
    path: issues(scene, `?id=${one}`),
    json: { merge: true },
  });
}

/** Status changes seen through the lists' filters. */
export async function filterByStatus(scene: Scene): Promise<void> {
  const { organization, record, team } = scene;
  const teamId = field(await scene.side.call({ path: api(`teams/${organization}/${team}/`) }), 'id');
  const put = (label: string, json: unknown) =>
    scene.side.call({ method: 'PUT', path: issue(scene, label), json });
  await put('java', { status: 'resolved' });
  await put('php', { status: 'ignored' });
  await put('template', { assignedTo: scene.admin });
  await put('bare stack trace', { assignedTo: `team:${teamId}` });
  await put('csp', { isBookmarked: true, isSubscribed: false });
  for (const query of [
    'is:resolved',
    'is:unresolved',
    'is:ignored',
    'is:muted',
    'is:assigned',
    'is:unassigned',
    'assigned:me',
    `assigned:#${scene.team}`,
    'bookmarks:me',
    'subscribed:me',
    '',
  ]) {
    await record(`list: ${query || 'everything'}, with some of each`, {
      path: issues(scene, `?query=${encodeURIComponent(query)}`),
    });
  }
  await record('list: by default, with some of each', { path: issues(scene) });
}

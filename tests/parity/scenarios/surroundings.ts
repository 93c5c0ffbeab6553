import { api, eventId, groupId, issue, issues, rows, type Scene } from '#tests/parity/scene.ts';

/** Organizations, projects, teams, people, environments, releases: what a dashboard reads before any issue. */
export async function readSurroundings(scene: Scene): Promise<void> {
  const { organization, project, record, team } = scene;
  const get = (name: string, path: string) => record(`read: ${name}`, { path: api(path) });
  const inOrganization = `organizations/${organization}`;
  const inProject = `projects/${organization}/${project}`;
  await get('root', '');
  await get('organizations', 'organizations/');
  await get('organizations one owns', 'organizations/?owner=1');
  await get('organizations by query', `organizations/?query=${organization}`);
  await get('organizations that match nothing', 'organizations/?query=nosuch');
  await get('organization', `${inOrganization}/`);
  await get('organization that is not there', 'organizations/nosuch/');
  await get('projects', 'projects/');
  await get('projects of the organization', `${inOrganization}/projects/`);
  await get('one project of the organization', `${inOrganization}/projects/?query=${project}`);
  await get('projects with stats', `${inOrganization}/projects/?statsPeriod=24h&query=${project}`);
  await get('projects with bad stats', `${inOrganization}/projects/?statsPeriod=x`);
  await get('projects, one a page', `${inOrganization}/projects/?per_page=1`);
  await get('projects, 101 a page', `${inOrganization}/projects/?per_page=101`);
  await get('projects at a bad cursor', `${inOrganization}/projects/?cursor=x`);
  await get('project', `${inProject}/`);
  await get('project that is not there', `projects/${organization}/nosuch/`);
  await get('keys', `${inProject}/keys/`);
  await get('teams', `${inOrganization}/teams/`);
  await get('team', `teams/${organization}/${team}/`);
  await get('team that is not there', `teams/${organization}/nosuch/`);
  await get('projects of the team', `teams/${organization}/${team}/projects/`);
  await get('members', `${inOrganization}/members/`);
  await get('members by query', `${inOrganization}/members/?query=${scene.admin}`);
  await get('oneself as member', `${inOrganization}/members/me/`);
  await get('member that is not there', `${inOrganization}/members/99999/`);
  await get('users', `${inOrganization}/users/`);
  await get('users of an unknown project', `${inOrganization}/users/?project=999999`);
  await get('project members', `${inProject}/members/`);
  await get('project teams', `${inProject}/teams/`);
  await get('oneself', 'users/me/');
  await get('a user that is not there', 'users/99999/');
  await get('environments', `${inOrganization}/environments/`);
  await get('environments of the project', `${inProject}/environments/`);
  await get('hidden environments', `${inProject}/environments/?visibility=hidden`);
  await get('environments of a bad visibility', `${inProject}/environments/?visibility=bogus`);
  await get('environment', `${inProject}/environments/production/`);
  await get('environment that is not there', `${inProject}/environments/nosuch/`);
  await get('releases of the organization', `${inOrganization}/releases/?query=${scene.run}`);
  await get('releases of the project', `${inProject}/releases/`);
  await get('release', `${inOrganization}/releases/${encodeURIComponent(scene.release(1))}/`);
  await get('release that is not there', `${inOrganization}/releases/nosuch/`);
  await get('repositories', `${inOrganization}/repos/`);
  await get('integrations', `${inOrganization}/integrations/`);
  await get('saved searches', `${inOrganization}/searches/`);
  await get('saved searches of the project', `${inProject}/searches/`);
  await get('recent searches', `${inOrganization}/recent-searches/?query=${scene.run}`);
  await get('recent searches of a bad type', `${inOrganization}/recent-searches/?type=x`);
  await get('user feedback of the project', `${inProject}/user-feedback/`);
  await get('organization stats', `${inOrganization}/stats/`);
}

/** Ways to look up one thing, and searches that one keeps. */
export async function lookThingsUp(scene: Scene): Promise<void> {
  const { organization, project, record, run } = scene;
  const inOrganization = `organizations/${organization}`;
  const id = eventId(scene, 'python first');
  const get = (name: string, path: string) => record(`look up: ${name}`, { path: api(path) });
  await get('an event id', `${inOrganization}/eventids/${id}/`);
  await get('an event id that is not there', `${inOrganization}/eventids/${'0'.repeat(32)}/`);
  await get('a short event id', `${inOrganization}/eventids/abc/`);
  const [group] = rows(await scene.side.call({ path: issues(scene, '?query=&limit=1&sort=new') }));
  await get('a short id', `${inOrganization}/shortids/${String(group?.['shortId'])}/`);
  await get(
    'a short id in lower case',
    `${inOrganization}/shortids/${String(group?.['shortId']).toLowerCase()}/`,
  );
  await get('a short id that is not there', `${inOrganization}/shortids/NOSUCH-1/`);
  await get('a short id that is none', `${inOrganization}/shortids/x/`);
  const send = (name: string, method: string, path: string, json?: unknown) =>
    record(`search: ${name}`, { method, path: api(path), json });
  const recent = `${inOrganization}/recent-searches/`;
  await send('recent, new', 'POST', recent, { type: 0, query: `is:unresolved ${run}` });
  await send('recent, again', 'POST', recent, { type: 0, query: `is:unresolved ${run}` });
  await send('recent, without a query', 'POST', recent, { type: 0 });
  await send('recent, of a bad type', 'POST', recent, { type: 9, query: run });
  await send('recent, listed', 'GET', `${recent}?type=0&query=${run}`);
  const kept = `projects/${organization}/${project}/searches/`;
  const saved = await send('saved', 'POST', kept, { name: 'Mine', query: 'is:unresolved color:red' });
  await send('saved, same name', 'POST', kept, { name: 'Mine', query: 'x' });
  await send('saved, without a name', 'POST', kept, { query: 'x' });
  const own = `${kept}${String(Reflect.get(Object(saved.json), 'id'))}/`;
  await send('saved, read', 'GET', own);
  await send('saved, changed', 'PUT', own, { name: 'Mine too', query: 'is:resolved' });
  await send('saved, deleted', 'DELETE', own);
  await send('saved, deleted again', 'DELETE', own);
}

/** URLs and methods that are not there, and callers who may not. */
export async function callWrongly(scene: Scene): Promise<void> {
  const { organization, project, record } = scene;
  const path = issue(scene, 'python first');
  const bare = (name: string, call: Parameters<Scene['record']>[1]) => record(`wrong: ${name}`, call);
  await bare('unknown URL', { path: api('nosuchthing/') });
  await bare('unknown URL, signed out', { path: api('nosuchthing/'), as: 'nobody' });
  await bare('unknown URL under a group', { path: `${path}nosuchthing/` });
  await bare('without its slash', { path: api('organizations') });
  await bare('group without its slash', { path: path.slice(0, -1) });
  for (const method of ['HEAD', 'OPTIONS', 'PATCH', 'POST']) {
    await bare(`${method} of a group`, { method, path });
    await bare(`${method} of the organizations`, { method, path: api('organizations/') });
    await bare(`${method} of the list`, { method, path: issues(scene) });
    await bare(`${method} of a group, signed out`, { method, path, as: 'nobody' });
  }
  await bare('DELETE of a hash list under a wrong group', {
    method: 'DELETE',
    path: api('issues/99999999/hashes/'),
  });
  for (const [name, at] of [
    ['organizations', api('organizations/')],
    ['organization', api(`organizations/${organization}/`)],
    ['list', issues(scene)],
    ['group', path],
    ['oneself', api('users/me/')],
    ['group that is not there', api('issues/99999999/')],
    ['group that is no number', api('issues/abc/')],
  ] as const) {
    await bare(`signed out: ${name}`, { path: at, as: 'nobody' });
    await bare(`with a token: ${name}`, { path: at, as: 'token' });
    if (scene.hasMember) await bare(`as member: ${name}`, { path: at, as: 'member' });
  }
  for (const header of ['Bearer', 'Bearer a b', 'Bearer nonsense', 'Token x', 'Basic eDo=', 'Basic eDp5']) {
    await bare(`with ${header}`, {
      path: api('organizations/'),
      as: 'nobody',
      headers: { Authorization: header },
    });
  }
  await bare('token with an Origin', {
    path: api('organizations/'),
    as: 'token',
    headers: { Origin: 'https://dash.example.org' },
  });
  await bare('token with Origin null', {
    path: api('organizations/'),
    as: 'token',
    headers: { Origin: 'null' },
  });
  await bare('session with an Origin', {
    path: api('organizations/'),
    headers: { Origin: 'https://dash.example.org' },
  });
  await bare('group list over the organization', {
    path: api(`organizations/${organization}/issues/?project=${scene.projectId}`),
  });
  await bare('list of a project that is not there', { path: api(`projects/${organization}/nosuch/issues/`) });
  await bare('list of an organization that is not there', {
    path: api(`projects/nosuch/${project}/issues/`),
  });
  await bare('bulk change over the organization', {
    method: 'PUT',
    path: api(`organizations/${organization}/issues/?project=${scene.projectId}&id=${groupId(scene, 'php')}`),
    json: { hasSeen: true },
  });
  await bare('deleting the organization without sudo', {
    method: 'DELETE',
    path: api(`organizations/${organization}/`),
    as: 'nobody',
  });
}

/** Signing in and out (Sentry HTTP contract 1.2). The admin's own session is left alone. */
export async function signInAndOut(scene: Scene): Promise<void> {
  const { record } = scene;
  const path = api('auth/');
  const basic = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString('base64')}` });
  await record('auth: signed in', { path });
  await record('auth: with a token', { path, as: 'token' });
  await record('auth: password again, wrong', { method: 'PUT', path, json: { password: 'wrong' } });
  await record('auth: password again, nothing', { method: 'PUT', path, json: {} });
  await record('auth: password again with a token', {
    method: 'PUT',
    path,
    json: { password: 'x' },
    as: 'token',
  });
  await record('auth: signed out', { path, as: 'nobody' });
  await record('auth: wrong password', {
    method: 'POST',
    path,
    as: 'nobody',
    headers: basic(`${scene.admin}:wrong`),
  });
  await record('auth: unknown person', {
    method: 'POST',
    path,
    as: 'nobody',
    headers: basic('nobody@example.com:x'),
  });
  await record('auth: no credentials', { method: 'POST', path, as: 'nobody' });
  await record('auth: credentials in JSON', {
    method: 'POST',
    path,
    as: 'nobody',
    json: { username: scene.admin, password: 'x' },
  });
  await record('auth: empty password', {
    method: 'POST',
    path,
    as: 'nobody',
    headers: basic(`${scene.admin}:`),
  });
  await record('auth: password again, signed out', {
    method: 'PUT',
    path,
    as: 'nobody',
    json: { password: 'x' },
  });
  await record('auth: sign out, signed out', { method: 'DELETE', path, as: 'nobody' });
}

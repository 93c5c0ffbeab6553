import { api, eventId, field, groupId, issue, issues, type Scene } from '#tests/parity/scene.ts';

/** Every event in full, the group's lists of them, its tags and its figures. */
export async function readEvents(scene: Scene): Promise<void> {
  const { organization, project, record } = scene;
  const inProject = `projects/${organization}/${project}`;
  for (const { eventId: id, label } of scene.events) {
    await record(`event: ${label}`, { path: api(`${inProject}/events/${id}/`) });
  }
  for (const { label } of scene.events) {
    if (scene.groups.has(label)) await record(`group: ${label}`, { path: issue(scene, label) });
  }
  const first = 'python first';
  const id = eventId(scene, first);
  const latest = await record('events: latest', { path: issue(scene, first, 'events/latest/') });
  await record('events: oldest', { path: issue(scene, first, 'events/oldest/') });
  await record('events: recommended', { path: issue(scene, first, 'events/recommended/') });
  await record('events: by id under the group', { path: issue(scene, first, `events/${id}/`) });
  await record('events: by number', { path: api(`events/${field(latest, 'id')}/`) });
  await record('events: by number in the project', {
    path: api(`${inProject}/events/${field(latest, 'id')}/`),
  });
  await record('events: in upper case', { path: api(`${inProject}/events/${id.toUpperCase()}/`) });
  await record('events: not there', { path: api(`${inProject}/events/${'0'.repeat(32)}/`) });
  await record('events: number not there', { path: api('events/999999999/') });
  await record('events: of the project', { path: api(`${inProject}/events/?per_page=5`) });
  for (const query of [
    '',
    '?per_page=1',
    '?per_page=0',
    '?per_page=101',
    '?query=cart',
    '?query=color:red',
    `?query=${id}`,
    '?query=is:resolved',
    '?environment=production',
    '?environment=nosuch',
    '?statsPeriod=1h',
    '?statsPeriod=x',
    '?start=2020-01-01T00:00:00',
    '?cursor=bad',
  ]) {
    await record(`events: list ${query || '(plain)'}`, { path: issue(scene, first, `events/${query}`) });
  }
  await record('events: list under groups/', {
    path: api(`groups/${groupId(scene, first)}/events/?per_page=1`),
  });
  await record('group: in an environment', { path: issue(scene, first, '?environment=production') });
  await record('group: in an environment it was not in', {
    path: issue(scene, 'plain message', '?environment=production'),
  });
  await record('group: in an unknown environment', { path: issue(scene, first, '?environment=nosuch') });
  await record('group: under groups/', { path: api(`groups/${groupId(scene, first)}/`) });
  await record('group: under its organization', {
    path: api(`organizations/${organization}/issues/${groupId(scene, first)}/`),
  });
  await record('group: under its project', { path: api(`${inProject}/issues/${groupId(scene, first)}/`) });
  await record('group: not there', { path: api('issues/99999999/') });
  await record('group: no number', { path: api('issues/abc/') });
}

export async function readTags(scene: Scene): Promise<void> {
  const { organization, project, record } = scene;
  const first = 'python first';
  const under = (name: string, path: string) => record(`tags: ${name}`, { path: issue(scene, first, path) });
  await under('of a group', 'tags/');
  await record('tags: of a group with odd ones', { path: issue(scene, 'broken tags', 'tags/') });
  await under('two keys', 'tags/?key=color&key=user');
  await under('unknown key', 'tags/?key=nosuch');
  await under('unknown environment', 'tags/?environment=nosuch');
  for (const key of ['color', 'user', 'release', 'environment', 'level', 'browser.name', 'nosuch']) {
    await under(`key ${key}`, `tags/${key}/`);
    await under(`values of ${key}`, `tags/${key}/values/`);
  }
  for (const sort of ['date', 'age', 'count', 'id', 'bogus'])
    await under(`values by ${sort}`, `tags/color/values/?sort=${sort}`);
  await under('values with a query', 'tags/color/values/?query=red');
  const inProject = api(`projects/${organization}/${project}/tags/`);
  await record('tags: of the project', { path: inProject });
  await record('tags: of the project, one', { path: `${inProject}color/` });
  await record('tags: of the project, none such', { path: `${inProject}nosuch/` });
  await record('tags: values of the project', { path: `${inProject}color/values/` });
  await record('tags: values of the project with a query', { path: `${inProject}color/values/?query=bl` });
  await record('tags: values of the project, none such', { path: `${inProject}nosuch/values/` });
  await record('tags: people of the project', { path: `${inProject}user/values/` });
  await record('users: of the project', { path: api(`projects/${organization}/${project}/users/`) });
  await record('users: of the project with a query', {
    path: api(`projects/${organization}/${project}/users/?query=email:ada@example.org`),
  });
}

export async function readFigures(scene: Scene): Promise<void> {
  const { organization, project, record } = scene;
  const first = 'python first';
  const now = Math.floor(Date.now() / 1000);
  const series = (name: string, path: string) => record(`stats: ${name}`, { path });
  await series('of a group', issue(scene, first, 'stats/'));
  await series(
    'of a group by day',
    issue(scene, first, `stats/?resolution=1d&since=${now - 604_800}&until=${now}`),
  );
  await series(
    'of a group by ten seconds',
    issue(scene, first, `stats/?resolution=10s&since=${now - 600}&until=${now}`),
  );
  await series('of a group, bad resolution', issue(scene, first, 'stats/?resolution=5m'));
  await series('of groups', issues(scene, `stats/?id=${groupId(scene, first)}&id=99999999`));
  await series('of no groups', issues(scene, 'stats/'));
  await series('of the project', api(`projects/${organization}/${project}/stats/`));
  await series('of the project, bad stat', api(`projects/${organization}/${project}/stats/?stat=bogus`));
  await series(
    'of the project, bad resolution',
    api(`projects/${organization}/${project}/stats/?resolution=x`),
  );
  await series('of the organization, bad group', api(`organizations/${organization}/stats/?group=bogus`));
  for (const stat of ['received', 'rejected', 'blacklisted', 'generated']) {
    await series(
      `of the project, ${stat}`,
      api(`projects/${organization}/${project}/stats/?stat=${stat}&resolution=1d`),
    );
  }
  await record('hashes: of a group', { path: issue(scene, first, 'hashes/') });
  await record('hashes: cannot be put', { method: 'PUT', path: issue(scene, first, 'hashes/') });
  await record('similar', { path: issue(scene, first, 'similar/') });
  await record('participants', { path: issue(scene, first, 'participants/') });
  await record('activities', { path: issue(scene, first, 'activities/') });
  await record('external issues', { path: issue(scene, first, 'external-issues/') });
  await record('integrations', { path: issue(scene, first, 'integrations/') });
  await record('user feedback', { path: issue(scene, first, 'user-feedback/') });
}

import { createRecorder, type Recording } from '#tests/parity/recorder.ts';
import { api, field, rows } from '#tests/parity/scene.ts';
import type { Side } from '#tests/parity/side.ts';

/** The first project that has groups, with the group that happened last. */
async function findSomething(side: Side, organization: string): Promise<{ project: string; group: string }> {
  for (const { slug } of rows(await side.call({ path: api(`organizations/${organization}/projects/`) }))) {
    const list = await side.call({
      path: api(`projects/${organization}/${String(slug)}/issues/?query=&limit=1`),
    });
    const [group] = rows(list);
    if (group !== undefined) return { project: String(slug), group: String(group['id']) };
  }
  throw new Error(`${side.name}: no project of ${organization} has a group to read`);
}

/** Reads what is there, whatever it is, under names that are the same on both sides. Writes nothing. */
export async function readOnly(side: Side, organization: string): Promise<Recording> {
  const { record, recording } = createRecorder(side);
  const { group, project } = await findSomething(side, organization);
  const inOrganization = `organizations/${organization}`;
  const inProject = `projects/${organization}/${project}`;
  const get = (name: string, path: string) => record(`read: ${name}`, { path: api(path) });

  for (const [name, path] of [
    ['organizations', 'organizations/'],
    ['organization', `${inOrganization}/`],
    ['projects', `${inOrganization}/projects/`],
    ['teams', `${inOrganization}/teams/`],
    ['members', `${inOrganization}/members/`],
    ['oneself as member', `${inOrganization}/members/me/`],
    ['users', `${inOrganization}/users/`],
    ['environments', `${inOrganization}/environments/`],
    ['releases', `${inOrganization}/releases/`],
    ['searches', `${inOrganization}/searches/`],
    ['recent searches', `${inOrganization}/recent-searches/`],
    ['organization that is not there', 'organizations/nosuch/'],
    ['project', `${inProject}/`],
    ['project environments', `${inProject}/environments/`],
    ['project members', `${inProject}/members/`],
    ['project tags', `${inProject}/tags/`],
    ['project searches', `${inProject}/searches/`],
    ['oneself', 'users/me/'],
    ['session', 'auth/'],
    ['unknown URL', 'nosuchthing/'],
    ['groups', `${inProject}/issues/?query=`],
    ['groups by default', `${inProject}/issues/`],
    ['groups of a bad query', `${inProject}/issues/?query=is:bogus`],
    ['groups of a bad sort', `${inProject}/issues/?sort=bogus`],
    ['groups at a bad cursor', `${inProject}/issues/?cursor=bad`],
    ['group', `issues/${group}/`],
    ['group that is not there', 'issues/99999999/'],
    ['group that is no number', 'issues/abc/'],
    ['events', `issues/${group}/events/?per_page=3`],
    ['oldest event', `issues/${group}/events/oldest/`],
    ['tags', `issues/${group}/tags/`],
    ['tag', `issues/${group}/tags/level/`],
    ['tag values', `issues/${group}/tags/level/values/`],
    ['notes', `issues/${group}/comments/`],
    ['hashes', `issues/${group}/hashes/`],
    ['stats', `issues/${group}/stats/`],
  ] as const) {
    await get(name, path);
  }
  const latest = await get('latest event', `issues/${group}/events/latest/`);
  await get('event by id', `${inProject}/events/${field(latest, 'eventID')}/`);
  await get('event by number', `events/${field(latest, 'id')}/`);
  await get('event looked up', `${inOrganization}/eventids/${field(latest, 'eventID')}/`);
  await record('signed out: organizations', { path: api('organizations/'), as: 'nobody' });
  await record('signed out: session', { path: api('auth/'), as: 'nobody' });
  return recording;
}

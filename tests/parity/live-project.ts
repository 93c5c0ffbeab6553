import { api, field, rows } from './scene.ts';
import type { Side } from './side.ts';

export type ProjectAccess = { projectId: string; publicKey: string; secretKey: string };

function must(what: string, status: number, text: string, expected: readonly number[]): void {
  if (!expected.includes(status)) throw new Error(`${what}: ${status} ${text.slice(0, 300)}`);
}

/** A project of the run's own on the live server. */
export async function makeLiveProject(
  live: Side,
  place: { organization: string; team: string; slug: string; name: string },
): Promise<void> {
  const { name, organization, slug, team } = place;
  const made = await live.call({
    method: 'POST',
    path: api(`teams/${organization}/${team}/projects/`),
    json: { name, slug },
  });
  must('No project can be made', made.status, made.text, [201]);
  const changed = await live.call({
    method: 'PUT',
    path: api(`projects/${organization}/${slug}/`),
    json: { platform: 'python' },
  });
  must('The project cannot be given its platform', changed.status, changed.text, [200]);
}

export async function deleteLiveProject(live: Side, organization: string, slug: string): Promise<void> {
  const gone = await live.call({ method: 'DELETE', path: api(`projects/${organization}/${slug}/`) });
  must(`The project ${slug} stays behind`, gone.status, gone.text, [204]);
}

/** The project's number and key, read the same way on both sides. */
export async function readProjectAccess(
  side: Side,
  organization: string,
  slug: string,
): Promise<ProjectAccess> {
  const project = await side.call({ path: api(`projects/${organization}/${slug}/`) });
  must(`${side.name}: no project ${slug}`, project.status, project.text, [200]);
  const [key] = rows(await side.call({ path: api(`projects/${organization}/${slug}/keys/`) }));
  return {
    projectId: field(project, 'id'),
    publicKey: String(key?.['public']),
    secretKey: String(key?.['secret']),
  };
}

/** A token with every scope, for as long as the run takes. */
export async function makeLiveToken(live: Side): Promise<string> {
  const scopes = [
    'event:read',
    'event:write',
    'event:admin',
    'project:read',
    'project:write',
    'project:admin',
    'project:releases',
    'org:read',
    'org:write',
    'org:admin',
    'member:read',
    'member:write',
    'member:admin',
    'team:read',
    'team:write',
    'team:admin',
  ];
  const made = await live.call({ method: 'POST', path: api('api-tokens/'), json: { scopes } });
  must('No token can be made', made.status, made.text, [200, 201]);
  return field(made, 'token');
}

export async function deleteLiveToken(live: Side, token: string): Promise<void> {
  const gone = await live.call({ method: 'DELETE', path: api('api-tokens/'), json: { token } });
  must('The token stays behind', gone.status, gone.text, [204]);
}

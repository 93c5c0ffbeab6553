import { badRequest, invalid, type Json, json, notFound, Refusal } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import {
  allEnvironmentNamesOf,
  hiddenEnvironments,
  hideEnvironment,
} from '#mocks/handlers/project-environments.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, projectOf } from '#mocks/handlers/scope.ts';

type Visibility = 'all' | 'hidden' | 'visible';

function visibilityOf(call: Call): Visibility {
  const value = call.query.get('visibility') ?? 'visible';
  if (value === 'all' || value === 'hidden' || value === 'visible') return value;
  throw new Refusal(
    badRequest("Invalid value for 'visibility', valid values are: ['all', 'hidden', 'visible']"),
  );
}

const shows = (visibility: Visibility, isHidden: boolean) =>
  visibility === 'all' || isHidden === (visibility === 'hidden');

/** An environment is hidden in an organization where every project that has it hides it. */
function getOrganizationEnvironments(call: Call): Response {
  const { organization } = organizationOf(call, 'project:read');
  const visibility = visibilityOf(call);
  const wanted = new Set(call.query.getAll('project'));
  const projects = call.store
    .projectsOf(organization.id)
    .filter((project) => wanted.size === 0 || wanted.has('-1') || wanted.has(project.id));
  const isShown = (name: string) => {
    const having = projects.filter((project) => allEnvironmentNamesOf(call.store, project).includes(name));
    const isHidden = having.every((project) => hiddenEnvironments(project).includes(name));
    return having.length > 0 && shows(visibility, isHidden);
  };
  const rows = call.store
    .environmentsOf(organization.id)
    .filter((environment) => isShown(environment.name))
    .map((environment): Json => ({ id: environment.id, name: environment.name }))
    .sort((a, b) => String(a['name']).localeCompare(String(b['name'])));
  return json(rows);
}

/** Ids here are a project's own, not the organization's (Sentry HTTP contract 2.6). */
const projectEnvironmentId = (projectId: string, environmentId: string) =>
  String(Number(projectId) * 1000 + Number(environmentId));

function projectRow(
  call: Call,
  organizationId: string,
  projectId: string,
  name: string,
  isHidden: boolean,
): Json {
  const environment = call.store.environmentByName(organizationId, name);
  return { id: projectEnvironmentId(projectId, environment?.id ?? '0'), name, isHidden };
}

function getProjectEnvironments(call: Call): Response {
  const { organization, project } = projectOf(call, 'project:read');
  const visibility = visibilityOf(call);
  const hidden = new Set(hiddenEnvironments(project));
  return json(
    allEnvironmentNamesOf(call.store, project)
      .filter((name) => shows(visibility, hidden.has(name)))
      .map((name) => projectRow(call, organization.id, project.id, name, hidden.has(name))),
  );
}

function getProjectEnvironment(call: Call): Response {
  const { organization, project } = projectOf(call, 'project:read');
  const name = param(call, 'environment');
  if (!allEnvironmentNamesOf(call.store, project).includes(name)) return notFound();
  const isHidden = hiddenEnvironments(project).includes(name);
  return json(projectRow(call, organization.id, project.id, name, isHidden));
}

async function putProjectEnvironment(call: Call): Promise<Response> {
  const { organization, project } = projectOf(call, 'project:write');
  const name = param(call, 'environment');
  if (!allEnvironmentNamesOf(call.store, project).includes(name)) return notFound();
  const { isHidden } = await readBody(call);
  if (typeof isHidden !== 'boolean') return invalid({ isHidden: ['This field is required.'] });
  hideEnvironment(call.store, project, name, isHidden);
  return json(projectRow(call, organization.id, project.id, name, isHidden));
}

export const environmentResources: readonly Resource[] = [
  resource('organizations/:org/environments/', { GET: getOrganizationEnvironments }),
  resource('projects/:org/:project/environments/', { GET: getProjectEnvironments }),
  resource('projects/:org/:project/environments/:environment/', {
    GET: getProjectEnvironment,
    PUT: putProjectEnvironment,
  }),
];

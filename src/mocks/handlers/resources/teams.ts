import { json, notFound } from '#mocks/handlers/answer.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, projectOf } from '#mocks/handlers/scope.ts';
import { projectShape } from '#mocks/handlers/shapes/project.ts';
import { detailedTeamShape, teamShape, teamWithProjectsShape } from '#mocks/handlers/shapes/team.ts';

/** Ordered by slug; with the teams' projects unless `detailed=0` (Sentry HTTP contract 2.4). */
function getTeams(call: Call): Response {
  const { organization } = organizationOf(call, 'team:read');
  const text = call.query.get('query')?.toLowerCase() ?? '';
  const teams = call.store
    .teamsOf(organization.id)
    .filter((team) => team.slug.includes(text) || team.name.toLowerCase().includes(text))
    .sort((a, b) => a.slug.localeCompare(b.slug));
  const page = call.dialect.page(call, teams);
  const shape = call.query.get('detailed') === '0' ? teamShape : teamWithProjectsShape;
  return json(
    page.rows.map((team) => shape(call, team)),
    { headers: page.headers },
  );
}

function getProjectTeams(call: Call): Response {
  const { project } = projectOf(call, 'project:read');
  const page = call.dialect.page(
    call,
    project.teamIds.flatMap((id) => call.store.teams.get(id) ?? []),
  );
  return json(
    page.rows.map((team) => teamShape(call, team)),
    { headers: page.headers },
  );
}

function getTeam(call: Call): Response {
  const { organization } = organizationOf(call, 'team:read');
  const team = call.store.teamBySlug(organization.id, param(call, 'team'));
  return team === undefined ? notFound() : json(detailedTeamShape(call, team));
}

function getTeamProjects(call: Call): Response {
  const { organization } = organizationOf(call, 'project:read');
  const team = call.store.teamBySlug(organization.id, param(call, 'team'));
  if (team === undefined) return notFound();
  const page = call.dialect.page(call, call.store.projectsOfTeam(team.id));
  return json(
    page.rows.map((project) => projectShape(call, project)),
    { headers: page.headers },
  );
}

export const teamResources: readonly Resource[] = [
  resource('organizations/:org/teams/', { GET: getTeams }),
  resource('projects/:org/:project/teams/', { GET: getProjectTeams }),
  resource('teams/:org/:team/', { GET: getTeam }),
  resource('teams/:org/:team/projects/', { GET: getTeamProjects }),
];

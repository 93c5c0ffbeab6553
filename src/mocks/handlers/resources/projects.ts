import type { ProjectRecord } from '#mocks/engine/model.ts';

import { invalid, json } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { accessOf, organizationOf, projectOf, signedIn } from '#mocks/handlers/scope.ts';
import { organizationShape } from '#mocks/handlers/shapes/organization.ts';
import { detailedProjectShape, projectShape } from '#mocks/handlers/shapes/project.ts';

const bySlug = (a: ProjectRecord, b: ProjectRecord) => a.slug.localeCompare(b.slug);

function matching(call: Call, projects: readonly ProjectRecord[]): ProjectRecord[] {
  const text = call.query.get('query')?.toLowerCase() ?? '';
  return projects
    .filter((project) => project.slug.includes(text) || project.name.toLowerCase().includes(text))
    .sort(bySlug);
}

/** Ordered by slug; `all_projects=1` is not paginated (Sentry HTTP contract 2.3). */
function getOrganizationProjects(call: Call): Response {
  const { organization } = organizationOf(call, 'project:read');
  const projects = matching(call, call.store.projectsOf(organization.id));
  if (call.query.get('all_projects') === '1') {
    return json(projects.map((project) => projectShape(call, project)));
  }
  const page = call.dialect.page(call, projects);
  return json(
    page.rows.map((project) => projectShape(call, project)),
    { headers: page.headers },
  );
}

function getProjects(call: Call): Response {
  const user = signedIn(call);
  const projects = call.store
    .membershipsOf(user.id)
    .flatMap((member) => [...call.store.projectsOf(member.organizationId)]);
  const page = call.dialect.page(call, matching(call, projects));
  return json(
    page.rows.map((project) => {
      const organization = call.store.organizations.get(project.organizationId);
      return {
        ...projectShape(call, project),
        ...(organization && { organization: organizationShape(call, organization) }),
      };
    }),
    { headers: page.headers },
  );
}

function getProject(call: Call): Response {
  return json(detailedProjectShape(call, projectOf(call, 'project:read').project));
}

function setBookmark(call: Call, project: ProjectRecord, isBookmarked: boolean): void {
  const userId = callerId(call);
  if (userId === null) return;
  call.store.projects.update(project.id, (row) => {
    const others = row.isBookmarkedBy.filter((id) => id !== userId);
    row.isBookmarkedBy = isBookmarked ? [...others, userId] : others;
  });
}

/** Without `project:write` only the own bookmark may change; else 403 with a list (Sentry HTTP contract 2.3). */
async function putProject(call: Call): Promise<Response> {
  const { member, project } = projectOf(call, 'project:read');
  const body = await readBody(call);
  const mayWrite = accessOf(call, member).includes('project:write');
  if (!mayWrite && Object.keys(body).some((key) => key !== 'isBookmarked')) {
    return json({ detail: ['You do not have permission to perform this action.'] }, { status: 403 });
  }
  const { isBookmarked, name, resolveAge } = body;
  if (typeof name === 'string' && name.length > 200) {
    return invalid({ name: ['Ensure this field has no more than 200 characters.'] });
  }
  if (resolveAge !== undefined && (typeof resolveAge !== 'number' || resolveAge < 0)) {
    return invalid({ resolveAge: ['A valid integer is required.'] });
  }
  if (typeof isBookmarked === 'boolean') setBookmark(call, project, isBookmarked);
  call.store.projects.update(project.id, (row) => {
    if (typeof name === 'string' && name !== '') row.name = name;
    if (typeof resolveAge === 'number') row.resolveAge = resolveAge;
  });
  return json(detailedProjectShape(call, project));
}

export const projectResources: readonly Resource[] = [
  resource('projects/', { GET: getProjects }),
  resource('organizations/:org/projects/', { GET: getOrganizationProjects }),
  resource('projects/:org/:project/', { GET: getProject, PUT: putProject }),
];

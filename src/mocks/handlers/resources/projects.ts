import { groupStats } from '#mocks/engine/groups/group-stats.ts';
import type { ProjectRecord } from '#mocks/engine/model.ts';

import { invalid, type Json, json, Refusal } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import type { Period } from '#mocks/handlers/group-view.ts';
import { accessOf, organizationOf, projectOf, signedIn } from '#mocks/handlers/scope.ts';
import { organizationShape } from '#mocks/handlers/shapes/organization.ts';
import {
  detailedProjectShape,
  isProjectMember,
  projectShape,
  projectSummaryShape,
} from '#mocks/handlers/shapes/project.ts';

const bySlug = (a: ProjectRecord, b: ProjectRecord) => a.slug.localeCompare(b.slug);

function matching(call: Call, projects: readonly ProjectRecord[]): ProjectRecord[] {
  const text = call.query.get('query')?.toLowerCase() ?? '';
  return projects
    .filter((project) => project.slug.includes(text) || project.name.toLowerCase().includes(text))
    .sort(bySlug);
}

/** `statsPeriod` adds a series of the project's events; a wrong one is told in a shape of its own (contract 1.4). */
function seriesPeriodOf(call: Call): Period | null {
  const period = call.query.get('statsPeriod') || null;
  if (period === null || period === '24h' || period === '14d' || period === '30d') return period;
  const message = "Invalid stats_period. Valid choices are '', '24h', '14d', and '30d'";
  throw new Refusal(invalid({ error: { params: { stats_period: { message } } } }));
}

function seriesOfProject(call: Call, project: ProjectRecord, period: Period): [number, number][] {
  const sums = new Map<number, number>();
  for (const group of call.store.groupsOf(project.id)) {
    for (const [at, count] of groupStats(group, period, [], call.now)) {
      sums.set(at, (sums.get(at) ?? 0) + count);
    }
  }
  return [...sums];
}

/** Ordered by slug; `all_projects=1` is not paginated (Sentry HTTP contract 2.3). */
function getOrganizationProjects(call: Call): Response {
  const { organization } = organizationOf(call, 'project:read');
  const period = seriesPeriodOf(call);
  const projects = matching(call, call.store.projectsOf(organization.id));
  const shape = (project: ProjectRecord): Json => ({
    ...projectShape(call, project),
    ...(period !== null && { stats: seriesOfProject(call, project, period) }),
  });
  if (call.query.get('all_projects') === '1') return json(projects.map(shape));
  const page = call.dialect.page(call, projects);
  return json(page.rows.map(shape), { headers: page.headers });
}

/** Those of the caller's teams, newest first. */
function getProjects(call: Call): Response {
  const user = signedIn(call);
  const projects = call.store
    .membershipsOf(user.id)
    .flatMap((member) => [...call.store.projectsOf(member.organizationId)])
    .filter((project) => isProjectMember(call, project));
  const newestFirst = matching(call, projects).sort((a, b) => b.dateCreated - a.dateCreated);
  const page = call.dialect.page(call, newestFirst, { keyOf: (project) => project.dateCreated });
  return json(
    page.rows.map((project) => {
      const organization = call.store.organizations.get(project.organizationId);
      return {
        ...projectSummaryShape(call, project),
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

import type { GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';
import type { GroupSort } from '#mocks/engine/search/sort-keys.ts';

import { badRequest, empty, json, Refusal } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { checkEnvironments, environmentsOf } from '#mocks/handlers/environment-filter.ts';
import { readProjects } from '#mocks/handlers/issue-projects.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, projectOf } from '#mocks/handlers/scope.ts';
import { groupRow, type RowOptions } from '#mocks/handlers/shapes/group-row.ts';
import { readWindow } from '#mocks/handlers/time-range.ts';
import { deleteGroups } from '#mocks/engine/groups/delete-groups.ts';

import { answerDirectHit, answerList, type IssueQuery, selectGroups } from './issue-search.ts';
import { putIssues } from './issue-update.ts';

/** Absent is `is:unresolved`, empty is everything (Sentry HTTP contract 3.1). */
const queryOf = (call: Call) => call.query.get('query') ?? 'is:unresolved';

const SORTS: Record<string, GroupSort> = {
  date: 'date',
  new: 'new',
  freq: 'freq',
  user: 'user',
  trends: 'priority',
  'better priority': 'priority',
  priority: 'priority',
  recommended: 'priority',
  inbox: 'new',
};

function sortOf(call: Call): GroupSort {
  const name = call.query.get('sort') ?? 'date';
  const sort = SORTS[name];
  if (sort === undefined) throw new Refusal(badRequest(`Invalid sort: '${name}'`));
  if (name === 'inbox' && !queryOf(call).includes('is:for_review')) {
    throw new Refusal(badRequest("Sort key 'inbox' only supported for inbox search"));
  }
  return sort;
}

export const SPARKLINES = ['24h', '14d', '30d', 'auto'] as const;

/** `''` for none. Anything else that is not a period is refused. */
function sparklineOf(call: Call, parameter: string): RowOptions['sparkline'] {
  const period = call.query.get(parameter) ?? '24h';
  const known = SPARKLINES.find((name) => name === period);
  if (known === undefined && period !== '')
    throw new Refusal(badRequest(`Invalid ${parameter}: '${period}'`));
  return known ?? null;
}

/** Terms about status and the like choose groups; others look at events, and `filtered` tells of those. */
const hasConditions = (query: string) =>
  query.replaceAll(/\b(?:is|assigned|bookmarks):\S+/g, '').trim() !== '';

function list(call: Call, asked: IssueQuery, sparkline: RowOptions['sparkline']): Response {
  if (asked.projects.length === 0) return json([]);
  const options: RowOptions = {
    view: { environments: asked.environments, window: asked.window },
    sparkline,
    hasConditions: hasConditions(asked.query),
  };
  const shape = (group: GroupRecord) => groupRow(call, group, options);
  const ids = call.query.getAll('group');
  if (ids.length > 0) {
    const projectIds = new Set(asked.projects.map((project) => project.id));
    const groups = ids.flatMap((id) => call.store.groupOrParent(id) ?? []);
    return json(groups.filter((group) => projectIds.has(group.projectId)).map(shape));
  }
  return answerDirectHit(call, asked, shape) ?? answerList(call, asked, { sort: sortOf(call), shape });
}

function askedOfOrganization(call: Call, scope: string): IssueQuery {
  const { organization } = organizationOf(call, scope);
  return {
    projects: readProjects(call, organization),
    query: queryOf(call),
    environments: checkEnvironments(call, organization.id),
    window: readWindow(call, call.dialect.badTimeRange),
  };
}

function getOrganizationIssues(call: Call): Response {
  return list(call, askedOfOrganization(call, 'event:read'), sparklineOf(call, 'groupStatsPeriod'));
}

/** One environment, the last; one that is not known has no issues (Sentry HTTP contract 1.8). */
function askedOfProject(call: Call, project: ProjectRecord): IssueQuery {
  return {
    projects: [project],
    query: queryOf(call),
    environments: environmentsOf(call).slice(-1),
    window: null,
  };
}

/** Here `statsPeriod` is the sparkline, not the stretch of time. */
function getProjectIssues(call: Call): Response {
  const { project } = projectOf(call, 'event:read');
  const hashes = call.query.getAll('hashes');
  const sparkline = sparklineOf(call, 'statsPeriod');
  if (hashes.length > 0) {
    const groups = hashes.flatMap((hash) => call.store.groupByHash(project.id, hash) ?? []);
    const options: RowOptions = { view: { environments: [], window: null }, sparkline, hasConditions: false };
    return json([...new Set(groups)].map((group) => groupRow(call, group, options)));
  }
  return list(call, askedOfProject(call, project), sparkline);
}

type Bulk = { asked: IssueQuery };

/** Not a group list comes back, but what was changed in all of them; 204 when no id is left. */
export function bulkPut(call: Call, { asked }: Bulk): Response | Promise<Response> {
  const groups = selectGroups(call, asked);
  if (groups === null) return empty(204);
  return putIssues(call, groups, groups.length === 0 ? asked.projects : undefined);
}

/** 204 even if nothing matched (Sentry HTTP contract 3.5). */
export function bulkDelete(call: Call, { asked }: Bulk): Response {
  deleteGroups(call.store, selectGroups(call, asked) ?? []);
  return empty(204);
}

/** A bulk call is for the projects of its groups when ids name them, else for those the caller is a member of. */
function bulkOfOrganization(call: Call, scope: string): Bulk {
  const { organization } = organizationOf(call, scope);
  const asked = askedOfOrganization(call, scope);
  const isNamed = call.query.has('id') && !call.query.has('project');
  return { asked: isNamed ? { ...asked, projects: call.store.projectsOf(organization.id) } : asked };
}

const bulkOfProject = (call: Call, scope: string): Bulk => ({
  asked: askedOfProject(call, projectOf(call, scope).project),
});

export const projectIssueMethods: Resource['methods'] = {
  GET: getProjectIssues,
  PUT: (call) => bulkPut(call, bulkOfProject(call, 'event:write')),
  DELETE: (call) => bulkDelete(call, bulkOfProject(call, 'event:admin')),
};

export const issueListResources: readonly Resource[] = [
  resource('organizations/:org/issues/', {
    GET: getOrganizationIssues,
    PUT: (call) => bulkPut(call, bulkOfOrganization(call, 'event:write')),
    DELETE: (call) => bulkDelete(call, bulkOfOrganization(call, 'event:admin')),
  }),
  resource('projects/:org/:project/issues/', projectIssueMethods),
];

import { isAutoResolved } from '#mocks/engine/groups/group-status.ts';
import type { GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';
import type { GroupSort } from '#mocks/engine/search/sort-keys.ts';

import { badRequest, internalError, type Json, json, Refusal } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { environmentsOf } from '#mocks/handlers/environment-filter.ts';
import { type GroupView, type Period, seriesOf } from '#mocks/handlers/group-view.ts';
import { readProjects } from '#mocks/handlers/issue-projects.ts';
import { linkHeader } from '#mocks/handlers/page.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, projectOf } from '#mocks/handlers/scope.ts';
import { groupShape } from '#mocks/handlers/shapes/group.ts';

import { bulkDelete, bulkPut } from './issue-list.ts';
import { type Query91, readQuery91 } from './issue-query-9-1.ts';
import { answerDirectHit, answerList, type IssueQuery } from './issue-search.ts';

const SORTS: Record<string, GroupSort> = { priority: 'priority', date: 'date', new: 'new', freq: 'freq' };

const read = (call: Call): Query91 => readQuery91(call.query.get('query') ?? 'is:unresolved');

function askedOf(call: Call, project: ProjectRecord, query: string): IssueQuery {
  return { projects: [project], query, environments: environmentsOf(call).slice(-1), window: null };
}

/** An empty list, with the headers of one. */
function nothing(call: Call, [before, after]: [string, string] = ['0:0:1', '0:0:0']): Response {
  const none = { previous: { cursor: before, results: false }, next: { cursor: after, results: false } };
  return json([], { headers: { Link: linkHeader(call.url, none), 'X-Hits': '0', 'X-Max-Hits': '1000' } });
}

/** `statsPeriod` is the sparkline: none, a day or two weeks. */
function sparklineOf(call: Call): Period | null {
  const period = call.query.get('statsPeriod') ?? '24h';
  if (period === '24h' || period === '14d') return period;
  if (period === '') return null;
  throw new Refusal(badRequest("Invalid stats_period. Valid choices are '', '24h', and '14d'"));
}

/** An event's id is written in lower case; another is a word like any. */
const isUpperCaseId = (text: string) => /^[0-9a-f-]{32,36}$/i.test(text) && /[A-F]/.test(text);

/** The one list of 9.1 that works without Snuba (Sentry HTTP contract 1.8, 3.1). */
function getIssues(call: Call): Response {
  const { organization, project } = projectOf(call, 'event:read');
  const sparkline = sparklineOf(call);
  const environment = environmentsOf(call).at(-1);
  if (environment !== undefined && call.store.environmentByName(organization.id, environment) === undefined) {
    return nothing(call, environment === '' ? undefined : ['None', 'None']);
  }
  const view: GroupView = { environments: environment === undefined ? [] : [environment], window: null };
  const shape = (group: GroupRecord): Json => ({
    ...groupShape(call, group, view),
    ...(sparkline !== null && { stats: { [sparkline]: seriesOf(call, group, sparkline, view) } }),
  });
  const text = call.query.get('query') ?? '';
  const hit = isUpperCaseId(text) ? null : answerDirectHit(call, askedOf(call, project, text), shape);
  if (hit !== null) return hit;

  const sort = SORTS[call.query.get('sort') ?? 'date'];
  const query = read(call);
  if (sort === undefined || query.kind === 'internal-error') return internalError();
  if (query.kind === 'nothing') return nothing(call);
  return answerList(call, askedOf(call, project, query.query), {
    sort,
    shape,
    // Rows that only age has resolved are dropped from a page after it was cut.
    isShown: (group) => !query.namesStatus || !isAutoResolved(call.store, group, call.now),
  });
}

function bulk(call: Call, project: ProjectRecord): { asked: IssueQuery } {
  const query = read(call);
  if (query.kind === 'internal-error') throw new Refusal(internalError());
  const asked = askedOf(call, project, query.kind === 'search' ? query.query : '');
  // Without ids an impossible query changes nothing, and says so as any other does.
  const isImpossible = query.kind === 'nothing' && !call.query.has('id');
  return { asked: isImpossible ? { ...asked, projects: [] } : asked };
}

/** `organizations:global-views` is off. */
function oneProject(call: Call): ProjectRecord {
  const { organization } = organizationOf(call, 'event:read');
  if (call.query.getAll('project').some((id) => !/^-?\d+$/.test(id))) throw new Refusal(internalError());
  if (call.query.has('project') && call.query.get('project') === '-1') {
    throw new Refusal(
      json({ detail: 'You do not have permission to perform this action.' }, { status: 403 }),
    );
  }
  const projects = readProjects(call, organization);
  const [project] = projects;
  if (project === undefined || projects.length > 1) {
    throw new Refusal(badRequest('You do not have the multi project stream feature enabled'));
  }
  return project;
}

/** Needs Snuba: over one project 500, over several 400 before that. */
function getOrganizationIssues(call: Call): Response {
  oneProject(call);
  return internalError();
}

export const issueListResources91: readonly Resource[] = [
  resource('projects/:org/:project/issues/', {
    GET: getIssues,
    PUT: (call) => bulkPut(call, bulk(call, projectOf(call, 'event:write').project)),
    DELETE: (call) => bulkDelete(call, bulk(call, projectOf(call, 'event:admin').project)),
  }),
  resource('organizations/:org/issues/', {
    GET: getOrganizationIssues,
    PUT: (call) => bulkPut(call, bulk(call, oneProject(call))),
    DELETE: (call) => bulkDelete(call, bulk(call, oneProject(call))),
  }),
];

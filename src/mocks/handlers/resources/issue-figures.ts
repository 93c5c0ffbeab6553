import { badRequest, json, Refusal } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { checkEnvironments } from '#mocks/handlers/environment-filter.ts';
import { readProjects } from '#mocks/handlers/issue-projects.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf } from '#mocks/handlers/scope.ts';
import { groupFigures } from '#mocks/handlers/shapes/group-row.ts';
import { readWindow } from '#mocks/handlers/time-range.ts';

import { SPARKLINES } from './issue-list.ts';
import { countMatches } from './issue-search.ts';

const MAX_GROUPS = 25;
const MAX_COUNT = 100;

/** The counts and series of up to 25 groups (Sentry HTTP contract 3.13). */
function getIssuesStats(call: Call): Response {
  const { organization } = organizationOf(call, 'event:read');
  const ids = call.query.getAll('groups');
  if (ids.length === 0)
    return badRequest('You should include `groups` with your request. (i.e. groups=1,2,3)');
  if (ids.some((id) => !/^\d+$/.test(id))) return badRequest('Group ids must be integers');
  if (ids.length > MAX_GROUPS) return badRequest('Too many groups requested.');
  const period = call.query.get('groupStatsPeriod') ?? '24h';
  const sparkline = SPARKLINES.find((name) => name === period);
  if (sparkline === undefined) throw new Refusal(badRequest(`Invalid groupStatsPeriod: '${period}'`));
  const environments = checkEnvironments(call, organization.id);
  const options = {
    view: { environments, window: readWindow(call) },
    sparkline,
    hasConditions: (call.query.get('query') ?? '') !== '',
  };
  const groups = ids.flatMap((id) => {
    const group = call.store.groups.get(id);
    const project = group && call.store.projects.get(group.projectId);
    return group !== undefined && project?.organizationId === organization.id ? [group] : [];
  });
  if (groups.length === 0) return badRequest('No matching groups found');
  return json(
    groups.map((group) => ({
      id: group.id,
      isUnhandled: group.isUnhandled,
      ...groupFigures(call, group, options),
    })),
  );
}

/** Query → number, capped at a hundred; an array where there are no projects (Sentry HTTP contract 3.13). */
function getIssuesCount(call: Call): Response {
  const { organization } = organizationOf(call, 'event:read');
  const queries = call.query.getAll('query');
  if (queries.length === 0) return badRequest('Missing required parameter: query');
  const projects = readProjects(call, organization);
  if (projects.length === 0) return json([]);
  const environments = checkEnvironments(call, organization.id);
  const window = readWindow(call);
  return json(
    Object.fromEntries(
      queries.map((query) => [
        query,
        countMatches(call, { projects, query, environments, window }, MAX_COUNT),
      ]),
    ),
  );
}

export const issueFigureResources: readonly Resource[] = [
  resource('organizations/:org/issues-stats/', { GET: getIssuesStats }),
  resource('organizations/:org/issues-count/', { GET: getIssuesCount }),
];

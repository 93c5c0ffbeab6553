import { countBetween } from '#mocks/engine/groups/group-stats.ts';
import type { GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';

import { badRequest, empty, internalError, json, Refusal } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { environmentsOf } from '#mocks/handlers/environment-filter.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { groupOf, organizationOf, projectOf } from '#mocks/handlers/scope.ts';

import { issueResources } from './issue-paths.ts';

const STEPS: Record<string, number> = { '10s': 10, '1h': 3600, '1d': 86_400 };

/** Steps end at `end`, and begin at `start` or later. */
type Range = { start: number; end: number; step: number };

/** Epoch seconds. By default the last 24 hours, hour by hour (Sentry HTTP contract 2.3, 3.12). */
function rangeOf(call: Call): Range {
  const resolution = call.query.get('resolution') ?? '1h';
  const step = STEPS[resolution];
  const number = (name: string, fallback: number) => Number(call.query.get(name) ?? fallback);
  const end = number('until', call.now / 1000);
  const start = number('since', end - 86_400 + 1);
  if (step === undefined || !Number.isFinite(start) || !Number.isFinite(end))
    throw new Refusal(internalError());
  const points = (end - start) / step;
  if (points > 10_000) throw new Refusal(badRequest('Too many points requested.'));
  return { start, end, step };
}

/** Hours are the finest that is kept: within one, its events stand at its first step. */
function series(
  groups: readonly GroupRecord[],
  { end, start, step }: Range,
  environments: readonly string[],
): [number, number][] {
  const points: [number, number][] = [];
  for (let time = end; time >= start; time -= step) {
    const at = Math.floor(time / step) * step;
    const isStep = step >= 3600 || at % 3600 === 0;
    const count = (group: GroupRecord) =>
      countBetween(group, environments, at * 1000, (at + Math.max(step, 3600)) * 1000 - 1);
    points.unshift([at, isStep ? groups.reduce((sum, group) => sum + count(group), 0) : 0]);
  }
  return points;
}

function getIssueStats(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  return json(series([group], rangeOf(call), environmentsOf(call)));
}

/** Id → series; unknown ids are left out, 204 without any (Sentry HTTP contract 3.12). */
function getProjectIssueStats(call: Call): Response {
  const { project } = projectOf(call, 'event:read');
  const ids = call.query.getAll('id');
  if (ids.length === 0) return empty(204);
  const range = rangeOf(call);
  const rows = ids.flatMap((id) => {
    const group = call.store.groups.get(id);
    return group?.projectId === project.id ? [[id, series([group], range, [])] as const] : [];
  });
  return json(Object.fromEntries(rows));
}

const STATS = new Set(['received', 'rejected', 'blacklisted', 'generated']);

/** Nothing is ever rejected here: every event that came in was kept. */
function projectSeries(call: Call, projects: readonly ProjectRecord[]): [number, number][] {
  const stat = call.query.get('stat') ?? 'received';
  if (!STATS.has(stat)) throw new Refusal(internalError());
  const isCounted = stat === 'received' || stat === 'generated';
  const groups = isCounted ? projects.flatMap((project) => [...call.store.groupsOf(project.id)]) : [];
  return series(groups, rangeOf(call), []);
}

function getProjectStats(call: Call): Response {
  return json(projectSeries(call, [projectOf(call, 'project:read').project]));
}

function getOrganizationStats(call: Call): Response {
  const { organization } = organizationOf(call, 'org:read');
  const projects = call.store.projectsOf(organization.id);
  const group = call.query.get('group') ?? 'organization';
  if (group === 'project') {
    return json(Object.fromEntries(projects.map((project) => [project.id, projectSeries(call, [project])])));
  }
  return group === 'organization' ? json(projectSeries(call, projects)) : internalError();
}

export const timeSeriesResources: readonly Resource[] = [
  ...issueResources('stats/', { GET: getIssueStats }),
  resource('projects/:org/:project/issues/stats/', { GET: getProjectIssueStats }),
  resource('projects/:org/:project/stats/', { GET: getProjectStats }),
  resource('organizations/:org/stats/', { GET: getOrganizationStats }),
];

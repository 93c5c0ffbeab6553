import { deleteGroups } from '#mocks/engine/groups/delete-groups.ts';
import { updateGroups } from '#mocks/engine/groups/update-groups.ts';
import type { GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';

import { empty, html, invalid, json, Refusal } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { groupOf, organizationOf, projectOf, signedIn } from '#mocks/handlers/scope.ts';
import { groupShape } from '#mocks/handlers/shapes/group.ts';

import { glitchTipTest, LoneQuote } from './glitchtip-query.ts';
import { glitchTipTime } from './glitchtip-time.ts';

const serverError = () =>
  html('\n<!doctype html>\n<html lang="en"><title>Server Error (500)</title></html>', 500);

type Scope = (call: Call) => readonly ProjectRecord[];

const ofOrganization: Scope = (call) =>
  call.store.projectsOf(organizationOf(call, 'event:read').organization.id);
const ofProject: Scope = (call) => [projectOf(call, 'event:read').project];
const ofEverything: Scope = (call) =>
  call.store
    .membershipsOf(signedIn(call).id)
    .flatMap((member) => [...call.store.projectsOf(member.organizationId)]);

/** Numbers of projects; a slug, -1 or an unknown one is refused (GlitchTip HTTP contract 3.1). */
function namedProjects(call: Call, projects: readonly ProjectRecord[]): readonly ProjectRecord[] {
  const ids = call.query.getAll('project');
  if (ids.length === 0) return projects;
  return ids.map((id) => {
    const project = projects.find((candidate) => candidate.id === id);
    if (project !== undefined) return project;
    throw new Refusal(
      invalid({ project: [`Select a valid choice. ${id} is not one of the available choices.`] }),
    );
  });
}

function queryTest(call: Call): (group: GroupRecord) => boolean {
  try {
    return glitchTipTest(call.query.get('query') ?? '');
  } catch (error) {
    if (error instanceof LoneQuote) throw new Refusal(serverError());
    throw error;
  }
}

/** `start` and `end` are about the first sight. */
function matching(call: Call, scope: Scope): GroupRecord[] {
  const projects = namedProjects(call, scope(call));
  const test = queryTest(call);
  const environments = call.query.getAll('environment');
  const start = glitchTipTime(call, 'start') ?? Number.NEGATIVE_INFINITY;
  const end = glitchTipTime(call, 'end') ?? Number.POSITIVE_INFINITY;
  return projects
    .flatMap((project) => [...call.store.groupsOf(project.id)])
    .filter(
      (group) =>
        !group.status.startsWith('pending') &&
        group.firstSeen >= start &&
        group.firstSeen <= end &&
        (environments.length === 0 || environments.some((name) => group.hourlyByEnvironment.has(name))) &&
        test(group),
    );
}

const SORTS: Record<string, (group: GroupRecord) => number> = {
  last_seen: (group) => group.lastSeen,
  created: (group) => group.firstSeen,
  count: (group) => group.count,
  priority: (group) => group.count,
};

/** Sentry's names are ignored without a word. */
function keyOf(call: Call): (group: GroupRecord) => number {
  const sort = call.query.get('sort') ?? '-last_seen';
  const known = SORTS[sort.replace(/^-/, '')];
  if (known === undefined) return (group) => group.lastSeen;
  return sort.startsWith('-') ? known : (group) => -known(group);
}

function directHit(call: Call, scope: Scope): Response | null {
  const id = call.query.get('query') ?? '';
  if (!/^[0-9a-f]{32}$/.test(id)) return null;
  const projects = new Set(scope(call).map((project) => project.id));
  const event = call.store.eventsById(id).find((candidate) => projects.has(candidate.projectId));
  const group = event && call.store.groupOrParent(event.groupId);
  if (group === undefined) return json([]);
  return json([{ ...groupShape(call, group), matchingEventId: id }], {
    headers: { 'X-Sentry-Direct-Hit': '1' },
  });
}

const getIssues =
  (scope: Scope) =>
  (call: Call): Response => {
    const hit = directHit(call, scope);
    if (hit !== null) return hit;
    const order = keyOf(call);
    const groups = matching(call, scope).sort((a, b) => order(b) - order(a));
    const page = call.dialect.page(call, groups, { keyOf: order });
    return json(
      page.rows.map((group) => groupShape(call, group)),
      { headers: page.headers },
    );
  };

const STATUSES: readonly unknown[] = ['resolved', 'unresolved', 'ignored'];

function setStatus(call: Call, groups: readonly GroupRecord[], status: unknown): void {
  updateGroups(call.store, { viewerId: callerId(call), now: call.now }, groups, { status });
}

/** Without ids every match is changed; anything but a status it knows is a 500 (GlitchTip HTTP contract 3.3). */
const putIssues =
  (scope: Scope) =>
  async (call: Call): Promise<Response> => {
    const ids = call.query.getAll('id');
    const { status } = await readBody(call);
    if (!STATUSES.includes(status) || ids.some((id) => !/^\d+$/.test(id))) return serverError();
    const matches = matching(call, scope);
    setStatus(call, ids.length === 0 ? matches : matches.filter((group) => ids.includes(group.id)), status);
    return json({ status });
  };

function getIssue(call: Call): Response {
  return json(groupShape(call, groupOf(call, 'event:read').group));
}

async function putIssue(call: Call): Promise<Response> {
  const { group } = groupOf(call, 'event:write');
  const { status } = await readBody(call);
  if (status === undefined) return invalid({ status: ['This field is required.'] });
  if (!STATUSES.includes(status))
    return invalid({ status: [`${JSON.stringify(status)} is not a valid choice.`] });
  setStatus(call, [group], status);
  return json(groupShape(call, group));
}

/** At once. */
function deleteIssue(call: Call): Response {
  deleteGroups(call.store, [groupOf(call, 'event:admin').group]);
  return empty(204);
}

const list = (scope: Scope) => ({ GET: getIssues(scope), PUT: putIssues(scope) });
const one = { GET: getIssue, PUT: putIssue, DELETE: deleteIssue };

export const glitchTipIssueResources: readonly Resource[] = [
  resource('issues/', list(ofEverything)),
  resource('issues/:group/', one),
  resource('organizations/:org/issues/', list(ofOrganization)),
  resource('organizations/:org/issues/:group/', one),
  resource('projects/:org/:project/issues/', list(ofProject)),
  resource('projects/:org/:project/issues/:group/', one),
];

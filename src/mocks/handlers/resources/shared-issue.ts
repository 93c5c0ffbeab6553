import { type Json, json, notFound } from '#mocks/handlers/answer.ts';
import { type Call, callerId, param } from '#mocks/handlers/call.ts';
import { without } from '#mocks/handlers/dialects/pick.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { eventShape } from '#mocks/handlers/shapes/event.ts';
import { groupShape } from '#mocks/handlers/shapes/group.ts';
import { colorOf } from '#mocks/handlers/shapes/project.ts';

const HIDDEN_ENTRIES = new Set(['breadcrumbs', 'request']);

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes the variables out of every frame, however deep. */
function withoutVariables(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVariables);
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'vars')
      .map(([key, part]) => [key, withoutVariables(part)]),
  );
}

/** Nobody need be signed in; what could tell on people stays out (Sentry HTTP contract 3.12). */
function getSharedIssue(call: Call): Response {
  const group = call.store.groupByShareId(param(call, 'share'));
  const project = group && call.store.projects.get(group.projectId);
  if (group === undefined || project === undefined) return notFound();
  const [latest] = call.store.eventsOf(group.id);
  const event = latest === undefined ? null : eventShape(call, latest);
  const entries = Array.isArray(event?.['entries']) ? event['entries'] : [];
  const latestEvent = event && {
    ...without(event, 'context', 'contexts', 'user', 'tags', 'sdk', 'errors'),
    entries: entries
      .filter((entry: unknown) => isJson(entry) && !HIDDEN_ENTRIES.has(String(entry['type'])))
      .map(withoutVariables),
  };
  const organization = call.store.organizations.get(project.organizationId);
  const userId = callerId(call);
  const isMember = userId !== null && call.store.memberOf(project.organizationId, userId) !== undefined;
  return json({
    ...without(groupShape(call, group), 'annotations'),
    // The address would tell strangers what the organization is called.
    ...(!isMember && { permalink: null }),
    latestEvent,
    project: {
      slug: project.slug,
      name: project.name,
      color: colorOf(project.slug),
      features: [],
      organization: { slug: organization?.slug, name: organization?.name },
    },
  });
}

export const sharedIssueResources: readonly Resource[] = [
  resource('shared/issues/:share/', { GET: getSharedIssue }),
  resource('organizations/:org/shared/issues/:share/', { GET: getSharedIssue }),
];

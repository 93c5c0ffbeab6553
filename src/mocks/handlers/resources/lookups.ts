import { badRequest, json, notFound } from '#mocks/handlers/answer.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf } from '#mocks/handlers/scope.ts';
import { eventShape } from '#mocks/handlers/shapes/event.ts';
import { groupShape } from '#mocks/handlers/shapes/group.ts';

/** Sentry HTTP contract 3.7. */
function getShortId(call: Call): Response {
  const { organization } = organizationOf(call, 'event:read');
  const group = call.store.groupByShortId(organization.id, param(call, 'shortId'));
  const project = group && call.store.projects.get(group.projectId);
  if (group === undefined || project === undefined || group.status.startsWith('pending')) return notFound();
  return json({
    organizationSlug: organization.slug,
    projectSlug: project.slug,
    groupId: group.id,
    group: groupShape(call, group),
    shortId: group.shortId,
  });
}

function getEventId(call: Call): Response {
  const { organization } = organizationOf(call, 'event:read');
  const id = param(call, 'eventId').replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(id)) return badRequest(call.dialect.words.badEventId);
  for (const event of call.store.eventsById(id)) {
    const project = call.store.projects.get(event.projectId);
    if (project?.organizationId !== organization.id) continue;
    const shape = eventShape(call, event);
    return json({
      organizationSlug: organization.slug,
      projectSlug: project.slug,
      groupId: event.groupId,
      eventId: shape['id'],
      event: shape,
    });
  }
  return notFound();
}

export const lookupResources: readonly Resource[] = [
  resource('organizations/:org/shortids/:shortId/', { GET: getShortId }),
  resource('organizations/:org/eventids/:eventId/', { GET: getEventId }),
];

import { latestEvent, oldestEvent, recommendedEvent } from '#mocks/engine/events/choose-event.ts';
import type { EventRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { type Json, json, notFound } from '#mocks/handlers/answer.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { eventsMatching } from '#mocks/handlers/event-filter.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { groupOf, projectOf } from '#mocks/handlers/scope.ts';
import { detailedEventShape, eventShape, simpleEventShape } from '#mocks/handlers/shapes/event.ts';

import { issueResources } from './issue-paths.ts';

function eventPage(
  call: Call,
  events: readonly EventRecord[],
  shape: (event: EventRecord) => Json,
): Response {
  const page = call.dialect.page(call, events, { keyOf: (event) => event.dateCreated });
  return json(page.rows.map(shape), { headers: page.headers });
}

/** Newest first; bodies only with `full=1` (Sentry HTTP contract 3.7). */
function getEvents(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  const isFull = call.query.get('full') === '1' || call.query.get('full') === 'true';
  const shape = (event: EventRecord) => (isFull ? eventShape(call, event) : simpleEventShape(event));
  return eventPage(call, eventsMatching(call, call.store.eventsOf(group.id)), shape);
}

/** Always with their bodies; an environment that is not known gives none, without a header. */
function getFullEvents(call: Call): Response {
  const { group, organization } = groupOf(call, 'event:read');
  const name = call.query.getAll('environment').at(-1);
  if (name !== undefined && call.store.environmentByName(organization.id, name) === undefined)
    return json([]);
  return eventPage(call, eventsMatching(call, call.store.eventsOf(group.id)), (event) =>
    eventShape(call, event),
  );
}

const named: Record<string, (store: Store, groupId: string) => EventRecord | null> = {
  latest: latestEvent,
  oldest: oldestEvent,
  recommended: recommendedEvent,
};

const eventNumber = (text: string) => (/^\d+$/.test(text) ? Number(text) : null);

/** By 32 hex characters in any case, with or without dashes. */
function findIn(events: readonly EventRecord[], text: string): EventRecord | undefined {
  const id = text.replaceAll('-', '').toLowerCase();
  return events.find((event) => event.eventId === id);
}

function getEvent(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  const text = param(call, 'event');
  const pick = named[text];
  const event = pick?.(call.store, group.id) ?? findIn(call.store.eventsOf(group.id), text);
  if (event !== undefined) return json(detailedEventShape(call, event));
  return notFound(pick === undefined ? 'Event not found' : 'No events found for group');
}

/** Only latest and oldest. */
const getNamedEvent91 =
  (pick: typeof latestEvent) =>
  (call: Call): Response => {
    const event = pick(call.store, groupOf(call, 'event:read').group.id);
    return event === null ? notFound('No events found for group') : json(detailedEventShape(call, event));
  };

/** By id, or on 9.1 and for those who come from there by row number. */
function getProjectEvent(call: Call): Response {
  const { project } = projectOf(call, 'event:read');
  const text = param(call, 'event');
  const number = eventNumber(text);
  const byNumber = number === null ? undefined : call.store.events.get(number);
  const event =
    call.store.eventById(project.id, call.dialect.readEventId(text)) ??
    (byNumber?.projectId === project.id ? byNumber : undefined);
  if (event === undefined) return notFound('Event not found');
  return json(detailedEventShape(call, event));
}

/** `GET /events/{number}/` of 9.1. Its neighbours are named by their 32 hex characters, as everywhere. */
function getEventByNumber(call: Call): Response {
  const number = eventNumber(param(call, 'event'));
  const event = number === null ? undefined : call.store.events.get(number);
  if (event === undefined) return notFound();
  groupOf({ ...call, params: { group: event.groupId } }, 'event:read');
  return json(detailedEventShape(call, event));
}

/** All of a project's events, newest first. */
function getProjectEvents(call: Call): Response {
  const { project } = projectOf(call, 'event:read');
  const events = call.store
    .groupsOf(project.id)
    .flatMap((group) => [...call.store.eventsOf(group.id)])
    .sort((a, b) => b.dateCreated - a.dateCreated || b.rowId - a.rowId);
  const isFull = call.query.get('full') === '1' || call.query.get('full') === 'true';
  const shape = (event: EventRecord) => (isFull ? eventShape(call, event) : simpleEventShape(event));
  return eventPage(call, eventsMatching(call, events), shape);
}

const byProject = [
  resource('projects/:org/:project/events/:event/', { GET: getProjectEvent }),
  resource('projects/:org/:project/events/', { GET: getProjectEvents }),
  resource('events/:event/', { GET: getEventByNumber }),
];

export const issueEventResources: readonly Resource[] = [
  ...issueResources('events/', { GET: getEvents }),
  ...issueResources('events/:event/', { GET: getEvent }),
  ...byProject,
];

export const issueEventResources91: readonly Resource[] = [
  ...issueResources('events/', { GET: getFullEvents }),
  ...issueResources('events/latest/', { GET: getNamedEvent91(latestEvent) }),
  ...issueResources('events/oldest/', { GET: getNamedEvent91(oldestEvent) }),
  ...byProject,
];

import type { EventRecord } from '#mocks/engine/model.ts';

import { json, notFound, Refusal } from '#mocks/handlers/answer.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { groupOf, projectOf } from '#mocks/handlers/scope.ts';
import { detailedEventShape, eventShape } from '#mocks/handlers/shapes/event.ts';

/** What `latest` answers for an issue that is not there: 200 and nothing in it (GlitchTip HTTP contract 3.4). */
const SHELL = {
  eventID: '',
  id: '',
  issue: null,
  dateCreated: null,
  dateReceived: null,
  entries: {},
  tags: {},
  user: { username: '', name: '', ip_address: '', email: '', data: null, id: '' },
  projectID: null,
  userReport: { eventId: '', name: '', user: '', dateCreated: null, comments: '', email: '' },
  release: { url: '', data: null, dateReleased: null, version: '' },
};

function eventPage(call: Call, events: readonly EventRecord[]): Response {
  const newest = events.toSorted((a, b) => b.dateReceived - a.dateReceived || b.rowId - a.rowId);
  const page = call.dialect.page(call, newest, { keyOf: (event) => event.dateReceived });
  return json(
    page.rows.map((event) => eventShape(call, event)),
    { headers: page.headers },
  );
}

function getEvents(call: Call): Response {
  return eventPage(call, call.store.eventsOf(groupOf(call, 'event:read').group.id));
}

function getProjectEvents(call: Call): Response {
  const { project } = projectOf(call, 'event:read');
  return eventPage(
    call,
    call.store.groupsOf(project.id).flatMap((group) => [...call.store.eventsOf(group.id)]),
  );
}

function getLatest(call: Call): Response {
  try {
    const { group } = groupOf(call, 'event:read');
    const events = call.store.eventsOf(group.id);
    const [event] = events;
    return event === undefined ? json(SHELL) : json(detailedEventShape(call, event));
  } catch (error) {
    // Missing or not theirs: the shell. Signed out: the refusal.
    if (error instanceof Refusal && call.caller.kind !== 'anonymous') return json(SHELL);
    throw error;
  }
}

const wanted = (call: Call) => param(call, 'event').replaceAll('-', '').toLowerCase();

function getEvent(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  const events = call.store.eventsOf(group.id);
  const event = events.find((candidate) => candidate.eventId === wanted(call));
  return event === undefined ? notFound() : json(detailedEventShape(call, event));
}

function getProjectEvent(call: Call): Response {
  const { project } = projectOf(call, 'event:read');
  const event = call.store.eventById(project.id, wanted(call));
  return event === undefined ? notFound() : json(detailedEventShape(call, event));
}

export const glitchTipEventResources: readonly Resource[] = [
  resource('issues/:group/events/', { GET: getEvents }),
  resource('issues/:group/events/latest/', { GET: getLatest }),
  resource('issues/:group/events/:event/', { GET: getEvent }),
  resource('projects/:org/:project/events/', { GET: getProjectEvents }),
  resource('projects/:org/:project/events/:event/', { GET: getProjectEvent }),
];

import type { EventUserRecord } from '#mocks/engine/model.ts';

import { json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { groupOf, organizationOf, projectOf } from '#mocks/handlers/scope.ts';
import { activityShapes } from '#mocks/handlers/shapes/activity.ts';
import { participantsOf } from '#mocks/handlers/shapes/group-detail.ts';
import { eventUserShape } from '#mocks/handlers/shapes/event-user.ts';
import { without } from '#mocks/handlers/dialects/pick.ts';

import { issueResources } from './issue-paths.ts';

/** Those who have chosen to hear of a group (Sentry HTTP contract 3.12). */
function getParticipants(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  return json(participantsOf(call, group).map((person) => without(person, 'type')));
}

/** Wrapped, unlike all other lists (Sentry HTTP contract 3.9). */
function getActivities(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  return json({ activity: activityShapes(call, group) });
}

/** Nobody has left feedback: this server has no form for it. */
function getNoFeedback(call: Call): Response {
  groupOf(call, 'event:read');
  return json([], { headers: call.dialect.page(call, []).headers });
}

function getNoProjectFeedback(call: Call): Response {
  projectOf(call, 'project:read');
  return json([], { headers: call.dialect.page(call, []).headers });
}

function getNoOrganizationFeedback(call: Call): Response {
  organizationOf(call, 'org:read');
  return json([], { headers: call.dialect.page(call, []).headers });
}

const FIELDS: Record<string, (person: EventUserRecord) => string | null> = {
  id: (person) => person.ident,
  email: (person) => person.email,
  username: (person) => person.username,
  ip: (person) => person.ipAddress,
};

/** `email:part` and the like; a word without its field finds nobody. */
function isWanted(person: EventUserRecord, query: string): boolean {
  if (query === '') return true;
  const at = query.indexOf(':');
  const value = at < 0 ? null : (FIELDS[query.slice(0, at)]?.(person) ?? null);
  return value !== null && value.toLowerCase().includes(query.slice(at + 1).toLowerCase());
}

/** The people who were affected, not members (Sentry HTTP contract 2.3). */
function getProjectUsers(call: Call): Response {
  const { project } = projectOf(call, 'project:read');
  const query = call.query.get('query')?.trim() ?? '';
  const people = call.store
    .eventUsersOf(project.id)
    .filter((person) => isWanted(person, query))
    .toSorted((a, b) => b.dateCreated - a.dateCreated);
  const page = call.dialect.page(call, people, { keyOf: (person) => person.dateCreated });
  return json(page.rows.map(eventUserShape), { headers: page.headers });
}

export const issuePeopleResources: readonly Resource[] = [
  ...issueResources('participants/', { GET: getParticipants }),
  ...issueResources('user-feedback/', { GET: getNoFeedback }),
  ...issueResources('user-reports/', { GET: getNoFeedback }),
  resource('organizations/:org/user-feedback/', { GET: getNoOrganizationFeedback }),
  resource('projects/:org/:project/user-feedback/', { GET: getNoProjectFeedback }),
  resource('projects/:org/:project/user-reports/', { GET: getNoProjectFeedback }),
  resource('projects/:org/:project/users/', { GET: getProjectUsers }),
];

export const issueActivityResources: readonly Resource[] = issueResources('activities/', {
  GET: getActivities,
});

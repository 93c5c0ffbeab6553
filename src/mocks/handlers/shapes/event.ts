import { neighbours } from '#mocks/engine/events/choose-event.ts';
import { eventBody } from '#mocks/engine/events/event-body.ts';
import type { EventRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';

import { isoDate } from './iso-date.ts';
import { releaseShape } from './release.ts';

const NO_META: Json = {
  entries: {},
  message: null,
  user: null,
  contexts: null,
  sdk: null,
  context: null,
  packages: null,
  tags: {},
};

/** A user's tag is searched by its kind: `user.id:7`. */
function tagShapes(tags: readonly (readonly [string, string])[]): Json[] {
  return tags.map(([key, value]) => {
    const [, kind, rest] = (key === 'user' && /^(\w+):(.*)$/su.exec(value)) || [];
    return { key, value, ...(kind !== undefined && { query: `user.${kind}:"${rest}"` }) };
  });
}

/** An event with its body, as lists of full events have it (Sentry HTTP contract 3.7). */
export function eventShape(call: Call, event: EventRecord): Json {
  const body = eventBody(event);
  return call.dialect.reshape.event(
    {
      id: event.eventId,
      eventID: event.eventId,
      groupID: event.groupId,
      projectID: event.projectId,
      size: body.size,
      entries: body.entries,
      dist: body.dist,
      message: body.message,
      title: body.title,
      location: body.location,
      culprit: body.culprit,
      user: body.user,
      contexts: body.contexts,
      sdk: body.sdk,
      context: body.context,
      packages: body.packages,
      type: body.type,
      metadata: body.metadata,
      tags: tagShapes(body.tags),
      platform: body.platform,
      dateCreated: isoDate(event.dateCreated),
      dateReceived: isoDate(event.dateReceived),
      errors: body.errors,
      occurrence: null,
      _meta: { ...NO_META, ...body.meta },
      crashFile: body.crashFile,
      fingerprints: body.fingerprints,
      groupingConfig: body.groupingConfig,
      sdkUpdates: [],
      resolvedWith: [],
    },
    event.rowId,
  );
}

/** What is known without the body: rows of an event list (Sentry HTTP contract 3.7). */
export function simpleEventShape(event: EventRecord): Json {
  const body = eventBody(event);
  return {
    id: event.eventId,
    eventID: event.eventId,
    groupID: event.groupId,
    projectID: event.projectId,
    'event.type': body.type,
    message: body.message,
    title: body.title,
    location: body.location,
    culprit: body.culprit,
    user: body.user,
    tags: tagShapes(body.tags),
    platform: body.platform,
    dateCreated: isoDate(event.dateCreated),
    crashFile: body.crashFile,
    metadata: body.metadata,
  };
}

/** One event, with its neighbours in the group and its release. */
export function detailedEventShape(call: Call, event: EventRecord): Json {
  const { next, previous } = neighbours(call.store, event);
  const project = call.store.projects.get(event.projectId);
  const release =
    event.release === null || project === undefined
      ? undefined
      : call.store.releaseByVersion(project.organizationId, event.release);
  return {
    ...eventShape(call, event),
    nextEventID: next?.eventId ?? null,
    previousEventID: previous?.eventId ?? null,
    release: release === undefined ? null : releaseShape(call, release),
    userReport: null,
  };
}

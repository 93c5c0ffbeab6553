import { eventBody } from '#mocks/engine/events/event-body.ts';
import type { EventRecord, GroupRecord, NormalisedEvent } from '#mocks/engine/model.ts';

function showAsNewest(group: GroupRecord, event: NormalisedEvent): void {
  group.type = event.type;
  group.title = event.title;
  group.culprit = event.culprit;
  group.message = event.message;
  group.metadata = event.metadata;
  group.level = event.level;
  group.isUnhandled = event.isUnhandled;
}

function showAsFirst(group: GroupRecord, event: NormalisedEvent): void {
  group.logger = event.logger;
  group.platform = event.platform;
}

/** A group shows what its newest event says. A sample's group was made to look like its events. */
export function showNewestEvent(group: GroupRecord, { body }: EventRecord): void {
  if (body.kind === 'stored') showAsNewest(group, body.event);
}

/** Logger and platform are the first event's, whatever comes later. */
export function showFirstEvent(group: GroupRecord, { body }: EventRecord): void {
  if (body.kind === 'stored') showAsFirst(group, body.event);
}

/** A group shows what is left in it, after others of its events went elsewhere. `events`: newest first. */
export function showRemaining(group: GroupRecord, events: readonly EventRecord[]): void {
  const [newest] = events;
  const oldest = events.at(-1);
  if (newest === undefined || oldest === undefined) return;
  showAsNewest(group, eventBody(newest));
  showAsFirst(group, eventBody(oldest));
}

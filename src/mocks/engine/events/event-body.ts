import { type IncomingEvent, normaliseEvent } from '#mocks/engine/ingest/normalise-event.ts';
import type { EventRecord, NormalisedEvent } from '#mocks/engine/model.ts';
import { surroundingsOf } from '#mocks/seed/surroundings.ts';
import type { RawEvent } from '#mocks/seed/template.ts';
import { templateNamed } from '#mocks/seed/templates/templates.ts';
import { visitorUser } from '#mocks/seed/visitors.ts';

/** What an SDK would have sent for an event that is kept as a recipe. */
function rawSample(record: EventRecord, template: string, variation: number): RawEvent {
  const recipe = templateNamed(template);
  if (recipe === undefined) return { message: record.message };
  const around = surroundingsOf(recipe.project, record.eventId, record.dateCreated);
  const built = recipe.build(variation, around);
  const user = around.visitor === null ? {} : { user: visitorUser(around.visitor) };
  return { ...user, ...built };
}

function normalised(record: EventRecord, raw: RawEvent): IncomingEvent {
  const sent = {
    ...raw,
    release: record.release,
    environment: record.environment,
    timestamp: record.dateCreated / 1000,
  };
  const incoming = normaliseEvent(sent, { now: record.dateCreated });
  if ('kind' in incoming) throw new Error(incoming.reason);
  return incoming;
}

/**
 * The whole event: as it was stored, or made from its recipe by the same normaliser that imported events go
 * through. Tags and grouping hash are the record's, by which it is searched and filed.
 */
export function eventBody(record: EventRecord): NormalisedEvent {
  if (record.body.kind === 'stored') return record.body.event;
  const { template, variation } = record.body;
  const { event } = normalised(record, rawSample(record, template, variation));
  return { ...event, tags: record.tags, fingerprints: [record.hash] };
}

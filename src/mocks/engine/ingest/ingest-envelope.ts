import type { ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { readEventId } from './event-attributes.ts';
import { type IngestedEvent, ingestEvent, type IngestOptions } from './ingest-event.ts';
import { type EnvelopeFault, type EnvelopeItem, parseEnvelope } from './parse-envelope.ts';

export type IngestedEnvelope =
  | {
      kind: 'ingested';
      /** The header's `event_id`, or that of the first event. */
      eventId: string | null;
      events: IngestedEvent[];
      /** Items of types that this server has no use for: attachments, sessions, … */
      ignored: { item: number; type: string }[];
    }
  | { kind: 'refused'; faults: EnvelopeFault[] };

function readEvent(item: EnvelopeItem): { raw: unknown } | null {
  try {
    return { raw: JSON.parse(new TextDecoder().decode(item.payload)) as unknown };
  } catch {
    return null;
  }
}

/**
 * Takes an envelope's events into a project: all of them, or none where anything in the envelope is
 * malformed, with the faults named by item and reason.
 */
export function ingestEnvelope(
  store: Store,
  project: ProjectRecord,
  bytes: Uint8Array,
  { now, client = null, clientIp = null }: Pick<IngestOptions, 'now' | 'client' | 'clientIp'>,
): IngestedEnvelope {
  const { header, items, faults } = parseEnvelope(bytes);
  const ignored: { item: number; type: string }[] = [];
  const raws: unknown[] = [];
  for (const [at, item] of items.entries()) {
    if (item.type !== 'event') {
      ignored.push({ item: at + 1, type: item.type });
      continue;
    }
    const event = readEvent(item);
    if (event === null) faults.push({ item: at + 1, reason: 'its payload is no JSON' });
    else if (typeof event.raw !== 'object' || event.raw === null || Array.isArray(event.raw)) {
      faults.push({ item: at + 1, reason: 'an event is a JSON object' });
    } else raws.push(event.raw);
  }
  if (faults.length > 0) return { kind: 'refused', faults };
  const headerId = readEventId(header['event_id']);
  const events = raws.flatMap((raw, at): IngestedEvent[] => {
    // The header's id is the first event's; a second one without an id gets its own.
    const eventId = at === 0 ? headerId : null;
    const result = ingestEvent(store, project, raw, { now, client, clientIp, eventId });
    return result.kind === 'ingested' ? [result] : [];
  });
  return { kind: 'ingested', eventId: events[0]?.eventId ?? headerId, events, ignored };
}

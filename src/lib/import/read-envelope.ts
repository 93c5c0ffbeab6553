import { type ByteSource, skipBlank, takeLine } from './byte-source.ts';
import { type ImportEntry, LARGEST_EVENT } from './import-entry.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { recogniseBytes, recogniseEvent } from './recognise-event.ts';

const ENVELOPE_KEYS = new Set(['event_id', 'sent_at', 'dsn', 'sdk', 'trace', 'retention']);

export function parseObject(line: Uint8Array): JsonObject | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(line));
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The first line of an envelope says when and by whom it was sent, and nothing of what happened. */
export function isEnvelopeHeader(value: JsonObject): boolean {
  return !('type' in value) && Object.keys(value).every((key) => ENVELOPE_KEYS.has(key));
}

/** The line before an item's payload: what it is, and how long. */
export function isItemHeader(value: JsonObject): boolean {
  return (
    typeof value['type'] === 'string' && !('event_id' in value || 'exception' in value || 'message' in value)
  );
}

/** Null: the file ends before, or it is too large (then it is dropped all the same). */
async function takePayload(
  source: ByteSource,
  length: unknown,
): Promise<Uint8Array | 'cut-off' | 'too-large'> {
  if (typeof length !== 'number') return (await takeLine(source, LARGEST_EVENT)) ?? 'too-large';
  if (length > LARGEST_EVENT) {
    let left = length;
    for (;;) {
      const dropped = Math.min(left, source.unread().length);
      source.skip(dropped);
      left -= dropped;
      if (left === 0) return 'too-large';
      if (!(await source.more())) return 'cut-off';
    }
  }
  while (source.unread().length < length) if (!(await source.more())) return 'cut-off';
  return source.take(length);
}

/** An event without an id of its own has the envelope's. */
function withEnvelopeId(payload: Uint8Array, header: JsonObject, line: number): ImportEntry {
  const event = parseObject(payload);
  if (event === null || 'event_id' in event || !('event_id' in header)) return recogniseBytes(payload, line);
  return recogniseEvent({ ...event, event_id: header['event_id'] }, null, line);
}

/**
 * Reads envelopes, one behind the other: a header line, then items of a header line and a payload of `length` bytes,
 * or up to the end of the line (Sentry HTTP contract 8). The place stands behind the first envelope's header.
 */
export async function* readEnvelope(source: ByteSource, first: JsonObject): AsyncGenerator<ImportEntry> {
  let envelope = first;
  while ((await skipBlank(source)) !== null) {
    const line = source.line();
    const headerLine = await takeLine(source, LARGEST_EVENT);
    const header = headerLine && parseObject(headerLine);
    if (header && isEnvelopeHeader(header)) {
      envelope = header;
      continue;
    }
    const type = header?.['type'];
    if (!header || typeof type !== 'string') {
      yield { kind: 'bad', line, reason: 'bad-envelope-item', detail: null };
      continue;
    }
    const payloadLine = source.line();
    const payload = await takePayload(source, header['length']);
    if (payload === 'cut-off' || payload === 'too-large') {
      if (payload === 'cut-off') source.skip(source.unread().length);
      yield { kind: 'bad', line: payloadLine, reason: payload, detail: type };
    } else if (type === 'event') {
      yield withEnvelopeId(payload, envelope, payloadLine);
    } else if (type === 'transaction') {
      yield { kind: 'skipped', line: payloadLine, reason: 'transaction', detail: null };
    } else {
      yield { kind: 'skipped', line: payloadLine, reason: 'envelope-item', detail: type };
    }
  }
}

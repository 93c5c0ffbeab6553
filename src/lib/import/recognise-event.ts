import { convertApiEvent } from './convert-api-event.ts';
import type { ImportEntry } from './import-entry.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** Each of these says that something happened; other answers and files have none of them. */
const TELLING = new Set([
  'event_id',
  'message',
  'logentry',
  'exception',
  'stacktrace',
  'threads',
  'breadcrumbs',
  'culprit',
  'csp',
  'hpkp',
  'expectct',
  'expectstaple',
  'template',
]);

export function isEvent(value: JsonObject): boolean {
  return Object.keys(value).some((key) => TELLING.has(key) || key.startsWith('sentry.interfaces.'));
}

const isApiEvent = (value: JsonObject): boolean => Array.isArray(value['entries']) && 'eventID' in value;

const isApiSummary = (value: JsonObject): boolean =>
  'eventID' in value || ('shortId' in value && 'statusDetails' in value);

/** Random bytes rather than `randomUUID`, which pages without https do not have. */
function newEventId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** 32 lower-case hex digits, as servers keep it; null where the id cannot be used. */
export function readEventId(value: unknown): string | null {
  const id = typeof value === 'string' ? value.trim().replaceAll('-', '').toLowerCase() : '';
  return /^[0-9a-f]{32}$/.test(id) ? id : null;
}

function eventEntry(event: JsonObject, text: string | null, line: number, converted: boolean): ImportEntry {
  const known = readEventId(event['event_id']);
  if (known !== null) {
    return { kind: 'event', line, body: text ?? JSON.stringify(event), eventId: known, converted };
  }
  const eventId = newEventId();
  return { kind: 'event', line, body: JSON.stringify({ ...event, event_id: eventId }), eventId, converted };
}

/** A few keys, for the person to see what it is instead. */
function describe(value: unknown): string | null {
  if (!isJsonObject(value)) return JSON.stringify(value)?.slice(0, 60) ?? null;
  const keys = Object.keys(value);
  return keys.slice(0, 5).join(', ') + (keys.length > 5 ? ', …' : '');
}

/** What a parsed JSON value is to an import. `text` is its JSON, sent as it is where nothing has to be changed. */
export function recogniseEvent(value: unknown, text: string | null, line: number): ImportEntry {
  if (isJsonObject(value)) {
    if (isApiEvent(value)) return eventEntry(convertApiEvent(value), null, line, true);
    if (isApiSummary(value)) return { kind: 'bad', line, reason: 'api-summary', detail: describe(value) };
    if (value['type'] === 'transaction')
      return { kind: 'skipped', line, reason: 'transaction', detail: null };
    if (isEvent(value)) return eventEntry(value, text, line, false);
  }
  return { kind: 'bad', line, reason: 'not-an-event', detail: describe(value) };
}

/** Reads one JSON text and says what it is. */
export function recogniseBytes(bytes: Uint8Array, line: number): ImportEntry {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'bad', line, reason: 'not-utf-8', detail: null };
  }
  try {
    return recogniseEvent(JSON.parse(text), text, line);
  } catch (error) {
    return { kind: 'bad', line, reason: 'bad-json', detail: error instanceof Error ? error.message : null };
  }
}

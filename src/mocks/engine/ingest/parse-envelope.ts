import { isObject, type JsonObject } from './json-value.ts';

export type EnvelopeItem = { type: string; header: JsonObject; payload: Uint8Array };

/** What is wrong with an envelope: `item` counts from 1, 0 is the envelope's own header. */
export type EnvelopeFault = { item: number; reason: string };

export type Envelope = { header: JsonObject; items: EnvelopeItem[]; faults: EnvelopeFault[] };

const NEWLINE = 0x0a;

function parseHeader(bytes: Uint8Array): JsonObject | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(NEWLINE, from);
  return at < 0 ? bytes.length : at;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes.subarray(from, to).every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}

type Extent = { end: number; next: number } | { reason: string };

/** Where an item's payload ends: after `length` bytes, or at the line's end. */
function payloadExtent(bytes: Uint8Array, from: number, header: JsonObject): Extent {
  const length = header['length'];
  if (length === undefined || length === null) {
    const end = lineEnd(bytes, from);
    return { end, next: end + 1 };
  }
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) {
    return { reason: 'its length is no whole number' };
  }
  const end = from + length;
  if (end > bytes.length) {
    return { reason: `it is cut off: ${bytes.length - from} of ${length} bytes are there` };
  }
  if (end < bytes.length && bytes[end] !== NEWLINE) return { reason: 'no newline follows its payload' };
  return { end, next: end + 1 };
}

/**
 * Splits an envelope by bytes, as lengths count bytes and not characters (Sentry HTTP contract, section 8).
 * Items before a fault come through; what is wrong is named by item and reason.
 */
export function parseEnvelope(bytes: Uint8Array): Envelope {
  const firstEnd = lineEnd(bytes, 0);
  const header = parseHeader(bytes.subarray(0, firstEnd));
  if (header === null) {
    return { header: {}, items: [], faults: [{ item: 0, reason: 'the envelope header is no JSON object' }] };
  }
  const envelope: Envelope = { header, items: [], faults: [] };
  let at = firstEnd + 1;
  let item = 0;
  while (at < bytes.length) {
    const headerEnd = lineEnd(bytes, at);
    if (isBlank(bytes, at, headerEnd)) {
      at = headerEnd + 1;
      continue;
    }
    item += 1;
    const itemHeader = parseHeader(bytes.subarray(at, headerEnd));
    const type = itemHeader?.['type'];
    if (itemHeader === null || typeof type !== 'string' || type === '') {
      const reason = itemHeader === null ? 'its header is no JSON object' : 'its header names no type';
      envelope.faults.push({ item, reason });
      break;
    }
    const extent = payloadExtent(bytes, Math.min(headerEnd + 1, bytes.length), itemHeader);
    if ('reason' in extent) {
      envelope.faults.push({ item, reason: extent.reason });
      break;
    }
    const payload = bytes.subarray(Math.min(headerEnd + 1, bytes.length), extent.end);
    envelope.items.push({ type, header: itemHeader, payload });
    at = extent.next;
  }
  return envelope;
}

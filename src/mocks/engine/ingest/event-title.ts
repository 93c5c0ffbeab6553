import { crashFrame } from './crash-frame.ts';
import type { EventParts } from './event-parts.ts';
import { cut } from './cut.ts';
import { securityMetadata } from './security-title.ts';

/** What a group's row shows of its events (Sentry HTTP contract 3.2). */
export type EventTitle = {
  type: string;
  title: string;
  location: string | null;
  metadata: Record<string, string>;
};

const firstLine = (text: string): string => text.trim().split(/\r\n|[\n\r\u2028\u2029]/)[0] ?? '';

function errorMetadata(parts: EventParts): Record<string, string> {
  const exception = parts.exception?.values.at(-1);
  if (exception === undefined) return {};
  const frame = crashFrame(parts);
  const place: Record<string, string> = {};
  if (frame?.function) place['function'] = frame.function;
  const filename = frame === null ? null : (frame.filename ?? frame.absPath);
  const isSynthetic = exception.mechanism?.['synthetic'] === true;
  return {
    ...place,
    ...(isSynthetic ? {} : { type: cut(exception.type ?? 'Error', 128) }),
    value: cut(exception.value ?? '', 1024),
    ...(filename === null ? {} : { filename }),
  };
}

function errorTitle(metadata: Record<string, string>): string {
  const { type, value } = metadata;
  if (type === undefined) return metadata['function'] ?? '<unknown>';
  return value === undefined || value === '' ? type : `${type}: ${cut(firstLine(value), 100)}`;
}

/** The event's type with its title, place and metadata. */
export function eventTitle(parts: EventParts): EventTitle {
  if (parts.security !== null) {
    const { type, report } = parts.security;
    const metadata = securityMetadata(type, report);
    const location = metadata['uri'] ?? metadata['origin'] ?? null;
    return { type, title: metadata['message'] ?? '', location, metadata };
  }
  if (parts.exception !== null || parts.isExceptionListed) {
    const metadata = errorMetadata(parts);
    return { type: 'error', title: errorTitle(metadata), location: metadata['filename'] ?? null, metadata };
  }
  const line = cut(firstLine(parts.message?.formatted ?? ''), 100);
  const title = line === '' ? '<unlabeled event>' : line;
  return { type: 'default', title, location: null, metadata: { title } };
}

/** What free text search looks into: message, metadata and culprit, each unless the text has it already. */
export function searchText(parts: EventParts, metadata: Record<string, string>, culprit: string): string {
  let text = parts.message?.formatted ?? '';
  for (const own of [...Object.values(metadata), culprit]) {
    if (own !== '' && !text.includes(own)) text = `${text} ${own}`;
  }
  return cut(text.trim(), 8192);
}

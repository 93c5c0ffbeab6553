import * as z from 'zod/mini';

import { BreadcrumbsData } from './event-breadcrumbs.ts';
import { ExceptionData, ThreadsData } from './event-exception.ts';
import { SourceLine, StackTrace } from './event-frame.ts';
import { RequestData } from './event-request.ts';
import { isObject, placedArray, Text, Values, Whole } from './event-values.ts';
import { mapped, reading } from './scalars.ts';
import { field, tolerant, tolerantArray } from './tolerant.ts';

export const MessageData = tolerant('Message', {
  formatted: field(Text, null),
  message: field(Text, null),
  /** A list by position, or an object by name. */
  params: field(z.unknown(), null),
});
export type MessageData = z.infer<typeof MessageData>;

export const TemplateData = tolerant('Template', {
  filename: field(Text, null),
  lineNo: field(Whole, null),
  context: field(tolerantArray('Template.context', SourceLine), []),
});
export type TemplateData = z.infer<typeof TemplateData>;

export const DebugMetaData = tolerant('DebugMeta', {
  images: placedArray('DebugMeta.images', Values),
});
export type DebugMetaData = z.infer<typeof DebugMetaData>;

type Known = {
  exception: z.infer<typeof ExceptionData>;
  stacktrace: StackTrace;
  threads: z.infer<typeof ThreadsData>;
  message: MessageData;
  breadcrumbs: z.infer<typeof BreadcrumbsData>;
  request: RequestData;
  csp: Values;
  hpkp: Values;
  expectct: Values;
  expectstaple: Values;
  template: TemplateData;
  debugmeta: DebugMetaData;
};

/**
 * A part of an event. What this client does not know, or cannot read, is kept as it came, as `other`.
 * `type` is the server's word; `place` the position in the server's list, by which `_meta` speaks of it.
 */
export type EventEntry =
  | { [K in keyof Known]: { kind: K; type: string; place: number; data: Known[K] } }[keyof Known]
  | { kind: 'other'; type: string; place: number; data: unknown };

/** `type` → the schema of its `data`; the keys of `Known` and no others. */
const SCHEMAS: { [K in keyof Known]: z.ZodMiniType<Known[K]> } = {
  exception: ExceptionData,
  stacktrace: StackTrace,
  threads: ThreadsData,
  message: MessageData,
  breadcrumbs: BreadcrumbsData,
  request: RequestData,
  csp: Values,
  hpkp: Values,
  expectct: Values,
  expectstaple: Values,
  template: TemplateData,
  debugmeta: DebugMetaData,
};

function isKnown(type: string): type is keyof Known {
  return Object.hasOwn(SCHEMAS, type);
}

const Entry = reading((value): EventEntryWithoutPlace | undefined => {
  if (!isObject(value) || typeof value['type'] !== 'string') return undefined;
  const { type, data } = value as { type: string; data?: unknown };
  if (!isKnown(type)) return { kind: 'other', type, data };
  const parsed = z.safeParse(SCHEMAS[type], data);
  // The schema is the one of this type, which TypeScript cannot follow through the table.
  return parsed.success
    ? ({ kind: type, type, data: parsed.data } as EventEntryWithoutPlace)
    : { kind: 'other', type, data };
});
type EventEntryWithoutPlace = EventEntry extends infer E
  ? E extends EventEntry
    ? Omit<E, 'place'>
    : never
  : never;

/** `entries` of an event. */
export const EventEntries: z.ZodMiniType<EventEntry[]> = mapped(
  placedArray('Event.entries', Entry),
  // `Omit` and the place together are an entry again, member by member.
  (entries) => entries as EventEntry[],
);

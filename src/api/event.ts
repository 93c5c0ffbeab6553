import * as z from 'zod/mini';

import { EventEntries, type EventEntry } from './event-entry.ts';
import { Moment, placedArray, Text, Values, Whole } from './event-values.ts';
import { Release } from './group.ts';
import { Id, listOf, orNull } from './scalars.ts';
import { field, optionalField, tolerant, tolerantArray } from './tolerant.ts';

const text = field(Text, null);
const EventId = field(orNull(Id), null);

const EventTag = tolerant('EventTag', {
  key: z.string(),
  value: text,
  /** The search for it where it is not `key:value` (`user.id:1`). */
  query: text,
});
export type EventTag = z.infer<typeof EventTag> & { place: number };

const RawUser = tolerant('EventUser', {
  id: EventId,
  email: text,
  username: text,
  ip_address: text,
  name: text,
  data: field(orNull(Values), null),
  geo: field(orNull(Values), null),
});
/** Whom the event happened to: not an account of the server. */
export type EventUser = {
  id: string | null;
  email: string | null;
  username: string | null;
  ipAddress: string | null;
  name: string | null;
  data: Values;
  geo: Values;
};

/** A problem that the server had with what the client sent. */
export const ProcessingError = tolerant('ProcessingError', {
  type: field(z.string(), 'unknown'),
  message: text,
  data: field(z.unknown(), null),
});
export type ProcessingError = z.infer<typeof ProcessingError>;

const UserReport = tolerant('UserReport', {
  name: text,
  email: text,
  comments: text,
  dateCreated: field(Moment, null),
});
export type UserReport = z.infer<typeof UserReport>;

const RawEvent = tolerant('Event', {
  id: EventId,
  eventID: Id,
  groupID: EventId,
  issue: EventId,
  projectID: EventId,
  title: text,
  message: text,
  culprit: text,
  location: text,
  platform: text,
  type: field(orNull(z.string()), null),
  dateCreated: field(Moment, null),
  dateReceived: field(Moment, null),
  startTimestamp: field(Moment, null),
  endTimestamp: field(Moment, null),
  size: field(Whole, null),
  dist: text,
  entries: field(EventEntries, []),
  tags: field(orNull(placedArray('Event.tags', EventTag)), null),
  user: field(orNull(RawUser), null),
  contexts: field(orNull(Values), null),
  context: field(orNull(Values), null),
  packages: field(orNull(Values), null),
  sdk: field(orNull(Values), null),
  errors: field(orNull(tolerantArray('Event.errors', ProcessingError)), null),
  fingerprints: field(orNull(listOf(z.string())), null),
  metadata: field(orNull(Values), null),
  release: field(orNull(Release), null),
  userReport: field(orNull(UserReport), null),
  nextEventID: optionalField(z.nullable(Id)),
  previousEventID: optionalField(z.nullable(Id)),
  _meta: field(z.unknown(), null),
});

/** An event in the one shape that the screens use (Sentry HTTP contract 3.7, GlitchTip 3.4). */
export type EventDetails = {
  /** 32 hex digits: the key of an event on every server. */
  eventID: string;
  /** Null where the server does not say. */
  groupID: string | null;
  projectID: string | null;
  title: string;
  message: string | null;
  culprit: string | null;
  location: string | null;
  platform: string | null;
  type: string | null;
  /** When it happened; where the client did not say, when it was received. */
  date: string | null;
  dateReceived: string | null;
  /** Bytes, as the server stores it. */
  size: number | null;
  dist: string | null;
  entries: readonly EventEntry[];
  tags: readonly EventTag[];
  user: EventUser | null;
  contexts: Values;
  /** What Sentry's screens call additional data; `context` in the API. */
  extra: Values;
  packages: Values;
  sdk: Values;
  errors: readonly ProcessingError[];
  fingerprints: readonly string[];
  metadata: Values;
  release: Release | null;
  userReport: UserReport | null;
  /** The older and the newer event of the group; null where there is none. */
  previousEventID: string | null;
  nextEventID: string | null;
  /** False where the server does not say which events are next to this one. */
  neighboursKnown: boolean;
  /** Mirrors the data's tree and says what was taken out or cut, and by which rule. */
  meta: unknown;
  /** What came, for looking at and copying. */
  raw: unknown;
};

function toUser(raw: z.infer<typeof RawUser> | null): EventUser | null {
  if (!raw) return null;
  const data = raw.data ?? {};
  const geo = raw.geo ?? {};
  const { id, email, username, ip_address: ipAddress, name } = raw;
  const isEmpty = ![id, email, username, ipAddress, name].some(Boolean);
  if (isEmpty && Object.keys(data).length === 0 && Object.keys(geo).length === 0) return null;
  return { id, email, username, ipAddress, name, data, geo };
}

function toUserReport(raw: UserReport | null): UserReport | null {
  return raw?.comments || raw?.name || raw?.email ? raw : null;
}

function normalize({ _meta: meta, ...raw }: z.infer<typeof RawEvent>): Omit<EventDetails, 'raw'> {
  return {
    eventID: raw.eventID,
    groupID: raw.groupID ?? raw.issue,
    projectID: raw.projectID,
    title: raw.title ?? '',
    message: raw.message,
    culprit: raw.culprit,
    location: raw.location,
    platform: raw.platform,
    type: raw.type,
    date: raw.dateCreated ?? raw.startTimestamp ?? raw.dateReceived,
    dateReceived: raw.dateReceived ?? raw.endTimestamp,
    size: raw.size,
    dist: raw.dist,
    entries: raw.entries,
    tags: raw.tags ?? [],
    user: toUser(raw.user),
    contexts: raw.contexts ?? {},
    extra: raw.context ?? {},
    packages: raw.packages ?? {},
    sdk: raw.sdk ?? {},
    errors: raw.errors ?? [],
    fingerprints: raw.fingerprints ?? [],
    metadata: raw.metadata ?? {},
    release: raw.release?.version ? raw.release : null,
    userReport: toUserReport(raw.userReport),
    previousEventID: raw.previousEventID ?? null,
    nextEventID: raw.nextEventID ?? null,
    neighboursKnown: raw.nextEventID !== undefined && raw.previousEventID !== undefined,
    meta,
  };
}

/** Never throws for nonsense inside of an event; an answer without an `eventID` is no event. */
export const EventDetails = z.transform((raw: unknown, context): EventDetails => {
  const parsed = z.safeParse(RawEvent, raw);
  if (parsed.success) return { ...normalize(parsed.data), raw };
  const message = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  context.issues.push({ code: 'custom', input: raw, message });
  return z.NEVER;
});

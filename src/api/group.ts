import * as z from 'zod/mini';

import { Count, Id, IsoDate, oneOf, reading, SeriesByPeriod } from './scalars.ts';
import { field, tolerant, tolerantArray } from './tolerant.ts';
import { User } from './user.ts';

export const LEVELS = ['fatal', 'error', 'warning', 'info', 'debug', 'sample', 'unknown'] as const;
export const Level = oneOf(...LEVELS);
export type Level = z.infer<typeof Level>;

export const GroupStatus = oneOf(
  'unresolved',
  'resolved',
  'ignored',
  'pending_deletion',
  'pending_merge',
  'reprocessing',
);
export type GroupStatus = z.infer<typeof GroupStatus>;

/** `id` is a user's or a team's; for a team `name` is its slug. */
export const Actor = tolerant('Actor', {
  type: oneOf('user', 'team'),
  id: Id,
  name: field(z.string(), ''),
  email: field(z.nullable(z.string()), null),
});
export type Actor = z.infer<typeof Actor>;

/** Sentry HTTP contract 3.3; null where a condition does not apply. */
export const StatusDetails = tolerant('StatusDetails', {
  inNextRelease: field(z.boolean(), false),
  inRelease: field(z.nullable(z.string()), null),
  inCommit: field(
    reading((value) => value ?? null),
    null,
  ),
  autoResolved: field(z.boolean(), false),
  ignoreCount: field(z.nullable(z.number()), null),
  ignoreUntil: field(z.nullable(IsoDate), null),
  ignoreUserCount: field(z.nullable(z.number()), null),
  ignoreUserWindow: field(z.nullable(z.number()), null),
  ignoreWindow: field(z.nullable(z.number()), null),
  actor: field(z.nullable(User), null),
});
export type StatusDetails = z.infer<typeof StatusDetails>;

const Metadata = tolerant('Metadata', {
  type: field(z.nullable(z.string()), null),
  value: field(z.nullable(z.string()), null),
  filename: field(z.nullable(z.string()), null),
  function: field(z.nullable(z.string()), null),
  title: field(z.nullable(z.string()), null),
  directive: field(z.nullable(z.string()), null),
  uri: field(z.nullable(z.string()), null),
  message: field(z.nullable(z.string()), null),
  origin: field(z.nullable(z.string()), null),
});

const NO_STATUS_DETAILS: StatusDetails = {
  inNextRelease: false,
  inRelease: null,
  inCommit: null,
  autoResolved: false,
  ignoreCount: null,
  ignoreUntil: null,
  ignoreUserCount: null,
  ignoreUserWindow: null,
  ignoreWindow: null,
  actor: null,
};

export const GroupProject = tolerant('GroupProject', {
  id: Id,
  slug: z.string(),
  name: field(z.string(), ''),
  platform: field(z.nullable(z.string()), null),
});
export type GroupProject = z.infer<typeof GroupProject>;

const groupShape = {
  id: Id,
  project: GroupProject,
  shortId: field(z.nullable(z.string()), null),
  title: field(z.string(), ''),
  culprit: field(z.nullable(z.string()), null),
  type: field(z.string(), 'default'),
  metadata: field(Metadata, {
    type: null,
    value: null,
    filename: null,
    function: null,
    title: null,
    directive: null,
    uri: null,
    message: null,
    origin: null,
  }),
  level: field(Level, 'unknown' as const),
  logger: field(z.nullable(z.string()), null),
  platform: field(z.nullable(z.string()), null),
  status: field(GroupStatus, 'unresolved' as const),
  statusDetails: field(StatusDetails, NO_STATUS_DETAILS),
  substatus: field(z.nullable(z.string()), null),
  priority: field(z.nullable(oneOf('low', 'medium', 'high')), null),
  /** Null where the answer makes no sense or does not say. */
  count: field(z.nullable(Count), null),
  userCount: field(z.nullable(Count), null),
  numComments: field(Count, 0),
  firstSeen: field(z.nullable(IsoDate), null),
  lastSeen: field(z.nullable(IsoDate), null),
  assignedTo: field(z.nullable(Actor), null),
  isBookmarked: field(z.boolean(), false),
  isSubscribed: field(z.boolean(), false),
  hasSeen: field(z.boolean(), true),
  isPublic: field(z.boolean(), false),
  shareId: field(z.nullable(z.string()), null),
  isUnhandled: field(z.boolean(), false),
  permalink: field(z.nullable(z.string()), null),
  /** Period (`24h`, `14d`, `30d`, `auto`) → series. */
  stats: field(SeriesByPeriod, {}),
};

/** A group as lists show it (Sentry HTTP contract 3.2, GlitchTip 3.2). */
export const Group = tolerant('Group', groupShape);
export type Group = z.infer<typeof Group>;

export const Release = tolerant('Release', {
  version: z.string(),
  shortVersion: field(z.nullable(z.string()), null),
  dateCreated: field(z.nullable(IsoDate), null),
});
export type Release = z.infer<typeof Release>;

export const TagSummary = tolerant('TagSummary', {
  key: z.string(),
  name: field(z.string(), ''),
  uniqueValues: field(z.nullable(Count), null),
  totalValues: field(z.nullable(Count), null),
});
export type TagSummary = z.infer<typeof TagSummary>;

/** A group with what only its details carry (Sentry HTTP contract 3.6); GlitchTip sends the list's object. */
export const GroupDetails = tolerant('GroupDetails', {
  ...groupShape,
  firstRelease: field(z.nullable(Release), null),
  lastRelease: field(z.nullable(Release), null),
  tags: field(tolerantArray('GroupDetails.tags', TagSummary), []),
  participants: field(
    reading((value) => (Array.isArray(value) ? (value as unknown[]) : undefined)),
    [],
  ),
  userReportCount: field(Count, 0),
});
export type GroupDetails = z.infer<typeof GroupDetails>;

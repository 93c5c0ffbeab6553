/**
 * The records the embedded server keeps. They are the server's own tables, not the API's answers:
 * times are epoch milliseconds, ids are the decimal strings that the API shows, references are ids.
 * `handlers/` turns them into answers.
 */

export type Role = 'member' | 'admin' | 'manager' | 'owner';

export type UserRecord = {
  id: string;
  name: string;
  /** Sign-in name; the sample organization uses the address. */
  username: string;
  email: string;
  /** Plain text: this server only ever runs inside its user's own browser. */
  password: string;
  isActive: boolean;
  isSuperuser: boolean;
  dateJoined: number;
  lastLogin: number | null;
  lastActive: number | null;
  options: Record<string, unknown>;
};

export type OrganizationRecord = {
  id: string;
  slug: string;
  name: string;
  dateCreated: number;
  features: string[];
};

export type TeamRecord = {
  id: string;
  organizationId: string;
  slug: string;
  name: string;
  dateCreated: number;
};

export type MemberRecord = {
  /** The membership's id, which is not the user's. */
  id: string;
  organizationId: string;
  /** Null while the invitation waits. */
  userId: string | null;
  email: string;
  role: Role;
  teamIds: string[];
  dateCreated: number;
};

export type ProjectRecord = {
  id: string;
  organizationId: string;
  slug: string;
  name: string;
  platform: string | null;
  teamIds: string[];
  dateCreated: number;
  firstEvent: number | null;
  publicKey: string;
  secretKey: string;
  /** The number that the next group's short id gets. */
  nextShortId: number;
  isBookmarkedBy: string[];
  /** Hours after which a quiet group counts as resolved; 0 is off. */
  resolveAge: number;
  options: Record<string, unknown>;
};

export type EnvironmentRecord = { id: string; organizationId: string; name: string };

export type ReleaseRecord = {
  id: string;
  organizationId: string;
  version: string;
  projectIds: string[];
  dateCreated: number;
  dateReleased: number | null;
};

export type GroupStatus = 'unresolved' | 'resolved' | 'ignored' | 'pending_deletion' | 'pending_merge';

/** Today's Sentry: what kind of unresolved or ignored it is. */
export type GroupSubstatus =
  | 'new'
  | 'ongoing'
  | 'regressed'
  | 'escalating'
  | 'archived_forever'
  | 'archived_until_condition_met'
  | 'archived_until_escalating';

export type GroupPriority = 'low' | 'medium' | 'high';

export type Level = 'sample' | 'debug' | 'info' | 'warning' | 'error' | 'fatal';

export type ActorRef = { type: 'user' | 'team'; id: string };

/** How a group was resolved. Release resolutions name the release that was newest at that moment. */
export type Resolution =
  | { kind: 'now'; actorId: string | null }
  | { kind: 'nextRelease'; actorId: string | null; releaseId: string }
  | { kind: 'inRelease'; actorId: string | null; releaseId: string }
  | { kind: 'inCommit'; actorId: string | null; commit: string; repository: string };

/**
 * Why a group is ignored. A null condition does not apply; all null is for ever. Counts are targets:
 * without a window the group wakes when its own counter reaches `untilCount`.
 */
export type Snooze = {
  actorId: string | null;
  until: number | null;
  count: number | null;
  /** Minutes. */
  window: number | null;
  userCount: number | null;
  /** Minutes. */
  userWindow: number | null;
  /** The group's counters when it was ignored. */
  baseCount: number;
  baseUserCount: number;
};

export type SubscriptionReason =
  | 'commented'
  | 'assigned'
  | 'bookmarked'
  | 'changed_status'
  | 'mentioned'
  | 'unknown';

/** Events an hour: hour number since the epoch (ms / 3 600 000, floored) → events. Kept for 30 days. */
export type HourlyCounts = Map<number, number>;

export type TagValueRecord = { value: string; count: number; firstSeen: number; lastSeen: number };

export type GroupRecord = {
  id: string;
  projectId: string;
  /** `PROJ-1A`, upper case. */
  shortId: string;
  /** Grouping hashes; more than one after a merge. */
  hashes: string[];
  /** Group id a request for this id is answered with, after a merge. */
  mergedInto: string | null;
  type: string;
  title: string;
  culprit: string | null;
  message: string;
  metadata: Record<string, unknown>;
  logger: string | null;
  level: Level;
  platform: string | null;
  status: GroupStatus;
  substatus: GroupSubstatus | null;
  /** Set by a person; absent, it follows from the level. */
  priority?: GroupPriority;
  isUnhandled: boolean;
  resolution: Resolution | null;
  snooze: Snooze | null;
  assignee: ActorRef | null;
  firstSeen: number;
  lastSeen: number;
  /** When it last became unresolved: first seen, or the last regression. */
  activeSince: number;
  count: number;
  userCount: number;
  numComments: number;
  firstReleaseId: string | null;
  lastReleaseId: string | null;
  shareId: string | null;
  bookmarkedBy: string[];
  /** User id → reason, or false for those who unsubscribed. */
  subscriptions: Map<string, SubscriptionReason | false>;
  /** User id → when. */
  seenBy: Map<string, number>;
  hourly: HourlyCounts;
  /** Environment → the same counts for that environment alone. */
  hourlyByEnvironment: Map<string, HourlyCounts>;
  /** Key → value → counts. Keys without the `sentry:` prefix (`release`, `environment`, `level`, `user`). */
  tags: Map<string, Map<string, TagValueRecord>>;
};

/**
 * One event. Its body (entries, contexts, …) is made by `body()` when asked for, so that thousands of
 * sample events cost nothing until somebody opens one; an imported event keeps its normalised body.
 */
export type EventRecord = {
  /** 32 hex characters, lower case. */
  eventId: string;
  /** Rises with every event; what a 9.1 server calls the event's id. */
  rowId: number;
  groupId: string;
  projectId: string;
  dateCreated: number;
  dateReceived: number;
  /** The grouping hash it came with. */
  hash: string;
  /** Searchable text: the message. */
  message: string;
  release: string | null;
  environment: string | null;
  /** `id:1`, `email:a@b`, `username:x`, `ip:1.2.3.4`, or null: what counts as one user. */
  userKey: string | null;
  tags: [key: string, value: string][];
  body: EventBody;
};

/** Either the normalised event itself or the recipe (template and variation) it is made from. */
export type EventBody =
  | { kind: 'stored'; event: NormalisedEvent }
  | { kind: 'sample'; template: string; variation: number };

/**
 * An event after normalisation, in the parts that the API's event object shows (Sentry HTTP contract 3.7):
 * everything but the ids, the neighbours and the release, which come from the record.
 */
export type NormalisedEvent = {
  type: string;
  title: string;
  message: string;
  culprit: string | null;
  location: string | null;
  level: Level;
  logger: string | null;
  platform: string;
  dist: string | null;
  metadata: Record<string, unknown>;
  tags: [key: string, value: string][];
  entries: { type: string; data: unknown }[];
  user: Record<string, unknown> | null;
  contexts: Record<string, Record<string, unknown>>;
  sdk: Record<string, unknown> | null;
  /** What SDKs send as `extra`. */
  context: Record<string, unknown>;
  /** What SDKs send as `modules`. */
  packages: Record<string, string>;
  errors: { type: string; message: string; data: Record<string, unknown> }[];
  fingerprints: string[];
  groupingConfig: Record<string, unknown> | null;
  crashFile: null;
  meta: Record<string, unknown> | null;
  size: number;
  isUnhandled: boolean;
};

/** Somebody events happened to, in one project; what user tags are searched and shown by. */
export type EventUserRecord = {
  id: string;
  projectId: string;
  /** As in `EventRecord.userKey`. */
  key: string;
  /** The id the application gave. */
  ident: string | null;
  email: string | null;
  username: string | null;
  ipAddress: string | null;
  name: string | null;
  dateCreated: number;
};

export type ActivityRecord = {
  id: string;
  groupId: string;
  userId: string | null;
  /** Sentry HTTP contract 3.9: `note`, `set_resolved`, `assigned`, … */
  type: string;
  data: Record<string, unknown>;
  dateCreated: number;
};

export type SavedSearchRecord = {
  id: string;
  organizationId: string;
  /** Null for an organization's search. */
  projectId: string | null;
  /** Null for everybody's. */
  ownerId: string | null;
  name: string;
  query: string;
  sort: string | null;
  isDefault: boolean;
  isGlobal: boolean;
  isPinned: boolean;
  dateCreated: number;
};

export type RecentSearchRecord = {
  id: string;
  organizationId: string;
  userId: string;
  type: number;
  query: string;
  lastSeen: number;
  dateCreated: number;
};

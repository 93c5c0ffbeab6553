/** What a key's values are: decides how they are read, checked and suggested. */
export type SearchKeyKind =
  | 'status'
  | 'has'
  | 'person'
  | 'release'
  | 'level'
  | 'date'
  | 'number'
  | 'boolean'
  | 'text';

/** Sentry's own keys for issue searches. Any other key is the tag of that name. */
export const searchKeys: ReadonlyMap<string, SearchKeyKind> = new Map([
  ['is', 'status'],
  ['has', 'has'],
  ['level', 'level'],
  ['assigned', 'person'],
  ['bookmarks', 'person'],
  ['subscribed', 'person'],
  ['age', 'date'],
  ['firstSeen', 'date'],
  ['lastSeen', 'date'],
  ['activeSince', 'date'],
  ['event.timestamp', 'date'],
  ['timesSeen', 'number'],
  ['release', 'release'],
  ['firstRelease', 'release'],
  ['environment', 'text'],
  ['message', 'text'],
  ['title', 'text'],
  ['culprit', 'text'],
  ['transaction', 'text'],
  ['logger', 'text'],
  ['platform', 'text'],
  ['project', 'text'],
  ['issue', 'text'],
  ['issue.priority', 'text'],
  ['issue.category', 'text'],
  ['issue.type', 'text'],
  ['event.type', 'text'],
  ['error.type', 'text'],
  ['error.value', 'text'],
  ['error.handled', 'boolean'],
  ['error.unhandled', 'boolean'],
  ['user', 'text'],
  ['user.id', 'text'],
  ['user.email', 'text'],
  ['user.username', 'text'],
  ['user.ip', 'text'],
]);

const aliases: ReadonlyMap<string, string> = new Map([
  ['age', 'firstSeen'],
  ['first_seen', 'firstSeen'],
  ['last_seen', 'lastSeen'],
  ['active_since', 'activeSince'],
  ['date', 'event.timestamp'],
  ['timestamp', 'event.timestamp'],
  ['times_seen', 'timesSeen'],
  ['assigned_to', 'assigned'],
  ['assigned_or_suggested', 'assigned'],
  ['bookmarked_by', 'bookmarks'],
  ['subscribed_by', 'subscribed'],
  ['first-release', 'firstRelease'],
  ['first_release', 'firstRelease'],
  ['project.name', 'project'],
  ['platform.name', 'platform'],
  ['type', 'event.type'],
]);

/** One name for each of Sentry's keys, whichever of its spellings was used; other keys as they are. */
export const canonicalKey = (key: string): string => aliases.get(key) ?? key;

/** Null: the key is a tag's. */
export const searchKeyKind = (key: string): SearchKeyKind | null => searchKeys.get(canonicalKey(key)) ?? null;

/** What may follow `is:`. */
export const isValues: readonly string[] = [
  'unresolved',
  'resolved',
  'ignored',
  'assigned',
  'unassigned',
  'for_review',
  'unhandled',
  'archived',
  'muted',
  'new',
  'ongoing',
  'regressed',
  'escalating',
  'archived_until_escalating',
  'archived_until_condition_met',
  'archived_forever',
  'linked',
  'unlinked',
];

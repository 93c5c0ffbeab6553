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

const namesByKind: [SearchKeyKind, names: string][] = [
  ['status', 'is'],
  ['has', 'has'],
  ['level', 'level'],
  ['person', 'assigned bookmarks subscribed'],
  ['date', 'age firstSeen lastSeen activeSince event.timestamp'],
  ['number', 'timesSeen'],
  ['release', 'release firstRelease'],
  ['text', 'environment message title culprit transaction logger platform project issue event.type'],
  ['text', 'issue.priority issue.category issue.type error.type error.value'],
  ['boolean', 'error.handled error.unhandled'],
  ['text', 'user user.id user.email user.username user.ip'],
];

/** Sentry's own keys for issue searches, with their kinds. Any other key is the tag of that name. */
export const searchKeys: ReadonlyMap<string, SearchKeyKind> = new Map(
  namesByKind.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

const aliases: Record<string, string> = {
  age: 'firstSeen',
  first_seen: 'firstSeen',
  last_seen: 'lastSeen',
  active_since: 'activeSince',
  date: 'event.timestamp',
  timestamp: 'event.timestamp',
  times_seen: 'timesSeen',
  assigned_to: 'assigned',
  assigned_or_suggested: 'assigned',
  bookmarked_by: 'bookmarks',
  subscribed_by: 'subscribed',
  'first-release': 'firstRelease',
  first_release: 'firstRelease',
  'project.name': 'project',
  'platform.name': 'platform',
  type: 'event.type',
};

/** One name for each of Sentry's keys, whichever of its spellings was used; other keys as they are. */
export const canonicalKey = (key: string): string =>
  Object.hasOwn(aliases, key) ? (aliases[key] ?? key) : key;

/** Null: the key is a tag's. */
export const searchKeyKind = (key: string): SearchKeyKind | null => searchKeys.get(canonicalKey(key)) ?? null;

/** What may follow `is:`. */
export const isValues: readonly string[] = (
  'unresolved resolved ignored assigned unassigned for_review unhandled archived muted new ongoing regressed ' +
  'escalating archived_until_escalating archived_until_condition_met archived_forever linked unlinked'
).split(' ');

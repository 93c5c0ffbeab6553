import { canonicalKey } from './search-key-names.ts';

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

/** Null: the key is a tag's. */
export const searchKeyKind = (key: string): SearchKeyKind | null => searchKeys.get(canonicalKey(key)) ?? null;

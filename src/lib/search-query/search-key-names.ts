/** The keys whose values the grammar itself reads and checks. */
export type CheckedKind = 'status' | 'date' | 'number';

const own = <Value>(values: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

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
export const canonicalKey = (key: string): string => own(aliases, key) ?? key;

const checkedKinds: Record<string, CheckedKind> = {
  is: 'status',
  firstSeen: 'date',
  lastSeen: 'date',
  activeSince: 'date',
  'event.timestamp': 'date',
  timesSeen: 'number',
};

export const checkedKind = (key: string): CheckedKind | undefined => own(checkedKinds, canonicalKey(key));

/** What may follow `is:`. */
export const isValues: readonly string[] = (
  'unresolved resolved ignored assigned unassigned for_review unhandled archived muted new ongoing regressed ' +
  'escalating archived_until_escalating archived_until_condition_met archived_forever linked unlinked'
).split(' ');

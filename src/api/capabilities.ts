/**
 * Whose dialect a server speaks. Only `api/` looks at it; screens ask for abilities.
 * - `sentry-9` 9.1: project lists, un-scoped group URLs, no Snuba · `sentry` today's · `glitchtip`
 */
export type Dialect = 'sentry-9' | 'sentry' | 'glitchtip';

/** What a screen may want to do. */
export type Ability =
  | 'all-projects-list'
  | 'period-filter'
  | 'full-query-grammar'
  | 'sparklines'
  | 'assign'
  | 'ignore-until'
  | 'resolve-in-release'
  | 'bookmark'
  | 'subscribe'
  | 'mark-seen'
  | 'merge'
  | 'share'
  | 'activity'
  | 'comments'
  | 'tags-over-time'
  | 'recommended-event'
  | 'oldest-event'
  | 'priority'
  | 'saved-searches'
  | 'user-settings'
  | 'send-events';

/** Why not, as a code that the screens have a sentence for. */
export type UnavailableReason = 'sentry-9' | 'glitchtip' | 'token-refused' | 'merged-lists';

export type Availability = { available: true } | { available: false; reason: UnavailableReason };

export type GroupSort = 'date' | 'new' | 'freq' | 'priority' | 'user';

export type Capabilities = {
  dialect: Dialect;
  /** What the server calls itself, where it says so. */
  version: string | null;
  groupSorts: readonly GroupSort[];
  /** Largest number of ids in one bulk call. */
  bulkLimit: number;
};

const MISSING: Record<Dialect, Partial<Record<Ability, UnavailableReason>>> = {
  sentry: {},
  'sentry-9': {
    'all-projects-list': 'merged-lists',
    'full-query-grammar': 'sentry-9',
    'recommended-event': 'sentry-9',
    priority: 'sentry-9',
  },
  glitchtip: {
    'period-filter': 'glitchtip',
    'full-query-grammar': 'glitchtip',
    sparklines: 'glitchtip',
    assign: 'glitchtip',
    'ignore-until': 'glitchtip',
    'resolve-in-release': 'glitchtip',
    bookmark: 'glitchtip',
    subscribe: 'glitchtip',
    'mark-seen': 'glitchtip',
    merge: 'glitchtip',
    share: 'glitchtip',
    activity: 'glitchtip',
    comments: 'glitchtip',
    'tags-over-time': 'glitchtip',
    'recommended-event': 'glitchtip',
    'oldest-event': 'glitchtip',
    priority: 'glitchtip',
    'saved-searches': 'glitchtip',
  },
};

/** Whether this server, with this way of signing in, can do a thing; if not, why. */
export function abilityOf(dialect: Dialect, ability: Ability, withToken: boolean): Availability {
  const reason = MISSING[dialect][ability];
  if (reason) return { available: false, reason };
  // Live Sentry refuses every token on /users/me/… (contract 1.1); GlitchTip does not.
  if (ability === 'user-settings' && withToken && dialect !== 'glitchtip') {
    return { available: false, reason: 'token-refused' };
  }
  return { available: true };
}

/** All abilities, in the order in which the connection page lists them. */
export const ABILITIES: readonly Ability[] = [
  'all-projects-list',
  'period-filter',
  'full-query-grammar',
  'sparklines',
  'assign',
  'ignore-until',
  'resolve-in-release',
  'bookmark',
  'subscribe',
  'mark-seen',
  'merge',
  'share',
  'activity',
  'comments',
  'tags-over-time',
  'recommended-event',
  'oldest-event',
  'priority',
  'saved-searches',
  'user-settings',
  'send-events',
];

const SORTS: Record<Dialect, readonly GroupSort[]> = {
  sentry: ['date', 'new', 'freq', 'user'],
  'sentry-9': ['date', 'new', 'freq', 'priority'],
  glitchtip: ['date', 'new', 'freq'],
};

/** What is known of a dialect. */
export function capabilitiesOf(dialect: Dialect, version: string | null = null): Capabilities {
  return { dialect, version, groupSorts: SORTS[dialect], bulkLimit: 100 };
}

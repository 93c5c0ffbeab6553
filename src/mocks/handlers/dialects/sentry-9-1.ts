import { detail, forbidden, html, internalError, json } from '#mocks/handlers/answer.ts';
import { resources91 } from '#mocks/handlers/resources/resources-9-1.ts';
import { refuseSearch91 } from '#mocks/handlers/search-errors.ts';

import { withoutOlderAlike } from './activity-repeats.ts';
import { allowHeader } from './allow-header.ts';
import type { Dialect } from './dialect.ts';
import { page91 } from './sentry-page.ts';
import { sentry } from './sentry.ts';
import { shapes91 } from './shapes-9-1.ts';

/** What Python 2 calls the type of a JSON value. */
function pythonTypeOf(value: unknown): string {
  if (typeof value === 'string') return 'unicode';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'dict';
}

/** Sentry 9.1.2 without Snuba, as people host it. */
export const sentry91: Dialect = {
  ...sentry,
  name: 'sentry-9.1',
  acceptsIdsForSlugs: false,
  groupIdsAreInUrls: true,
  answersPreflights: () => false,
  csrfFailed: () => sentry.unauthenticated('CSRF Failed: CSRF token missing or incorrect.'),
  notAGroupId: () => html('', 404),
  badNoteId: internalError,
  // HEAD, OPTIONS and PATCH are in no scope map (Sentry HTTP contract 0.1).
  methodNotAllowed: (method, allowed) =>
    ['HEAD', 'OPTIONS', 'PATCH'].includes(method)
      ? forbidden()
      : detail(405, `Method '${method}' not allowed.`, { Allow: allowHeader(allowed) }),
  // Each nested object sits in a list (Sentry HTTP contract 1.4).
  nested: (fields) => [fields],
  badId: internalError,
  badTimeRange: internalError,
  refuseSearch: (error) => (error.code === 'bad-cursor' ? internalError() : refuseSearch91(error)),
  matchingEventId: (event) => event.rowId,
  readEventId: (text) => text,
  words: {
    noProof: 'You must provide `password` or `challenge` and `response`.',
    badEventId: 'Event ID must be 32 characters.',
    notAList: (value) => `Incorrect type. Expected a list, but got ${pythonTypeOf(value)}`,
    badSearchType: (type) =>
      `Invalid input for \`type\`. Error: invalid literal for int() with base 10: '${String(type)}'`,
  },
  countsTeamsOfPeople: true,
  tellsOldSnoozes: true,
  withoutRepeats: withoutOlderAlike,
  countsUsersByEnvironment: false,
  tellsCurrentRelease: true,
  tags: { topOfKeys: 9, readsFilters: false },
  update: {
    unknownKeys: ['substatus', 'priority', 'inbox'],
    refuseDiscard: () => json({ detail: ['You do not have that feature enabled'] }, { status: 400 }),
    takesNullStatus: true,
    stumblesOverNoRelease: true,
  },
  startsSeriesEarlier: true,
  hashState: { state: 'unlocked' },
  page: page91,
  reshape: shapes91,
  resources: resources91,
};

import { badRequest, detail, html, notFound } from '#mocks/handlers/answer.ts';
import { resourcesToday } from '#mocks/handlers/resources/resources-today.ts';
import { refuseSearch } from '#mocks/handlers/search-errors.ts';

import { withoutNeighboursAlike } from './activity-repeats.ts';
import { allowHeader } from './allow-header.ts';
import type { Dialect } from './dialect.ts';
import { sameShape } from './same-shape.ts';
import { pageToday } from './sentry-page.ts';

/** Today's Sentry, with everything of 9.1 that a client may still call. */
export const sentry: Dialect = {
  name: 'sentry',
  csrfCookie: 'sc',
  hasApiKeys: true,
  tokensPassAnyOrigin: false,
  tokensReachUsers: false,
  acceptsIdsForSlugs: true,
  unauthenticated: (text) => detail(401, text, { 'WWW-Authenticate': 'xBasic realm="api"' }),
  csrfFailed: () => detail(403, 'CSRF Failed: CSRF token missing or incorrect.'),
  notAGroupId: notFound,
  badNoteId: notFound,
  groupIdsAreInUrls: false,
  echoesOrigin: true,
  answersPreflights: (method) => method === 'OPTIONS',
  methodNotAllowed: (method, allowed) =>
    method === 'OPTIONS'
      ? new Response(null, {
          status: 200,
          headers: { Allow: allowHeader(allowed), 'Access-Control-Max-Age': '3600' },
        })
      : detail(405, `Method '${method}' not allowed.`, { Allow: allowHeader(allowed) }),
  unknownUrl: () => html('', 404),
  badId: () => badRequest('Invalid input: ids are integers.'),
  badTimeRange: badRequest,
  refuseSearch,
  matchingEventId: (event) => event.eventId,
  readEventId: (text) => text.replaceAll('-', '').toLowerCase(),
  words: {
    noProof: 'You must provide `password` or `tfa`.',
    badEventId: 'Event ID is invalid',
    notAList: (value) => `Expected a list of items but got type "${typeof value}".`,
    badSearchType: () => "Invalid input for `type`. Error: 'Type should be one of 0, 1, 2, 3, 4'",
  },
  countsTeamsOfPeople: false,
  tellsOldSnoozes: false,
  withoutRepeats: withoutNeighboursAlike,
  countsUsersByEnvironment: true,
  tellsCurrentRelease: false,
  tags: { topOfKeys: 10, readsFilters: true },
  update: { unknownKeys: [], refuseDiscard: null, takesNullStatus: false, stumblesOverNoRelease: false },
  startsSeriesEarlier: false,
  hashState: { mergedBySeer: false, seerMatchDistance: null },
  rewriteError: (response) => response,
  nested: (fields) => fields,
  page: pageToday,
  reshape: sameShape,
  resources: resourcesToday,
};

import { detail, html, json } from '#mocks/handlers/answer.ts';
import { resourcesGlitchTip } from '#mocks/handlers/resources/resources-glitchtip.ts';

import { allowHeader } from './allow-header.ts';
import type { Dialect } from './dialect.ts';
import { pageGlitchTip } from './glitchtip-page.ts';
import { sentry } from './sentry.ts';
import { shapesGlitchTip } from './shapes-glitchtip.ts';

const SHELL =
  '<!DOCTYPE html>\n<html lang="en"><head><title>GlitchTip</title></head><body><app-root></app-root></body></html>';

/** Paths of its own screens, which it recognises anywhere in an address (GlitchTip HTTP contract 0). */
const SCREENS = ['/issues', '/projects', '/settings', '/performance', '/uptime-monitors'];

/** Never JSON: below a screen's path the screen itself, with 200; 404 elsewhere. */
function unknownUrl(request: Request, url: URL): Response {
  if (!SCREENS.some((screen) => url.pathname.includes(screen))) return html(SHELL, 404);
  if (request.method === 'GET') return html(SHELL, 200);
  return html('<h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p>', 403);
}

const isJson = (response: Response) => response.headers.get('content-type') === 'application/json';

/** GlitchTip as of November 2022. */
export const glitchTip: Dialect = {
  name: 'glitchtip',
  csrfCookie: 'csrftoken',
  hasApiKeys: false,
  tokensPassAnyOrigin: true,
  tokensReachUsers: true,
  acceptsIdsForSlugs: false,
  unauthenticated: (text) => detail(403, text === 'Invalid token' ? 'Invalid token.' : text),
  csrfFailed: () => detail(403, 'CSRF Failed: CSRF token missing or incorrect.'),
  notAGroupId: () => detail(404, 'Not found.'),
  badNoteId: () => detail(404, 'Not found.'),
  groupIdsAreInUrls: false,
  echoesOrigin: false,
  answersPreflights: () => false,
  methodNotAllowed: (method, allowed) =>
    ['HEAD', 'OPTIONS', 'PATCH'].includes(method)
      ? detail(403, 'You do not have permission to perform this action.')
      : detail(405, `Method "${method}" not allowed.`, { Allow: allowHeader(allowed) }),
  unknownUrl,
  badId: () => html('<h1>Server Error (500)</h1>', 500),
  badTimeRange: (text) => json({ created: [text] }, { status: 400 }),
  refuseSearch: () => html('<h1>Server Error (500)</h1>', 500),
  matchingEventId: (event) => event.eventId,
  readEventId: sentry.readEventId,
  words: sentry.words,
  countsTeamsOfPeople: false,
  tellsOldSnoozes: false,
  withoutRepeats: sentry.withoutRepeats,
  countsUsersByEnvironment: true,
  tellsCurrentRelease: false,
  tags: { topOfKeys: 10, readsFilters: false },
  update: sentry.update,
  startsSeriesEarlier: false,
  hashState: {},
  rewriteError: (response) =>
    response.status === 404 && isJson(response) ? detail(404, 'Not found.') : response,
  nested: (fields) => fields,
  page: pageGlitchTip,
  reshape: shapesGlitchTip,
  resources: resourcesGlitchTip,
};

import { http, type HttpHandler } from 'msw/http';

import type { Faults } from '#mocks/engine/faults/faults.ts';
import { publishCsrfCookie } from '#mocks/engine/session/cookies.ts';

import type { ServerParts } from './call.ts';
import type { Resource } from './resource.ts';
import { respond } from './respond.ts';
import { createRouter } from './router.ts';
import { withFault } from './with-fault.ts';

export type HandlerParts = {
  server: ServerParts;
  faults: Faults;
  /** The server's own switches, which no fault befalls and nobody need be signed in for. */
  controls: readonly Resource[];
  /** Resolves when there is something to answer from. */
  ready: Promise<void>;
};

const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * The server as MSW handlers: the controls and the API. One handler each with a router behind it, in place of one a
 * URL, since MSW would parse every request's URL and cookies anew for each (Fetch reaches all of them).
 *
 * What lies outside `/api/` and the dialect's own paths is not answered, so that it goes to the network.
 */
export function createHandlers({ controls, faults, ready, server }: HandlerParts): HttpHandler[] {
  const findControl = createRouter(controls);
  const find = createRouter(server.dialect.resources);

  const answerAt = async (request: Request, url: URL): Promise<Response> => {
    const route = find(url.pathname);
    if (route === null) return server.dialect.unknownUrl(request, url);
    const { csrfToken } = server.session;
    const response = await respond(request, url, route, server);
    // Somebody signed in or out: the page needs the new cookie for its next write.
    if (server.session.csrfToken !== csrfToken) publishCsrfCookie(server.session, server.dialect.csrfCookie);
    return response;
  };

  const usernameNow = () => {
    const { userId } = server.session;
    return (userId === null ? undefined : server.store.users.get(userId))?.username ?? '';
  };

  const control = http.all(
    ({ request }) => findControl(new URL(request.url).pathname) !== null,
    async ({ request }) => {
      await ready;
      const url = new URL(request.url);
      const route = findControl(url.pathname);
      if (route === null) return undefined;
      return respond(request, url, route, server);
    },
  );

  const api = http.all(
    ({ request }) => {
      const { pathname } = new URL(request.url);
      return pathname.startsWith('/api/') || find(pathname) !== null;
    },
    async ({ request }) => {
      await ready;
      const url = new URL(request.url);
      const fault = faults.of(request.method, url.pathname);
      if (fault === null) return answerAt(request, url);
      return withFault(fault, {
        request,
        url,
        faults,
        username: usernameNow(),
        wait,
        answer: (at) => answerAt(request, at),
      });
    },
  );

  return [control, api];
}

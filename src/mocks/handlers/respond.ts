import { authenticate, checkCsrf, visitor } from './authenticate.ts';
import { Refusal } from './answer.ts';
import type { ServerParts } from './call.ts';
import type { Method } from './resource.ts';
import type { Route } from './router.ts';

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'];

async function answerOf(request: Request, url: URL, route: Route, server: ServerParts): Promise<Response> {
  const { params, resource } = route;
  try {
    const isOpen = resource.isOpen?.(request.method) === true;
    const caller = isOpen ? visitor(server) : authenticate(request, server);
    if (!isOpen) checkCsrf(request, caller, server);
    const method = METHODS.find((known) => known === request.method);
    const answer = method && resource.methods[method];
    if (answer === undefined) {
      // Who calls is asked before what they want; a preflight names nobody.
      if (caller.kind === 'anonymous' && !isOpen && !server.dialect.answersPreflights(request.method)) {
        return server.dialect.unauthenticated('Authentication credentials were not provided.');
      }
      return server.dialect.methodNotAllowed(request.method, Object.keys(resource.methods));
    }
    return await answer({
      ...server,
      request,
      url,
      params,
      query: url.searchParams,
      caller,
      now: server.clock(),
    });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** Answers a call whose resource was found. Everything a handler throws but a `Refusal` is a bug and stays one. */
export async function respond(
  request: Request,
  url: URL,
  route: Route,
  server: ServerParts,
): Promise<Response> {
  const answer = await answerOf(request, url, route, server);
  const response = answer.status >= 400 ? server.dialect.rewriteError(answer) : answer;
  const origin = request.headers.get('origin');
  const isRepeated =
    server.dialect.echoesOrigin &&
    url.pathname.startsWith('/api/0/') &&
    origin !== null &&
    origin !== 'null' &&
    !request.headers.has('authorization');
  if (isRepeated) response.headers.set('Access-Control-Allow-Origin', origin);
  return request.method === 'HEAD' ? new Response(null, response) : response;
}

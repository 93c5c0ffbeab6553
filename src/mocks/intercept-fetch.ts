import type { RequestHandler } from 'msw';
import { getResponse } from 'msw/utils/get-response';

/** As browsers do (Fetch standard, HTTP-redirect fetch). */
const MAX_REDIRECTS = 20;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function failed(): TypeError {
  return new TypeError('Failed to fetch');
}

/** Rejects when the caller gives up, with the reason that `fetch` would give. */
function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () =>
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** A made response has no address of its own. */
function addressed(response: Response, url: string, redirects: number): Response {
  Object.defineProperties(response, {
    url: { value: url },
    redirected: { value: redirects > 0 },
  });
  return response;
}

function redirection(request: Request, response: Response): Request | null {
  const location = response.headers.get('location');
  if (!REDIRECTS.has(response.status) || location === null || request.redirect === 'manual') return null;
  if (request.redirect === 'error') throw failed();
  const becomesGet =
    (response.status === 303 && request.method !== 'HEAD') ||
    (response.status <= 302 && request.method === 'POST');
  const url = new URL(location, request.url);
  return new Request(
    url,
    becomesGet ? { method: 'GET', headers: request.headers, signal: request.signal } : request,
  );
}

/**
 * Has handlers answer this page's `fetch` calls where no service worker can. Calls that none of them answers go to
 * the network. MSW's own interception inside a page fails on a redirect to another answer of its own.
 */
export function interceptFetch(handlers: readonly RequestHandler[]): void {
  const network = globalThis.fetch.bind(globalThis);

  async function answer(request: Request, redirects: number): Promise<Response> {
    if (redirects > MAX_REDIRECTS) throw failed();
    // The body may be needed once more, by the network or after a redirect.
    const response = await Promise.race([
      getResponse([...handlers], request.clone()),
      abortion(request.signal),
    ]);
    if (response === undefined) return network(request);
    if (response.type === 'error') throw failed();
    const next = redirection(request, response);
    return next === null ? addressed(response, request.url, redirects) : answer(next, redirects + 1);
  }

  globalThis.fetch = (input, init) => answer(new Request(input, init), 0);
}

import { csrfCookieOf } from '#mocks/engine/session/cookies.ts';
import { bearerOf } from '#mocks/engine/session/tokens.ts';

import { json, Refusal } from './answer.ts';
import type { Caller, ServerParts } from './call.ts';

/** Reads `Bearer …`; null for another scheme or none. Throws for a header that is broken (contract 1.1). */
function readBearer(header: string, refuse: (text: string) => Response): string | null {
  const [scheme, ...parts] = header.trim().split(/\s+/);
  if (scheme?.toLowerCase() !== 'bearer') return null;
  if (parts.length === 0) throw new Refusal(refuse('Invalid token header. No credentials provided.'));
  if (parts.length > 1) {
    throw new Refusal(refuse('Invalid token header. Token string should not contain spaces.'));
  }
  return parts[0] ?? null;
}

/** Basic with an empty password: the user name is an organization's key. */
function isApiKey(header: string): boolean {
  const [, encoded] = /^basic\s+(\S+)$/i.exec(header.trim()) ?? [];
  try {
    return encoded !== undefined && atob(encoded).endsWith(':');
  } catch {
    return false;
  }
}

/** Whoever the session names, without regard to the call's own credentials. */
export function visitor({ session, store }: ServerParts): Caller {
  const user = session.userId === null ? undefined : store.users.get(session.userId);
  return user === undefined ? { kind: 'anonymous' } : { kind: 'session', user };
}

/**
 * Who calls. A token decides over the session and needs no CSRF, but is refused to any Origin unless the dialect
 * lets it pass (Sentry HTTP contract 1.1 to 1.3).
 */
export function authenticate(request: Request, server: ServerParts): Caller {
  const { dialect, store } = server;
  const header = request.headers.get('authorization') ?? '';
  const token = readBearer(header, dialect.unauthenticated);
  if (token !== null) {
    const bearer = bearerOf(store, token);
    if (typeof bearer === 'string') throw new Refusal(dialect.unauthenticated(bearer));
    const origin = request.headers.get('origin');
    if (!dialect.tokensPassAnyOrigin && origin !== null && origin !== 'null') {
      throw new Refusal(json(`Invalid origin: ${origin}`, { status: 400 }));
    }
    return { kind: 'token', ...bearer };
  }
  if (dialect.hasApiKeys && isApiKey(header)) {
    throw new Refusal(dialect.unauthenticated('API key is not valid'));
  }
  return visitor(server);
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * A write with the session must repeat the CSRF cookie in `X-CSRFToken`, as Django's double submit asks. Where
 * cookies are not kept at all there is nothing to repeat, and nothing is asked for.
 */
export function checkCsrf(request: Request, caller: Caller, server: ServerParts): void {
  if (caller.kind !== 'session' || SAFE.has(request.method)) return;
  const cookie = csrfCookieOf(request, server.dialect.csrfCookie);
  if (cookie !== null && request.headers.get('x-csrftoken') !== cookie) {
    throw new Refusal(server.dialect.csrfFailed());
  }
}

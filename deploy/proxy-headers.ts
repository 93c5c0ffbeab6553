import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

import type { ProxySettings } from './proxy-settings.ts';
import type { ServerPath } from './server-paths.ts';

/** Whose page sent a request: Vedette's (or a server page shown under its address), another site's, or one cannot tell. */
export type Sender = 'own' | 'foreign' | 'unknown';

/** `Sec-Fetch-Site` cannot be forged by a page and wins; browsers leave it out on plain http, where `Origin` has to do. */
export function senderOf(headers: IncomingHttpHeaders): Sender {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return 'own';
  if (site === 'cross-site' || site === 'same-site') return 'foreign';
  const origin = headers.origin;
  if (origin === undefined) return 'unknown';
  // Only the host is compared: a tunnel in front may speak https while this server speaks http.
  return URL.parse(origin)?.host === headers.host ? 'own' : 'foreign';
}

/** Hop-by-hop (RFC 9110, 7.6.1), and what would tell the server that it stands behind this proxy. */
const neverForwarded = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
]);

/**
 * Headers of a call as the server gets them.
 *
 * - A token is refused together with any `Origin` (Sentry HTTP contract 1.3), so such a call goes without `Origin`,
 *   `Referer` and cookies.
 * - A session's write over https needs a `Referer` of the server's own (Django's CSRF check), and an `Origin` of ours
 *   would be a foreign one to it. So `Origin` goes and `Referer` names the server.
 * - What another site sends to a page (an identity provider's posted answer) keeps both: they are true.
 */
export function requestHeaders(
  incoming: IncomingHttpHeaders,
  path: ServerPath,
  settings: ProxySettings,
): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(incoming)) {
    if (!neverForwarded.has(name)) headers[name] = value;
  }
  headers['host'] = settings.prefix.host;
  if (settings.prefix !== settings.server)
    headers['x-forwarded-proto'] = settings.prefix.protocol.slice(0, -1);
  headers['connection'] = 'close';
  if (incoming['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked';
  if (path === 'api' && settings.token) headers['authorization'] = `Bearer ${settings.token}`;

  if (path === 'api' && isToken(headers['authorization'])) {
    delete headers['origin'];
    delete headers['referer'];
    delete headers['cookie'];
  } else if (path === 'api' || senderOf(incoming) !== 'foreign') {
    delete headers['origin'];
    headers['referer'] = refererFor(incoming, path, settings);
  }
  return headers;
}

function isToken(authorization: unknown): boolean {
  return typeof authorization === 'string' && /^bearer\s/i.test(authorization);
}

/** The server's pages may go back to where one came from; the API has no use for more than the origin. */
function refererFor(incoming: IncomingHttpHeaders, path: ServerPath, settings: ProxySettings): string {
  const referer = path === 'page' && incoming.referer ? URL.parse(incoming.referer) : null;
  if (!referer || referer.host !== incoming.host) return settings.prefix.href;
  return new URL(referer.pathname + referer.search, settings.prefix).href;
}

/**
 * A cookie as the browser may keep it for this address: without `Domain`, and over plain http without `Secure`,
 * `Partitioned` and `SameSite=None` (which needs `Secure`).
 */
export function localCookie(cookie: string, secure: boolean): string {
  const [pair = '', ...attributes] = cookie.split(';');
  // Browsers take a cookie with such a name only with Secure; on localhost they accept that over http.
  const keepsSecure = secure || /^\s*__(?:Host|Secure)-/i.test(pair);
  const kept = attributes.flatMap((attribute) => {
    const [name = '', value = ''] = attribute.split('=').map((part) => part.trim().toLowerCase());
    if (name === 'domain') return [];
    if (keepsSecure) return [attribute];
    if (name === 'secure' || name === 'partitioned') return [];
    return name === 'samesite' && value === 'none' ? [' SameSite=Lax'] : [attribute];
  });
  return [pair, ...kept].join(';');
}

/** A redirect to the server's own address, under whichever name it knows itself, stays on this origin. */
export function localLocation(location: string, settings: ProxySettings): string {
  const url = URL.parse(location, settings.prefix);
  if (!url || ![settings.server.origin, settings.prefix.origin].includes(url.origin)) return location;
  // A path that begins with two slashes would name another host.
  return url.pathname.replace(/^\/+/, '/') + url.search + url.hash;
}

/** Data, whatever is in it: opened by itself it is no page of this address. */
const DATA_ONLY = [
  'Content-Security-Policy',
  "default-src 'none'; frame-ancestors 'none'; sandbox",
  'X-Content-Type-Options',
  'nosniff',
] as const;

/** `[name, value, name, value, …]` of an answer as the browser gets it, in the server's order. */
export function responseHeaders(
  raw: readonly string[],
  path: ServerPath,
  settings: ProxySettings,
  secure: boolean,
): string[] {
  const headers: string[] = [];
  let cacheable = false;
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index] ?? '';
    const value = raw[index + 1] ?? '';
    const key = name.toLowerCase();
    // Transport security is this origin's own matter. CORS grants are as well: some servers grant every origin.
    if (neverForwarded.has(key) || key === 'strict-transport-security') continue;
    if (path === 'api' && (key.startsWith('access-control-') || key === 'x-content-type-options')) continue;
    if (key === 'cache-control') cacheable = true;
    headers.push(name, rewritten(key, value, settings, secure));
  }
  if (path === 'api') headers.push(...DATA_ONLY);
  if (path === 'api' && !cacheable) headers.push('Cache-Control', 'no-store');
  return headers;
}

function rewritten(key: string, value: string, settings: ProxySettings, secure: boolean): string {
  if (key === 'set-cookie') return localCookie(value, secure);
  return key === 'location' ? localLocation(value, settings) : value;
}

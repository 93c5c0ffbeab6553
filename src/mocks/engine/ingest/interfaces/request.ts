import { inside, reportInvalid, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { isObject, type JsonObject } from '#mocks/engine/ingest/json-value.ts';
import { readObject, readString, readText } from '#mocks/engine/ingest/read-value.ts';
import { FILTERED, isSecretKey, scrubText } from '#mocks/engine/ingest/scrub-text.ts';
import { MEDIUM_BAG, trimBag } from '#mocks/engine/ingest/trim-bag.ts';

import { type Pair, parseCookies, parseQuery, readPairs } from './name-value-pairs.ts';
import { readRequestBody } from './request-body.ts';

export type RequestData = {
  method: string | null;
  url: string | null;
  query: Pair[];
  fragment: string | null;
  data: unknown;
  headers: Pair[];
  cookies: Pair[];
  env: JsonObject | null;
  inferredContentType: string | null;
};

const HIDDEN_HEADERS = new Set(['authorization', 'proxy-authorization', 'x-auth-token', 'set-cookie']);
const HIDDEN_COOKIES = /^(?:sessionid|session|sid|sentrysid|phpsessid|jsessionid|csrftoken|connect\.sid)$/i;

const scrubPairs = (pairs: Pair[]): Pair[] => pairs.map(([name, value]) => [name, scrubText(name, value)]);

/** `content-type` → `Content-Type`. */
const headerName = (name: string) =>
  name
    .toLowerCase()
    .replace(/(^|-)([a-z])/g, (_all, dash: string, letter: string) => dash + letter.toUpperCase());

function readHeaders(scope: Scope, value: unknown): Pair[] {
  if (value === undefined || value === null) return [];
  const pairs = readPairs(value);
  if (pairs === null) reportInvalid(scope, 'expected headers', value);
  const headers = (pairs ?? []).map(([name, text]): Pair => [headerName(name), text]);
  // A list keeps its order; a map has none of its own.
  return Array.isArray(value) ? headers : headers.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function readQuery(scope: Scope, value: unknown, urlQuery: string): Pair[] {
  if (typeof value === 'string' && value !== '') return parseQuery(value.replace(/^\?/, ''));
  if (value === undefined || value === null || value === '') return parseQuery(urlQuery);
  if (typeof value === 'object') return readPairs(value) ?? [];
  reportInvalid(scope, 'expected a query-string or map', value);
  return [];
}

function readCookies(scope: Scope, value: unknown, header: string | undefined): Pair[] {
  const sent = typeof value === 'string' ? parseCookies(value) : readPairs(value);
  if (sent === null && value !== undefined && value !== null) reportInvalid(scope, 'expected cookies', value);
  const pairs = sent ?? [];
  const cookies = pairs.length === 0 && header !== undefined ? parseCookies(header) : pairs;
  return cookies.map(([name, text]) => [
    name,
    HIDDEN_COOKIES.test(name) || isSecretKey(name) ? FILTERED : text,
  ]);
}

function readMethod(scope: Scope, value: unknown): string | null {
  const method = readString(scope, value, 32)?.toUpperCase() ?? null;
  if (method === null || /^[A-Z_-]{3,32}$/.test(method)) return method;
  reportInvalid(scope, 'expected an HTTP method', value);
  return null;
}

function splitUrl(url: string | null): { url: string | null; query: string; fragment: string | null } {
  if (url === null) return { url: null, query: '', fragment: null };
  const [, bare = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  return { url: scrubText('url', bare), query, fragment };
}

/** The HTTP request of an event (Sentry HTTP contract 3.7): query and cookies always as pairs. */
export function normaliseRequest(scope: Scope, value: unknown): RequestData | null {
  const source = readObject(scope, value);
  if (source === null || Object.keys(source).length === 0) return null;
  const at = (key: string) => inside(scope, key);
  const place = splitUrl(readString(at('url'), source['url'], 2048));
  const headers = readHeaders(at('headers'), source['headers']);
  const cookieHeader = headers.find(([name]) => name === 'Cookie')?.[1];
  const contentType = headers.find(([name]) => name === 'Content-Type')?.[1] ?? null;
  const sentType = readText(at('inferred_content_type'), source['inferred_content_type'], 128);
  const fragment = readString(at('fragment'), source['fragment'], 1024);
  return {
    method: readMethod(at('method'), source['method']),
    url: place.url,
    query: scrubPairs(readQuery(at('query_string'), source['query_string'] ?? source['query'], place.query)),
    fragment: fragment ?? place.fragment,
    ...readRequestBody(source['data'], contentType ?? sentType),
    headers: headers
      .filter(([name]) => name !== 'Cookie')
      .map(([name, text]) => [
        name,
        HIDDEN_HEADERS.has(name.toLowerCase()) ? FILTERED : scrubText(name, text),
      ]),
    cookies: readCookies(at('cookies'), source['cookies'], cookieHeader),
    env: isObject(source['env']) ? trimBag(source['env'], MEDIUM_BAG) : null,
  };
}

import type { RequestData } from '#api/event-request.ts';

import { bodyText } from './request-body.ts';
import { shellQuote } from './shell-quote.ts';

/* curl computes these itself, and a wrong one breaks the request. */
const COMPUTED = new Set(['content-length', 'host', 'connection', 'transfer-encoding']);

/* What a header's name may be (RFC 9110, 5.6.2); curl reads a file for one that starts with @. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

/** A header is one line: what would start another one is a blank. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}

/** The address with its query; an address that has one of its own is left as it is. */
export function fullUrl({ url, query, fragment }: Pick<RequestData, 'url' | 'query' | 'fragment'>): string {
  const base = url ?? '';
  const hasQuery = base.includes('?') || query.length === 0;
  const search = hasQuery ? '' : `?${new URLSearchParams(query.map(([name, value]) => [name, value ?? '']))}`;
  return `${base}${search}${fragment && !base.includes('#') ? `#${fragment}` : ''}`;
}

/**
 * The request as a command for a POSIX shell. Everything in it came from outside, so each word is quoted, and no
 * value can become an option or name a file.
 */
export function curlCommand(request: RequestData): string {
  const parts = ['curl'];
  const body = bodyText(request.data, request.inferredContentType);
  const method = request.method?.toUpperCase() ?? '';
  if (method === 'HEAD') parts.push('--head');
  else if (method !== '' && method !== (body === null ? 'GET' : 'POST'))
    parts.push(`--request ${shellQuote(method)}`);
  for (const [name, value] of request.headers) {
    const key = name.toLowerCase();
    if (!TOKEN.test(name) || COMPUTED.has(key) || (key === 'cookie' && request.cookies.length > 0)) continue;
    parts.push(`--header ${shellQuote(oneLine(`${name}: ${value ?? ''}`))}`);
  }
  if (request.cookies.length > 0) {
    const cookies = request.cookies.map(([name, value]) => `${name}=${value ?? ''}`).join('; ');
    parts.push(`--header ${shellQuote(oneLine(`Cookie: ${cookies}`))}`);
  }
  // --data-raw, unlike --data, does not read a file for a value that starts with @.
  if (body !== null) parts.push(`--data-raw ${shellQuote(body)}`);
  parts.push(`--globoff --url ${shellQuote(fullUrl(request))}`);
  return parts.join(' \\\n  ');
}

/** Who sends, as an SDK says it: in a header or in the query. */
export type IngestAuth = {
  key: string;
  secret: string | null;
  /** `sentry_version`; null where it was not given. */
  version: string | null;
  /** `name/version` of the SDK. */
  client: string | null;
};

function parseHeader(value: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of value.replace(/^\s*Sentry\s+/i, '').split(',')) {
    const at = part.indexOf('=');
    if (at > 0) fields.set(part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim());
  }
  return fields;
}

function authHeader(headers: Headers): string | null {
  const own = headers.get('x-sentry-auth');
  if (own !== null && /^\s*Sentry\s/i.test(own)) return own;
  const general = headers.get('authorization');
  return general !== null && /^\s*Sentry\s/i.test(general) ? general : null;
}

function fromFields(get: (name: string) => string | null): IngestAuth | null {
  const key = get('sentry_key');
  if (key === null || key === '') return null;
  return { key, secret: get('sentry_secret'), version: get('sentry_version'), client: get('sentry_client') };
}

/**
 * `X-Sentry-Auth: Sentry sentry_key=…`, the same in `Authorization`, or `?sentry_key=…` (Sentry HTTP
 * contract, section 8). The header wins. Null where there is no key.
 */
export function parseAuth(headers: Headers, query: URLSearchParams): IngestAuth | null {
  const header = authHeader(headers);
  if (header !== null) {
    const fields = parseHeader(header);
    const auth = fromFields((name) => fields.get(name) ?? null);
    if (auth !== null) return auth;
  }
  const auth = fromFields((name) => query.get(name));
  return auth === null ? null : { ...auth, client: auth.client ?? headers.get('user-agent') };
}

/** The public key of a DSN (`https://key@host/1`), as envelopes carry it; null where it is none. */
export function dsnKey(dsn: unknown): string | null {
  const url = typeof dsn === 'string' ? URL.parse(dsn) : null;
  return url === null || url.username === '' ? null : url.username;
}

/** Who makes a call. `token` is a personal token of the admin's; `nobody` sends no credentials at all. */
export type Who = 'admin' | 'member' | 'token' | 'nobody';

export type Call = {
  method?: string;
  /** From the root: `/api/0/…`. */
  path: string;
  as?: Who;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, in place of `json`. */
  raw?: string | Uint8Array;
  headers?: Record<string, string>;
  /** Leaves out the header that repeats the CSRF cookie. */
  withoutCsrf?: boolean;
};

export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  /** The body where it is JSON, else undefined. */
  json: unknown;
};

/** The account of a person on the server under comparison. */
export type Account = { login: string; password: string };

/** One of the two servers: the embedded one or the live one. */
export type Side = {
  name: 'embedded' | 'live';
  /** What absolute URLs of this server begin with. */
  bases: readonly string[];
  call: (call: Call) => Promise<Answer>;
  /** Tries `look` until it says that what was queued is done; throws when it takes too long. */
  until: (what: string, look: () => Promise<boolean>) => Promise<void>;
};

const CONTENT_TYPE = 'content-type';

/** A whole answer from what came over the wire. A body that says it is JSON and is not stays text. */
export function readAnswer(status: number, headers: Headers, text: string): Answer {
  if (headers.get(CONTENT_TYPE)?.startsWith('application/json') !== true) {
    return { status, headers, text, json: undefined };
  }
  try {
    const json: unknown = JSON.parse(text);
    return { status, headers, text, json };
  } catch {
    return { status, headers, text, json: undefined };
  }
}

/** The body of a call and the content type that goes with it. */
export function bodyOf({ json, raw }: Call): {
  body: string | Uint8Array | undefined;
  headers: Record<string, string>;
} {
  if (raw !== undefined) return { body: raw, headers: {} };
  if (json === undefined) return { body: undefined, headers: {} };
  return { body: JSON.stringify(json), headers: { 'Content-Type': 'application/json' } };
}

export const isWrite = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** The header with which one signs in at `auth/` (Sentry HTTP contract 1.2). */
export const basic = ({ login, password }: Account): string =>
  `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;

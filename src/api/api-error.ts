/**
 * What went wrong with a call, as far as a screen has to know:
 *
 * - `network` no answer came (cut, refused, offline) · `timeout` none came in time
 * - `not-json` an answer came that is not the API's (a proxy's or the server's HTML page)
 * - `signed-out` · `sso-required` `sudo-required` `two-factor-required` signed in, but one more step is due
 * - `forbidden` · `superuser-required` · `origin-refused`
 * - `not-found` the URL is known, the object is not there · `unknown-url` this server has no such URL
 * - `moved` the project has another slug now · `gone`
 * - `invalid` the server refuses the values, see `fieldErrors` · `conflict`
 * - `unsendable` the client refuses to send it: the server would answer 500 or change everything
 * - `rate-limited` · `server-error` a 5xx, which on Sentry 9.1 mostly means malformed input, not "down"
 * - `unreadable` JSON came, but not in a shape that means anything here
 */
export type ApiErrorKind =
  | 'network'
  | 'timeout'
  | 'not-json'
  | 'signed-out'
  | 'sso-required'
  | 'sudo-required'
  | 'two-factor-required'
  | 'forbidden'
  | 'superuser-required'
  | 'origin-refused'
  | 'not-found'
  | 'unknown-url'
  | 'moved'
  | 'gone'
  | 'invalid'
  | 'conflict'
  | 'unsendable'
  | 'rate-limited'
  | 'server-error'
  | 'unreadable';

export type ApiErrorFacts = {
  kind: ApiErrorKind;
  /** `GET /api/0/…`, without its query: safe to show and to copy. */
  endpoint: string;
  status?: number | null;
  /** The server's own code (`sso-required`, `resource-moved`, …). */
  code?: string | null;
  /** The server's own words. Untrusted text, in the server's language. */
  detail?: string | null;
  /** Field path (`statusDetails.inRelease`) → messages. Form-level ones are under `''`. */
  fieldErrors?: Readonly<Record<string, readonly string[]>>;
  /** `errorId` of a 500, or a request id header. */
  requestId?: string | null;
  /** Seconds. */
  retryAfter?: number | null;
  /** The scope that the call needs (`event:write`), where it is known. */
  permission?: string | null;
  /** Where the server's own page does the missing step (a path). */
  loginUrl?: string | null;
  /** The new slug of a moved project. */
  movedTo?: string | null;
};

/** The one error that the client throws for a call; an abort stays an `AbortError`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly endpoint: string;
  readonly status: number | null;
  readonly code: string | null;
  readonly detail: string | null;
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>;
  readonly requestId: string | null;
  readonly retryAfter: number | null;
  readonly permission: string | null;
  readonly loginUrl: string | null;
  readonly movedTo: string | null;

  constructor(facts: ApiErrorFacts, options?: ErrorOptions) {
    super(
      `${facts.endpoint}: ${facts.kind}${facts.status ? ` (${facts.status})` : ''}${facts.detail ? ` ${facts.detail}` : ''}`,
      options,
    );
    this.kind = facts.kind;
    this.endpoint = facts.endpoint;
    this.status = facts.status ?? null;
    this.code = facts.code ?? null;
    this.detail = facts.detail ?? null;
    this.fieldErrors = facts.fieldErrors ?? {};
    this.requestId = facts.requestId ?? null;
    this.retryAfter = facts.retryAfter ?? null;
    this.permission = facts.permission ?? null;
    this.loginUrl = facts.loginUrl ?? null;
    this.movedTo = facts.movedTo ?? null;
  }
}

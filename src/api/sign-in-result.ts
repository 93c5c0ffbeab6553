import { ApiError } from './api-error.ts';
import type { User } from './user.ts';

/**
 * How a sign-in ended. What is `signed-in` has begun the session; all else has changed nothing.
 *
 * - `wrong-credentials`, `detail` in the server's words
 * - `second-factor` and `sso` go on at the server's own page, at `path` on this origin; null where there is none here
 * - `code-needed` a second factor that can be given here, to `signInWithCode`
 * - `password-expired` must be changed on the server's own page first
 * - `rate-limited` for `seconds`, null where the server does not say
 * - `unavailable` this server has no such way of signing in
 * - `somebody-else` it worked, but for another person than the one expected
 */
export type SignInResult =
  | { kind: 'signed-in'; user: User | null }
  | { kind: 'wrong-credentials'; detail: string | null }
  | { kind: 'second-factor'; path: string | null }
  | { kind: 'code-needed' }
  | { kind: 'sso'; path: string }
  | { kind: 'password-expired'; detail: string | null }
  | { kind: 'rate-limited'; seconds: number | null }
  | { kind: 'unavailable' }
  | { kind: 'somebody-else'; user: User };

export type Credentials = { username: string; password: string };

/** The server's own sign-in page, which knows second factors and SSO. */
export const SERVER_SIGN_IN_PATH = '/auth/login/';

/** A refusal as a result; what is no refusal (no answer, a fault) is thrown on. */
export function refusalOf(error: unknown, ownPage: string | null): SignInResult {
  if (!(error instanceof ApiError)) throw error;
  const { kind, detail } = error;
  if (kind === 'signed-out' || kind === 'invalid') return { kind: 'wrong-credentials', detail };
  if (kind === 'two-factor-required') return { kind: 'second-factor', path: ownPage };
  if (kind === 'sso-required') return { kind: 'sso', path: error.loginUrl ?? SERVER_SIGN_IN_PATH };
  if (kind === 'rate-limited') return { kind: 'rate-limited', seconds: error.retryAfter };
  if (kind === 'unknown-url') return { kind: 'unavailable' };
  throw error;
}

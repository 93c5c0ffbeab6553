import * as z from 'zod/mini';

import { ApiError } from './api-error.ts';
import { giveCodeToGlitchTip, signInToGlitchTip, signOutOfGlitchTip } from './glitchtip-sign-in.ts';
import type { Server } from './server.ts';
import { createSession, type SignInWay } from './session.ts';
import { type Credentials, refusalOf, SERVER_SIGN_IN_PATH, type SignInResult } from './sign-in-result.ts';
import { createTransport, type Transport } from './transport.ts';
import { User } from './user.ts';

const Index = z.object({ user: z.nullable(User) });

/** RFC 7617 with UTF-8: `btoa` alone refuses what is not Latin-1. */
function basic({ username, password }: Credentials): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

async function signInToSentry(credentials: Credentials): Promise<SignInResult> {
  const transport = createTransport(createSession('session'));
  try {
    const { json } = await transport.call('/api/0/auth/', {
      method: 'POST',
      headers: { Authorization: basic(credentials) },
      renewSession: false,
    });
    return { kind: 'signed-in', user: z.safeParse(User, json).data ?? null };
  } catch (error) {
    // The password was right: it is refused for its age (contract 1.2).
    if (error instanceof ApiError && error.kind === 'forbidden')
      return { kind: 'password-expired', detail: error.detail };
    return refusalOf(error, SERVER_SIGN_IN_PATH);
  }
}

/**
 * Begins the session, unless somebody else is expected: calls that wait for one person must not go on as another.
 */
async function begin(
  server: Server,
  result: SignInResult,
  expected: User | null,
  way: { way: SignInWay; token?: string } = { way: 'session' },
  // Not the app's transport: an old token in it would go along, and decide (Sentry HTTP contract 1.1).
  transport: Transport = createTransport(createSession('session')),
): Promise<SignInResult> {
  if (result.kind !== 'signed-in') return result;
  const { user } = result;
  if (user !== null && expected !== null && user.id !== expected.id) return { kind: 'somebody-else', user };
  await server.learnCapabilities(transport);
  server.session.begin({ ...way, user });
  return result;
}

/**
 * Signs in by name and password, which live as long as the call: they are in no cache, error, address or state. The
 * server sets its session cookie. Throws an `ApiError` where no usable answer comes.
 *
 * @param expected who alone may be signed in by it; null for anybody
 */
export async function signInWithPassword(
  server: Server,
  credentials: Credentials,
  expected: User | null = null,
): Promise<SignInResult> {
  const result =
    server.capabilities.dialect === 'glitchtip'
      ? await signInToGlitchTip(credentials)
      : await signInToSentry(credentials);
  return begin(server, result, expected);
}

/** The second half of a sign-in that ended with `code-needed`. */
export async function signInWithCode(
  server: Server,
  code: string,
  expected: User | null = null,
): Promise<SignInResult> {
  return begin(server, await giveCodeToGlitchTip(code), expected);
}

/**
 * Takes over the session that the server's own page has begun meanwhile; `wrong-credentials` where there is none.
 */
export async function resumeSession(server: Server, expected: User | null = null): Promise<SignInResult> {
  const transport = createTransport(createSession('session'));
  try {
    const { json } = await transport.call('/api/0/', { renewSession: false });
    const user = z.safeParse(Index, json).data?.user ?? null;
    if (user === null) return { kind: 'wrong-credentials', detail: null };
    return await begin(server, { kind: 'signed-in', user }, expected);
  } catch (error) {
    return refusalOf(error, SERVER_SIGN_IN_PATH);
  }
}

/**
 * Signs in by an API token, which is tried by a read first and then lives in memory only: it is gone with the page.
 * `user` is null where the server does not say whose it is.
 */
export async function signInWithToken(
  server: Server,
  token: string,
  expected: User | null = null,
): Promise<SignInResult> {
  // What no header can carry the server would never see.
  if (!/^[\x21-\x7e]+$/.test(token)) return { kind: 'wrong-credentials', detail: null };
  const trial = createSession('token');
  trial.begin({ way: 'token', user: null, token });
  const transport = createTransport(trial);
  try {
    const { json } = await transport.call('/api/0/', { renewSession: false });
    const user = z.safeParse(Index, json).data?.user ?? null;
    return await begin(server, { kind: 'signed-in', user }, expected, { way: 'token', token }, transport);
  } catch (error) {
    return refusalOf(error, null);
  }
}

/**
 * Signs out, on the server too where it has a session of ours. The session ends here in any case; throws an `ApiError`
 * where the server could not be told.
 */
export async function signOut(server: Server): Promise<void> {
  const { way } = server.session.state.get();
  const told =
    way !== 'session'
      ? Promise.resolve()
      : server.capabilities.dialect === 'glitchtip'
        ? signOutOfGlitchTip(server)
        : server.send('/api/0/auth/', { method: 'DELETE', renewSession: false });
  // The call has read the CSRF cookie by now; what is on its way needs no session of this page's.
  server.session.end();
  await told;
}

export type SudoResult =
  | { kind: 'verified' }
  | { kind: 'wrong-password' }
  | { kind: 'rate-limited'; seconds: number | null }
  /** Nobody is signed in, or by a token: a password cannot be checked. */
  | { kind: 'unavailable' };

/** Gives the password once more, which opens sudo mode for three hours (Sentry HTTP contract 1.2). */
export async function verifySudo(server: Server, password: string): Promise<SudoResult> {
  try {
    await server.send('/api/0/auth/', { method: 'PUT', body: { password }, renewSession: false });
    return { kind: 'verified' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'ignore' || error.kind === 'forbidden') return { kind: 'wrong-password' };
    if (error.kind === 'rate-limited') return { kind: 'rate-limited', seconds: error.retryAfter };
    if (error.kind === 'signed-out' || error.kind === 'unknown-url') return { kind: 'unavailable' };
    throw error;
  }
}

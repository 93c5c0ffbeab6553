import * as z from 'zod/mini';

import { ApiError } from './api-error.ts';
import { reading } from './scalars.ts';
import type { Server } from './server.ts';
import { createSession } from './session.ts';
import { type Credentials, refusalOf, type SignInResult } from './sign-in-result.ts';
import { createTransport, type Transport } from './transport.ts';
import { User } from './user.ts';

const ALLAUTH = '/_allauth/browser/v1/auth/';
const REST_AUTH = '/rest-auth/';

const SecondFactor = z.object({ requires_mfa: reading((value) => (value === true ? value : undefined)) });
const Index = z.object({ user: z.nullable(User) });

/** Newer servers have allauth's endpoints, older ones (2022) rest-auth's (GlitchTip HTTP contract 1.1). */
async function hasAllauth(transport: Transport): Promise<boolean> {
  try {
    // Signed out it answers 401; the read also brings the CSRF cookie that the sign-in needs.
    await transport.call(`${ALLAUTH}session`, { renewSession: false });
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'network' || error.kind === 'timeout') throw error;
    return error.kind !== 'unknown-url' && error.kind !== 'not-json';
  }
}

/** Not the app's transport: an old token in it would go along. */
const freshTransport = (): Transport => createTransport(createSession('session'));

async function whoAmI(transport: Transport): Promise<SignInResult> {
  const { json } = await transport.call('/api/0/', { renewSession: false });
  return { kind: 'signed-in', user: z.safeParse(Index, json).data?.user ?? null };
}

async function signInByAllauth(transport: Transport, credentials: Credentials): Promise<SignInResult> {
  try {
    await transport.call(`${ALLAUTH}login`, {
      method: 'POST',
      body: { email: credentials.username, password: credentials.password },
      renewSession: false,
    });
  } catch (error) {
    // 401 with the flows that are left, which is the second factor; a wrong password is 400.
    if (error instanceof ApiError && error.status === 401) return { kind: 'code-needed' };
    return refusalOf(error, null);
  }
  return whoAmI(transport);
}

async function signInByRestAuth(transport: Transport, credentials: Credentials): Promise<SignInResult> {
  try {
    const { json } = await transport.call(`${REST_AUTH}login/`, {
      method: 'POST',
      body: { email: credentials.username, password: credentials.password },
      renewSession: false,
    });
    if (z.safeParse(SecondFactor, json).success) return { kind: 'second-factor', path: null };
  } catch (error) {
    return refusalOf(error, null);
  }
  return whoAmI(transport);
}

export async function signInToGlitchTip(credentials: Credentials): Promise<SignInResult> {
  const transport = freshTransport();
  return (await hasAllauth(transport))
    ? signInByAllauth(transport, credentials)
    : signInByRestAuth(transport, credentials);
}

/** The code of an authenticator app, after a sign-in that asked for it. */
export async function giveCodeToGlitchTip(code: string): Promise<SignInResult> {
  const transport = freshTransport();
  try {
    await transport.call(`${ALLAUTH}2fa/authenticate`, {
      method: 'POST',
      body: { code },
      renewSession: false,
    });
  } catch (error) {
    return refusalOf(error, null);
  }
  return whoAmI(transport);
}

/** Throws an `ApiError` where the server could not be told. */
export async function signOutOfGlitchTip(server: Server): Promise<void> {
  if (!(await hasAllauth(freshTransport()))) {
    await server.send(`${REST_AUTH}logout/`, { method: 'POST', renewSession: false });
    return;
  }
  try {
    await server.send(`${ALLAUTH}session`, { method: 'DELETE', renewSession: false });
  } catch (error) {
    // allauth says by 401 that nobody is signed in any more.
    const isOut = error instanceof ApiError && error.status === 401;
    if (!isOut) throw error;
  }
}

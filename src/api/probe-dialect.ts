import * as z from 'zod/mini';

import { ApiError } from './api-error.ts';
import { type Capabilities, capabilitiesOf, type Dialect } from './capabilities.ts';
import type { Transport } from './transport.ts';
import { User } from './user.ts';

const Index = z.object({ user: z.nullable(User) });

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Who the server takes us for (null: nobody, or it does not say), and whether it answers as GlitchTip does. */
export type Welcome = { signedIn: boolean; user: User | null; glitchTip: Capabilities | null };

/** Public on GlitchTip; Sentry has no such URL and sends people to its sign-in page. */
async function readGlitchTipSettings(transport: Transport): Promise<Capabilities | null> {
  try {
    const { json } = await transport.call('/api/settings/', { renewSession: false });
    if (!isObject(json) || !Array.isArray(json['socialApps'])) return null;
    return capabilitiesOf('glitchtip', typeof json['version'] === 'string' ? json['version'] : null);
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}

/**
 * The first call: who are we? Signed out is an answer, not an error: Sentry says `user: null`, GlitchTip refuses
 * (GlitchTip HTTP contract 1.1, 1.2). Throws an `ApiError` when no usable answer comes.
 */
export async function readWelcome(transport: Transport): Promise<Welcome> {
  try {
    const { json } = await transport.call('/api/0/', { renewSession: false });
    const user = z.safeParse(Index, json).data?.user ?? null;
    return { signedIn: user !== null, user, glitchTip: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'signed-out') {
      return { signedIn: false, user: null, glitchTip: await readGlitchTipSettings(transport) };
    }
    if (error.kind !== 'unknown-url' && error.kind !== 'not-json' && error.kind !== 'not-found') throw error;
    // A server that does not say who we are may still show what it has: a gateway, or recorded answers.
    await transport.call('/api/0/organizations/', { renewSession: false, query: { per_page: 1 } });
    return { signedIn: true, user: null, glitchTip: null };
  }
}

/** Fields that only one dialect's organizations have (Sentry HTTP contract 2.1, GlitchTip 2). */
function dialectOfOrganization(row: Record<string, unknown>): Dialect | null {
  if ('isAcceptingEvents' in row) return 'glitchtip';
  if ('links' in row || 'hasAuthProvider' in row) return 'sentry';
  return 'disableNewVisibilityFeatures' in row ? 'sentry-9' : null;
}

/** What an answer to a URL tells of the URL; a server that fails or cannot be reached tells nothing. */
const TELLING: ReadonlySet<string> = new Set([
  'unknown-url',
  'not-json',
  'not-found',
  'signed-out',
  'forbidden',
]);

/** True where the URL is known, whatever the answer says: an unknown one is empty or HTML (contract 0.1). */
async function isKnownUrl(transport: Transport, path: string): Promise<boolean> {
  try {
    await transport.call(path, { renewSession: false });
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) || !TELLING.has(error.kind)) throw error;
    return error.kind !== 'unknown-url' && error.kind !== 'not-json';
  }
}

/**
 * Finds out whose dialect a server speaks to somebody who is signed in: by the fields of an organization where that
 * tells, else by a URL that only today's Sentry knows. Throws an `ApiError` when no answer comes.
 */
export async function probeDialect(transport: Transport): Promise<Capabilities> {
  let dialect: Dialect | null = null;
  try {
    const { json } = await transport.call('/api/0/organizations/', {
      renewSession: false,
      query: { per_page: 1 },
    });
    const rows = Array.isArray(json) ? json.filter(isObject) : [];
    dialect = rows.map(dialectOfOrganization).find((found) => found !== null) ?? null;
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind === 'network' || error.kind === 'timeout') throw error;
  }
  if (dialect === 'glitchtip' || dialect === null) {
    const glitchTip = await readGlitchTipSettings(transport);
    if (glitchTip) return glitchTip;
  }
  if (dialect !== null) return capabilitiesOf(dialect);
  const isScoped = await isKnownUrl(transport, '/api/0/organizations/-/issues/0/');
  return capabilitiesOf(isScoped ? 'sentry' : 'sentry-9');
}

import * as z from 'zod/mini';

import { ApiError } from './api-error.ts';
import { Id } from './scalars.ts';
import type { Server } from './server.ts';
import { field, tolerant } from './tolerant.ts';

/** Where events go: the project and the public key that opens it. */
export type IngestTarget = { org: string; projectId: string; projectSlug: string; publicKey: string };

/**
 * What became of an event:
 * - `accepted` under this id (on a real server a worker stores it a little later)
 * - `dropped` the server answered 200 and threw it away, as GlitchTip does with what it does not understand
 * - `unknown` no answer came: it may have gone in
 */
export type SendOutcome = { kind: 'accepted'; eventId: string } | { kind: 'dropped' } | { kind: 'unknown' };

const Stored = z.object({ id: z.string() });

/** Events can be large and servers slow. */
const PATIENCE = 60_000;

/**
 * Sends one event as an SDK does (Sentry HTTP contract 8). Throws the `ApiError` with which the server refuses it;
 * `rate-limited` means that nothing was stored, so the event may be sent again.
 */
export async function sendEvent(server: Server, target: IngestTarget, body: string): Promise<SendOutcome> {
  try {
    const { json } = await server.send(`/api/${encodeURIComponent(target.projectId)}/store/`, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'X-Sentry-Auth': `Sentry sentry_version=7, sentry_client=vedette/1.0, sentry_key=${target.publicKey.replaceAll('-', '')}`,
      },
      timeout: PATIENCE,
      // A refused key is about the key, not about the session.
      renewSession: false,
    });
    const stored = z.safeParse(Stored, json);
    return stored.success ? { kind: 'accepted', eventId: stored.data.id } : { kind: 'dropped' };
  } catch (error) {
    if (error instanceof ApiError && (error.kind === 'network' || error.kind === 'timeout'))
      return { kind: 'unknown' };
    throw error;
  }
}

/** A group that an event went to. `title` is untrusted. */
export type GroupOfEvent = { id: string; title: string };

const FoundEvent = tolerant('FoundEvent', {
  groupId: Id,
  event: field(z.object({ title: z.string() }), { title: '' }),
});
const FoundGroup = tolerant('FoundGroup', { id: Id, title: field(z.string(), '') });

/**
 * The group that an event went to; null while the server has not stored it. Sentry 9.1 answers 500 for ever to some
 * stored events, so there the group is looked for by the issue list, which does not open the event.
 */
export async function findGroupOfEvent(
  server: Server,
  { org, projectSlug }: IngestTarget,
  eventId: string,
  signal: AbortSignal,
): Promise<GroupOfEvent | null> {
  const inOrg = `/api/0/organizations/${encodeURIComponent(org)}/`;
  const { dialect } = server.capabilities;
  if (dialect === 'sentry') {
    try {
      const { groupId, event } = await server.request(FoundEvent, `${inOrg}eventids/${eventId}/`, { signal });
      return { id: groupId, title: event.title };
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'not-found') return null;
      throw error;
    }
  }
  const path =
    dialect === 'sentry-9'
      ? `/api/0/projects/${encodeURIComponent(org)}/${encodeURIComponent(projectSlug)}/issues/`
      : `${inOrg}issues/`;
  const page = await server.requestPage(FoundGroup, path, { signal, query: { query: eventId, limit: 1 } });
  return page.headers.get('x-sentry-direct-hit') === '1' ? (page.rows[0] ?? null) : null;
}

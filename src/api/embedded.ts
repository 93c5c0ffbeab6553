import { type QueryClient, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';

import { Count, oneOf } from './scalars.ts';
import type { Server } from './server.ts';
import { field, tolerant } from './tolerant.ts';

/** `sample` an organization as people have one · `large` a hundred thousand groups · `absurd` the sample and nonsense. */
export const Dataset = oneOf('sample', 'large', 'absurd');
export type Dataset = z.infer<typeof Dataset>;

/** Something that people should know about the kept data: that it could not be read, or could not be kept. */
const EmbeddedNotice = tolerant('EmbeddedNotice', { kind: z.string() });

/** How the embedded server is doing; no other server has this. */
export const EmbeddedState = tolerant('EmbeddedState', {
  dataset: Dataset,
  dialect: field(z.string(), ''),
  /** `html`, `slow:writes`: a fault, and on which calls. */
  fault: field(z.nullable(z.string()), null),
  groups: field(Count, 0),
  events: field(Count, 0),
  notice: field(z.nullable(EmbeddedNotice), null),
});
export type EmbeddedState = z.infer<typeof EmbeddedState>;

const PATH = '/api/embedded/';

/** Filling or emptying the large data set takes its time on a slow machine. */
const PATIENCE = 120_000;

export const embeddedKeys = { state: ['embedded'] as const };

export function embeddedQuery(server: Server) {
  return queryOptions({
    queryKey: embeddedKeys.state,
    staleTime: 0,
    queryFn: ({ signal }) => server.request(EmbeddedState, PATH, { signal, renewSession: false }),
  });
}

/** Keeps the new state, and lets everything else be fetched anew: it may all have changed. */
async function takeOver(client: QueryClient, state: EmbeddedState): Promise<EmbeddedState> {
  client.setQueryData(embeddedKeys.state, state);
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== embeddedKeys.state[0] });
  return state;
}

/** Changes which data the embedded server holds, or how it misbehaves. Resolves once it does. */
export async function changeEmbedded(
  server: Server,
  client: QueryClient,
  change: { dataset?: Dataset; fault?: string | null },
): Promise<EmbeddedState> {
  const state = await server.request(EmbeddedState, PATH, {
    method: 'PUT',
    body: change,
    renewSession: false,
    timeout: PATIENCE,
  });
  return takeOver(client, state);
}

/** Puts the data back to how they were at first: what was imported and changed is lost. */
export async function resetEmbedded(server: Server, client: QueryClient): Promise<EmbeddedState> {
  const state = await server.request(EmbeddedState, `${PATH}reset/`, {
    method: 'POST',
    renewSession: false,
    timeout: PATIENCE,
  });
  return takeOver(client, state);
}

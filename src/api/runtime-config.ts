import * as z from 'zod/mini';

import { reading } from './scalars.ts';

const AUTH = ['session', 'proxy-token'] as const;

/**
 * What a deployment says about itself in `/config.json`, read once at start.
 *
 * - `server: null`: no server; the embedded one answers.
 * - `server.url`: absolute address of the server's own pages, for links; API calls go to Vedette's own origin.
 * - `server.auth`: `session` (people sign in) or `proxy-token` (the proxy adds a token to each call).
 */
export const RuntimeConfig = z.object({
  server: z.nullable(
    z.object({
      url: reading((value) => (typeof value === 'string' && URL.canParse(value) ? value : undefined)),
      auth: reading((value) => AUTH.find((way) => way === (value ?? 'session'))),
    }),
  ),
});
export type RuntimeConfig = z.infer<typeof RuntimeConfig>;

/** Throws when the file is missing, is not JSON or says something else: a deployment must not guess. */
export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  return RuntimeConfig.parse(await response.json());
}

import * as z from 'zod/mini';

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
      url: z.url(),
      auth: z._default(z.enum(['session', 'proxy-token']), 'session'),
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

import type { Server } from '#api/server.ts';

/** The host of the connected server, as people know it; null for the embedded one. */
export function serverHost({ config }: Server): string | null {
  return config.server ? new URL(config.server.url).host : null;
}

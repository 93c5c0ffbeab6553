import * as z from 'zod/mini';

import type { Capabilities } from './capabilities.ts';

const KEY = 'vedette.capabilities';

const Cached = z.object({
  address: z.string(),
  capabilities: z.object({
    dialect: z.enum(['sentry', 'sentry-9', 'glitchtip']),
    version: z.nullable(z.string()),
    groupSorts: z.array(z.enum(['date', 'new', 'freq', 'priority', 'user'])),
    bulkLimit: z.number(),
  }),
});

/** What was found out about a server earlier in this tab, so that a reload need not ask again; null if nothing was. */
export function readCapabilityCache(address: string): Capabilities | null {
  try {
    const cached = z.safeParse(Cached, JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).data;
    return cached?.address === address ? cached.capabilities : null;
  } catch {
    // Storage is switched off, or holds something else: the server is asked.
    return null;
  }
}

/** Holds nothing secret: the server's address, dialect and version. */
export function writeCapabilityCache(address: string, capabilities: Capabilities): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ address, capabilities }));
  } catch {
    // Storage is full or switched off: the next page load asks again.
  }
}

/** Forgets it, so that the next page load asks anew: the server may have been upgraded. */
export function clearCapabilityCache(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Storage is switched off: nothing is held.
  }
}

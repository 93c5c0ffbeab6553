import * as z from 'zod/mini';

import { type Capabilities, capabilitiesOf } from './capabilities.ts';
import { oneOf } from './scalars.ts';

const KEY = 'vedette.capabilities';

const Cached = z.object({
  address: z.string(),
  dialect: oneOf('sentry', 'sentry-9', 'glitchtip'),
  version: z.nullable(z.string()),
});

/** What was found out about a server earlier in this tab, so that a reload need not ask again; null if nothing was. */
export function readCapabilityCache(address: string): Capabilities | null {
  try {
    const cached = z.safeParse(Cached, JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).data;
    return cached?.address === address ? capabilitiesOf(cached.dialect, cached.version) : null;
  } catch {
    // Storage is switched off, or holds something else: the server is asked.
    return null;
  }
}

/** Holds nothing secret: the server's address, dialect and version. */
export function writeCapabilityCache(address: string, { dialect, version }: Capabilities): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ address, dialect, version }));
  } catch {
    // Storage is full or switched off: the next page load asks again.
  }
}

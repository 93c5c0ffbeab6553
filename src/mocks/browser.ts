import { setupWorker } from 'msw/browser';

import { parseFault } from './engine/faults/fault.ts';
import { createEmbeddedServer, type EmbeddedServer } from './embedded-server.ts';
import type { EmbeddedServerOptions } from './embedded-options.ts';
import { interceptFetch } from './intercept-fetch.ts';
import { ensureWorker } from './worker-registration.ts';

export type RunningServer = EmbeddedServer & {
  /** `worker`: a service worker hands the calls over. `page`: `fetch` itself is intercepted. */
  interception: 'worker' | 'page';
};

const quietly = { onUnhandledFrame: 'bypass', quiet: true } as const;

/** How long the data, once it is there, waits for the worker. */
const GRACE_MS = 100;

async function startWorker(handlers: EmbeddedServer['handlers']): Promise<boolean> {
  if (!(await ensureWorker())) return false;
  try {
    await setupWorker(...handlers).start(quietly);
    return true;
  } catch {
    // The browser took the worker away again in between.
    return false;
  }
}

/** A worker that is slower than the data (a browser may take seconds) is not waited for: the page does as well. */
async function intercept({ handlers, ready }: EmbeddedServer): Promise<'worker' | 'page'> {
  const tooLate = async (): Promise<false> => {
    await ready;
    await new Promise((resolve) => {
      setTimeout(resolve, GRACE_MS);
    });
    return false;
  };
  if (await Promise.race([startWorker(handlers), tooLate()])) return 'worker';
  interceptFetch(handlers);
  return 'page';
}

/**
 * Starts the server inside this page. Resolves as soon as calls are intercepted; they wait for the data themselves.
 * Calls outside `/api/` go to the network.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions = {}): Promise<RunningServer> {
  // A fault comes from the address, where people misspell things: one that does not exist is no reason not to start.
  const fault =
    options.fault !== undefined && options.fault !== null && parseFault(options.fault) ? options.fault : null;
  const server = createEmbeddedServer({ persistence: 'vedette', ...options, fault });
  // A page that goes away must not take with it what was changed a moment ago.
  addEventListener('pagehide', () => void server.flush());
  const interception = await intercept(server);
  return { ...server, interception };
}

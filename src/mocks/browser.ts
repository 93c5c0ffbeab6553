import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { setupWorker } from 'msw/browser';
import { defineNetwork, InterceptorSource } from 'msw/experimental';

import { createEmbeddedServer, type EmbeddedServer } from './embedded-server.ts';
import type { EmbeddedServerOptions } from './embedded-options.ts';
import { ensureWorker } from './worker-registration.ts';

export type RunningServer = EmbeddedServer & {
  /** `worker`: a service worker hands the calls over. `page`: `fetch` itself is intercepted. */
  interception: 'worker' | 'page';
};

const quietly = { onUnhandledFrame: 'bypass', quiet: true } as const;

async function intercept(handlers: EmbeddedServer['handlers']): Promise<'worker' | 'page'> {
  if (await ensureWorker()) {
    await setupWorker(...handlers).start(quietly);
    return 'worker';
  }
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
    handlers: [...handlers],
    onUnhandledFrame: quietly.onUnhandledFrame,
    context: { quiet: quietly.quiet },
  });
  network.enable();
  return 'page';
}

/**
 * Starts the server inside this page. Resolves as soon as calls are intercepted; they wait for the data themselves.
 * Calls outside `/api/` go to the network.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions = {}): Promise<RunningServer> {
  const server = createEmbeddedServer({ persistence: 'vedette', ...options });
  const interception = await intercept(server.handlers);
  return { ...server, interception };
}

import { setupServer, type SetupServer } from 'msw/node';

import { createEmbeddedServer, type EmbeddedServer } from './embedded-server.ts';
import type { EmbeddedServerOptions } from './embedded-options.ts';

export type TestServer = EmbeddedServer & {
  msw: SetupServer;
  /** Begins to intercept; a call that nothing answers is an error. */
  listen: () => Promise<void>;
  close: () => void;
};

/** A server of its own for a test file: fresh data, kept in memory. */
export function createTestServer(options: Omit<EmbeddedServerOptions, 'persistence'> = {}): TestServer {
  const server = createEmbeddedServer({ ...options, persistence: null });
  const msw = setupServer(...server.handlers);
  return {
    ...server,
    msw,
    listen: () => {
      msw.listen({ onUnhandledFrame: 'error' });
      return server.ready;
    },
    close: () => msw.close(),
  };
}

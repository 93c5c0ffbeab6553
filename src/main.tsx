import '#ui/base.css';
import { createRoot } from 'react-dom/client';

import { startLocale } from '#app/locale.ts';
import { Providers } from '#app/providers.tsx';
import { AppRoutes, preloadPath } from '#app/routes.tsx';
import { StartFailure } from '#app/start-failure.tsx';
import { takeStartOptions } from '#app/start-options.ts';
import { createQueryClient } from '#api/query-client.ts';
import { loadRuntimeConfig } from '#api/runtime-config.ts';
import { connectServer, type Server } from '#api/server.ts';

/** Finds out where the server is, starts the embedded one where there is none, and connects. */
async function connect(): Promise<Server> {
  const config = await loadRuntimeConfig();
  if (config.server === null) {
    const { startEmbeddedServer } = await import('#mocks/browser.ts');
    await startEmbeddedServer(takeStartOptions());
  }
  return connectServer(config);
}

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const root = createRoot(container);

// Side by side: none of the three needs another, and together they are what the first screen waits for.
Promise.all([connect(), startLocale(), preloadPath(location.pathname)]).then(
  ([server]) => {
    root.render(
      <Providers server={server} queryClient={createQueryClient()}>
        <AppRoutes />
      </Providers>,
    );
  },
  (cause: unknown) => root.render(<StartFailure cause={cause} />),
);

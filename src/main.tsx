import '#ui/base.css';
import { createRoot } from 'react-dom/client';

import { startLocale } from '#app/locale.ts';
import { Providers } from '#app/providers.tsx';
import { AppRoutes, preloadPath } from '#app/routes.tsx';
import { UnloadedFailure } from '#app/unloaded-failure.tsx';
import { createQueryClient } from '#api/query-client.ts';
import { loadRuntimeConfig } from '#api/runtime-config.ts';
import { connectServer, type Server } from '#api/server.ts';
import { loadArea } from '#lib/words.ts';

/** Finds out where the server is, starts the embedded one where there is none, and connects. */
async function connect(): Promise<Server> {
  const config = await loadRuntimeConfig();
  if (config.server === null) {
    const [{ startEmbeddedServer }, { takeStartOptions }] = await Promise.all([
      import('#mocks/browser.ts'),
      import('#app/start-options.ts'),
    ]);
    await startEmbeddedServer(takeStartOptions());
  }
  return connectServer(config);
}

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const root = createRoot(container);

/** Says why there is nothing to see; in two languages at once if not even the words could be fetched. */
async function explain(cause: unknown): Promise<void> {
  try {
    await startLocale();
    const [{ StartFailure }] = await Promise.all([import('#app/start-failure.tsx'), loadArea('app')]);
    root.render(<StartFailure cause={cause} />);
  } catch {
    root.render(<UnloadedFailure />);
  }
}

/** Milliseconds after which an empty frame is no longer taken for a page that is on its way. */
const PATIENCE = 4000;

async function start(): Promise<void> {
  let settled = false;
  const timer = setTimeout(() => {
    void Promise.all([import('#app/start-delay.tsx'), loadArea('app')]).then(
      ([{ StartDelay }]) => (settled ? undefined : root.render(<StartDelay />)),
      // Without its words the frame stays as it is: what is waited for is under way all the same.
      () => undefined,
    );
  }, PATIENCE);
  try {
    // Side by side: none of the three needs another, and together they are what the first screen waits for.
    const [server] = await Promise.all([connect(), startLocale(), preloadPath(location.pathname)]);
    root.render(
      <Providers server={server} queryClient={createQueryClient()}>
        <AppRoutes />
      </Providers>,
    );
  } finally {
    settled = true;
    clearTimeout(timer);
  }
}

start().catch(explain);

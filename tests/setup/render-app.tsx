import { act, render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { QueryClient } from '@tanstack/react-query';
import { onTestFinished, vi } from 'vitest';

import { Providers } from '#app/providers.tsx';
import { AppRoutes, preloadPath } from '#app/routes.tsx';
import { createQueryClient } from '#api/query-client.ts';
import type { RuntimeConfig } from '#api/runtime-config.ts';
import { connectServer, type Server } from '#api/server.ts';
import type { EmbeddedServerOptions } from '#mocks/embedded-options.ts';
import { createTestServer, type TestServer } from '#mocks/node.ts';
import { toast } from '#ui/toast-store.ts';

export type RenderAppOptions = Omit<EmbeddedServerOptions, 'persistence'> & {
  /** False starts with nobody signed in; otherwise the organization's owner is. */
  signedIn?: boolean;
  /** What the deployment says about itself; by default that the embedded server answers. */
  config?: RuntimeConfig;
};

export type RenderedApp = {
  user: UserEvent;
  /** The server's side: its store, session and queue. */
  embedded: TestServer;
  server: Server;
  queryClient: QueryClient;
  /** Where the app is: path and query string. */
  path: () => string;
};

/** jsdom names it without having it; nothing in it has a width, so no query about widths matches. */
function wideScreen(media: string): MediaQueryList {
  const never = { media, matches: false, onchange: null, addListener: () => {}, removeListener: () => {} };
  return Object.assign(new EventTarget(), never);
}

/** Mounts the real routes at a path, over a server of the test's own. Everything is taken down with the test. */
export async function renderApp(path: string, options: RenderAppOptions = {}): Promise<RenderedApp> {
  const { signedIn = true, config = { server: null }, ...embeddedOptions } = options;
  vi.stubGlobal('matchMedia', wideScreen);
  history.replaceState(null, '', path);
  const embedded = createTestServer(embeddedOptions);
  onTestFinished(() => embedded.close());
  await embedded.listen();
  if (!signedIn) embedded.session.signOut();

  const server = await connectServer(config);
  const queryClient = createQueryClient();
  await preloadPath(location.pathname);
  const view = await act(async () =>
    render(
      <Providers server={server} queryClient={queryClient}>
        <AppRoutes />
      </Providers>,
    ),
  );
  onTestFinished(async () => {
    view.unmount();
    await queryClient.cancelQueries();
    queryClient.clear();
    toast.clear();
  });
  return {
    user: userEvent.setup(),
    embedded,
    server,
    queryClient,
    path: () => location.pathname + location.search,
  };
}

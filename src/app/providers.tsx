import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Fragment, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';

import type { Server } from '#api/server.ts';
import { ServerContext } from '#api/use-server.ts';

import { ErrorBoundary } from '#ui/error-boundary.tsx';

import { forgetPerson } from './forget-person.ts';
import { lazyPart } from './lazy-part.tsx';
import { AppRouter } from './router.tsx';

const services = lazyPart(
  'app',
  async () => (await import('./page-services.tsx')).PageServices,
  () => null,
);

interface ProvidersProps {
  server: Server;
  queryClient: QueryClient;
  children: ReactNode;
}

/** Everything that screens find above them: words, server, cache, router, messages. */
export function Providers({ server, queryClient, children }: ProvidersProps) {
  const { state } = server.session;
  const userId = useSyncExternalStore(state.subscribe, () => state.get().user?.id ?? null);

  // The session is no part of React, and what it leaves behind must go even where no screen is looking.
  useEffect(() => {
    let before = state.get();
    return state.subscribe(() => {
      const now = state.get();
      const same = now.status === before.status && now.user?.id === before.user?.id;
      if (!same && before.status === 'signed-in') forgetPerson(queryClient);
      before = now;
    });
  }, [state, queryClient]);

  return (
    <I18nProvider i18n={i18n}>
      <ServerContext value={server}>
        <QueryClientProvider client={queryClient}>
          <AppRouter>
            {/* Somebody else signed in over the page: nothing that is on it is theirs. */}
            <Fragment key={userId}>
              <ErrorBoundary region="Vedette">{children}</ErrorBoundary>
            </Fragment>
          </AppRouter>
          <Suspense>
            <services.Part />
          </Suspense>
        </QueryClientProvider>
      </ServerContext>
    </I18nProvider>
  );
}

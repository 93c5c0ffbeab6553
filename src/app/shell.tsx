import { useLingui } from '@lingui/react/macro';
import { Suspense, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';

import { ErrorBoundary } from '#ui/error-boundary.tsx';

import { ConnectionNotice } from './connection-notice.tsx';
import { FileDrop } from './file-drop.tsx';
import { OverlayContext, type Overlay } from './overlay.ts';
import { Overlays } from './overlays.tsx';
import { PageAnnouncer } from './page-announcer.tsx';
import { PageFallback } from './page-fallback.tsx';
import { PendingBar } from './pending-bar.tsx';
import { Rail } from './rail.tsx';
import { useNavigationPending } from './router.tsx';
import { StreamSearchContext, useLastStreamSearch } from './stream-search.ts';
import { TopBar } from './top-bar.tsx';
import { useScrollMemory } from './use-scroll-memory.ts';
import { useShellShortcuts } from './use-shell-shortcuts.ts';

import './shell.css';

/** What stands round every screen: rail, top bar, notices, and the dialogs that can be opened from anywhere. */
export function Shell() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const pending = useNavigationPending();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const streamSearch = useLastStreamSearch();
  const main = useRef<HTMLElement>(null);
  useShellShortcuts(setOverlay);
  useScrollMemory(main);

  return (
    <OverlayContext value={setOverlay}>
      <StreamSearchContext value={streamSearch}>
        <div className="shell">
          <button type="button" className="shell__skip" onClick={() => main.current?.focus()}>
            {t`Skip to the content`}
          </button>
          <ErrorBoundary region={t`Navigation`}>
            <Rail />
          </ErrorBoundary>
          <div className="shell__column">
            <PendingBar pending={pending} />
            <ErrorBoundary region={t`Top bar`}>
              <TopBar />
            </ErrorBoundary>
            <main ref={main} className="shell__main" tabIndex={-1} aria-busy={pending}>
              <ErrorBoundary region={t`Screen`} resetKeys={[pathname]}>
                <Suspense fallback={<PageFallback />}>
                  <Outlet />
                </Suspense>
              </ErrorBoundary>
            </main>
            <ErrorBoundary region={t`Connection`}>
              <ConnectionNotice />
            </ErrorBoundary>
          </div>
        </div>
        <ErrorBoundary region={t`Page title`}>
          <PageAnnouncer main={main} />
        </ErrorBoundary>
        <Overlays overlay={overlay} onClose={() => setOverlay(null)} />
        <FileDrop />
      </StreamSearchContext>
    </OverlayContext>
  );
}

import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';

import { useSessionState } from '#api/use-server.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';

import { lazyPart } from './lazy-part.tsx';
import { MissingOverlay } from './missing-overlay.tsx';
import type { Overlay } from './overlay.ts';

export const palette = lazyPart<{ onClose: () => void }>(
  'app',
  async () => (await import('./command-palette.tsx')).CommandPalette,
  MissingOverlay,
);
const shortcuts = lazyPart<{ onClose: () => void }>(
  'app',
  async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
  MissingOverlay,
);
const embedded = lazyPart<{ onClose: () => void }>(
  'session',
  async () => (await import('./embedded-dialog.tsx')).EmbeddedDialog,
  MissingOverlay,
);
const importDialog = lazyPart<{ open: boolean; onClose: () => void; files?: readonly File[] }>(
  'import',
  async () => (await import('#features/import/import-dialog.tsx')).ImportDialog,
  MissingOverlay,
);
const renewSession = lazyPart(
  'session',
  async () => (await import('#features/session/renew-session-dialog.tsx')).RenewSessionDialog,
  MissingOverlay,
);

interface OverlaysProps {
  overlay: Overlay | null;
  onClose: () => void;
}

/** The dialogs that can lie over any screen; their code comes with the first need. */
export function Overlays({ overlay, onClose }: OverlaysProps) {
  const { t } = useLingui();
  const { interrupted } = useSessionState();
  return (
    <ErrorBoundary region={t`Dialog`} resetKeys={[overlay, interrupted]}>
      <Suspense>
        {overlay?.kind === 'palette' ? <palette.Part onClose={onClose} /> : null}
        {overlay?.kind === 'shortcuts' ? <shortcuts.Part onClose={onClose} /> : null}
        {overlay?.kind === 'embedded' ? <embedded.Part onClose={onClose} /> : null}
        {overlay?.kind === 'import' ? (
          <importDialog.Part open onClose={onClose} files={overlay.files} />
        ) : null}
      </Suspense>
      <Suspense>{interrupted ? <renewSession.Part /> : null}</Suspense>
    </ErrorBoundary>
  );
}

import { createContext, use } from 'react';

/** What can lie over the screens; one at a time. */
export type Overlay =
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'embedded' }
  | { kind: 'import'; files: readonly File[] };

export const OverlayContext = createContext<(overlay: Overlay) => void>(() => {});

/** Opens one of the shell's dialogs from anywhere in it. */
export function useOpenOverlay(): (overlay: Overlay) => void {
  return use(OverlayContext);
}

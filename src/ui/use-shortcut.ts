import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react';

import type { ShortcutId } from '#lib/shortcuts/shortcut-keys.ts';
import { createShortcutRegistry, type ShortcutHandler } from '#lib/shortcuts/shortcut-registry.ts';

/** The page's shortcuts. There is one keyboard, so there is one registry unless a test brings its own. */
export const ShortcutContext = createContext(createShortcutRegistry());

/**
 * Does something on a keyboard shortcut for as long as the component is on the screen. Single keys are left alone
 * while somebody types or a dialog is open, and where shortcuts are switched off; return false to leave the press
 * to the browser. Where two components want the same shortcut, the one that came last gets it.
 */
export function useShortcut(id: ShortcutId, handler: ShortcutHandler): void {
  const { register } = use(ShortcutContext);
  const latest = useEffectEvent(handler);
  // The registry is outside of React: it listens on the document for all shortcuts at once.
  useEffect(() => register(id, () => latest()), [register, id]);
}

/** Whether single-key shortcuts are switched on. */
export function useShortcutsEnabled(): boolean {
  const { enabled } = use(ShortcutContext);
  return useSyncExternalStore(enabled.subscribe, enabled.get);
}

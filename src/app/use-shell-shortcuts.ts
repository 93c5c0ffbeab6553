import { use, useEffect } from 'react';

import { isApple } from '#ui/platform.ts';
import { ShortcutContext, useShortcut } from '#ui/use-shortcut.ts';

import type { Overlay } from './overlay.ts';
import { remember, remembered } from './remembered.ts';

function isTyping(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest('input, textarea, select, [contenteditable], [role="listbox"], [role="menu"]'))
    return true;
  // Enter on a link or a button already means something.
  return event.key === 'Enter' && event.target.closest('a[href], button, summary') !== null;
}

/** Listens for shortcuts, brings the shell's own, and remembers whether single keys are wanted. */
export function useShellShortcuts(open: (overlay: Overlay) => void): void {
  const shortcuts = use(ShortcutContext);
  useShortcut('palette', () => open({ kind: 'palette' }));
  useShortcut('shortcuts', () => open({ kind: 'shortcuts' }));

  // The keyboard is the document's. Dialogs and menus keep their keys from getting here.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
      const taken = shortcuts.press(event, { typing: isTyping(event), apple: isApple() });
      if (taken) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [shortcuts]);

  // The choice is kept where the next visit finds it.
  useEffect(() => {
    const { enabled } = shortcuts;
    enabled.set(remembered('shortcuts', ['off']) === null);
    return enabled.subscribe(() => remember('shortcuts', enabled.get() ? null : 'off'));
  }, [shortcuts]);
}

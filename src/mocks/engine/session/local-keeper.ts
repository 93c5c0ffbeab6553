import type { SessionKeeper } from './session.ts';

/** Keeps a session in the browser's local storage; null where there is none (Node, storage refused). */
export function localKeeper(name: string): SessionKeeper | null {
  try {
    const storage = globalThis.localStorage;
    // Node has the name without the thing; a browser that refuses storage throws on the name.
    if (storage === undefined || typeof storage.getItem !== 'function') return null;
    const key = `${name}.session`;
    return {
      load: () => storage.getItem(key),
      save: (text) => {
        try {
          storage.setItem(key, text);
        } catch {
          // Full or refused in between: the session then lasts as long as the page.
        }
      },
    };
  } catch {
    return null;
  }
}

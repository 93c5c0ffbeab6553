import { createObservable, type Observable } from '#lib/observable.ts';

import { editsText, hasModifier, type KeyPress, matchesKeys } from './match-keys.ts';
import { SHORTCUT_KEYS, type ShortcutId } from './shortcut-keys.ts';

/** Returns false to leave the press to the browser. */
export type ShortcutHandler = () => void | false;

export type ShortcutRegistry = {
  /** False leaves only shortcuts with Control or Command (WCAG 2.2, 2.1.4). */
  enabled: Observable<boolean>;
  /** The shortcuts that do something on the screen as it is now. */
  registered: Observable<readonly ShortcutId[]>;
  /** The latest handler of a shortcut wins. Returns the function that takes it away again. */
  register: (id: ShortcutId, handler: ShortcutHandler) => () => void;
  /**
   * Does what the press asks for. `typing`: the focus is where keys write text or act on a control themselves.
   * True where a handler took it.
   */
  press: (press: KeyPress, context: { typing: boolean; apple: boolean }) => boolean;
};

export function createShortcutRegistry(): ShortcutRegistry {
  const enabled = createObservable(true);
  const registered = createObservable<readonly ShortcutId[]>([]);
  let entries: { id: ShortcutId; handler: ShortcutHandler }[] = [];

  function setEntries(next: typeof entries): void {
    entries = next;
    registered.set([...new Set(next.map((entry) => entry.id))]);
  }

  return {
    enabled,
    registered,
    register(id, handler) {
      const entry = { id, handler };
      setEntries([...entries, entry]);
      return () => setEntries(entries.filter((other) => other !== entry));
    },
    press(press, { typing, apple }) {
      const applies = (keys: string) =>
        (hasModifier(keys) ? !(typing && editsText(keys)) : enabled.get() && !typing) &&
        matchesKeys(press, keys, apple);
      return [...entries]
        .reverse()
        .some((entry) => SHORTCUT_KEYS[entry.id].some(applies) && entry.handler() !== false);
    },
  };
}

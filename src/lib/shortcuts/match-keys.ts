/** What a `KeyboardEvent` says about the keys that are down. */
export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/** Whether these keys need Control or Command: they then work while somebody types, and cannot be switched off. */
export function hasModifier(keys: string): boolean {
  return /\b(?:mod|alt)\+/.test(keys);
}

/** Whether these keys change or copy text where there is text: there they are the browser's. */
export function editsText(keys: string): boolean {
  return /^mod\+[acvxyz]$/.test(keys);
}

/**
 * Whether a key press is `keys` (`mod+k`, `shift+x`, `?`, `enter`). Shift is part of how signs are typed, and differs
 * from one keyboard to the next, so it counts for letters and named keys only; so does the AltGr of `[`.
 */
export function matchesKeys(press: KeyPress, keys: string, apple: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const sign = key.length === 1 && !/[a-z0-9]/.test(key);
  if (press.key.toLowerCase() !== key) return false;
  if (sign && !hasModifier(keys)) return press.ctrlKey === press.altKey && !press.metaKey;
  const mod = parts.includes('mod');
  return (
    press.ctrlKey === (mod && !apple) &&
    press.metaKey === (mod && apple) &&
    press.altKey === parts.includes('alt') &&
    (sign || press.shiftKey === parts.includes('shift'))
  );
}

/** A choice that outlives the page; null where there is none, it makes no sense any more, or storage is off. */
export function remembered<T extends string>(key: string, allowed?: readonly T[]): T | null {
  try {
    const value = localStorage.getItem(`vedette.${key}`);
    // Without a list of what is allowed, T is string.
    if (!allowed) return value as T | null;
    return allowed.find((choice) => choice === value) ?? null;
  } catch {
    return null;
  }
}

/** Remembers a choice, or forgets it with null. Without storage the choice lasts as long as the page. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`vedette.${key}`);
    else localStorage.setItem(`vedette.${key}`, value);
  } catch {
    // Storage is off or full: nothing that the person could do about it here.
  }
}

/** Random numbers that are the same at every run: what comes out depends on the seed alone. */
export type Rng = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** A whole number from 0 up to, not including, `below`. */
  int: (below: number) => number;
  pick: <const Items extends readonly [unknown, ...unknown[]]>(items: Items) => Items[number];
  chance: (probability: number) => boolean;
  /** Lower-case hex digits. */
  hex: (length: number) => string;
};

/** A generator from a whole number (the mulberry32 construction: 32 bits of state, fast, evenly spread). */
export function createRng(seed: number): Rng {
  let state = seed >>> 0;
  const word = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = () => word() / 2 ** 32;
  const int = (below: number) => Math.floor(next() * below);
  return {
    next,
    int,
    pick: (items) => items[int(items.length)] ?? items[0],
    chance: (probability) => next() < probability,
    hex: (length) => {
      let text = '';
      while (text.length < length) text += word().toString(16).padStart(8, '0');
      return text.slice(0, length);
    },
  };
}

/** A seed out of a text (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

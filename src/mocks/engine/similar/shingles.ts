/** Every run of `size` characters of a text, once each, without regard to case and numbers. */
export function characterShingles(text: string, size = 5): Set<string> {
  const plain = text.toLowerCase().replaceAll(/\d+/g, '0');
  const shingles = new Set<string>();
  for (let at = 0; at + size <= plain.length; at += 1) shingles.add(plain.slice(at, at + size));
  if (shingles.size === 0 && plain !== '') shingles.add(plain);
  return shingles;
}

/** How much two sets have in common: 0 nothing, 1 all. Null where one is empty: nothing can be said. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  if (a.size === 0 || b.size === 0) return null;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const part of small) if (large.has(part)) shared += 1;
  return shared / (a.size + b.size - shared);
}

export type TextTest = (text: string) => boolean;

const STAR = /(?<!\\)\*/;

export const hasWildcard = (pattern: string): boolean => STAR.test(pattern);

/** A value without wildcards, its escaped stars as stars. */
export const unescapeStars = (pattern: string): string => pattern.replaceAll(String.raw`\*`, '*');

/** Whether the pieces occur in this order between two places, in order too. Linear, unlike a chain of `.*`. */
function holdsInOrder(text: string, pieces: readonly string[], from: number, to: number): boolean {
  let at = from;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found === -1 || found + piece.length > to) return false;
    at = found + piece.length;
  }
  return at <= to;
}

/** A test for a whole text: equal to the letter, or, with `*` in the pattern, like it in any case. */
export function wholeTest(pattern: string): TextTest {
  if (!hasWildcard(pattern)) {
    const wanted = unescapeStars(pattern);
    return (text) => text === wanted;
  }
  const pieces = pattern.toLowerCase().split(STAR).map(unescapeStars);
  const first = pieces.shift() ?? '';
  const last = pieces.pop() ?? '';
  return (text) => {
    const lower = text.toLowerCase();
    const end = lower.length - last.length;
    if (!lower.startsWith(first) || !lower.endsWith(last)) return false;
    return holdsInOrder(lower, pieces, first.length, end);
  };
}

/** A test for a text that is in lower case already: whether the pattern occurs anywhere in it. */
export function partTest(pattern: string): TextTest {
  const lower = pattern.toLowerCase();
  if (!hasWildcard(lower)) {
    const wanted = unescapeStars(lower);
    return (text) => text.includes(wanted);
  }
  const pieces = lower.split(STAR).map(unescapeStars);
  return (text) => holdsInOrder(text, pieces, 0, text.length);
}

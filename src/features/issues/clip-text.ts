/** Longer than any title or culprit that a server makes; what is longer is nonsense, and slow to lay out. */
const LONGEST = 1000;

/** The beginning of a text, where it is longer than anybody reads in one line. */
export function clipText(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

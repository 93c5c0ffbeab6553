const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function firstGrapheme(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment;
  return '';
}

/**
 * One or two characters that stand for a name: the first letters of its first and last word, the last
 * character of a Chinese, Japanese or Korean name, the local part of a mail address. Empty for a name without letters.
 */
export function initials(name: string): string {
  const local = name.split('@')[0] ?? name;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s·]+$/u.test(local)) {
    return Array.from(local.trim()).at(-1) ?? '';
  }
  const parts = [...words.segment(local.replaceAll(/[._-]+/gu, ' '))]
    .filter((part) => part.isWordLike === true)
    .map((part) => firstGrapheme(part.segment));
  const first = parts[0] ?? '';
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  return (first + last).toUpperCase();
}

/** A hue of 0 to 359 degrees that stays the same for the same id. */
export function stableHue(id: string): number {
  let hash = 2166136261;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return ((hash >>> 0) % 24) * 15;
}

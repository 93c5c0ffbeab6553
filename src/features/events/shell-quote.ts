/**
 * One word of a POSIX shell: what needs no quotes stays bare, all else stands in single quotes, in which the shell
 * reads nothing. NUL cannot be in an argument and is left out.
 */
export function shellQuote(text: string): string {
  const word = text.replaceAll('\0', '');
  if (/^[\w@%+=:,./-]+$/.test(word) && !word.startsWith('=')) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

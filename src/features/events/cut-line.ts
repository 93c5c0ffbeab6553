/**
 * A line of source that can be laid out: one of a minified file is cut to what is round the column, with an
 * ellipsis for what is missing.
 */
export function cutLine(text: string, column: number | null, longest = 1000): string {
  if (text.length <= longest) return text;
  const half = Math.floor(longest / 2);
  const middle = Math.min(Math.max(column ?? 0, half), text.length - half);
  const start = middle - half;
  const end = middle + half;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

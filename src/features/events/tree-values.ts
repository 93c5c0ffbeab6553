/** What a node of a value tree holds. */
export type TreeKind = 'text' | 'number' | 'word' | 'list' | 'object';

export function treeKind(value: unknown): TreeKind {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'object' : 'word';
}

/** The entries of a list or an object, by name; none for anything else. */
export function treeEntries(value: unknown): [name: string, value: unknown][] {
  if (Array.isArray(value)) return value.map((part: unknown, position) => [String(position), part]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

const LONGEST = 60;

function brief(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? '{}' : '{…}';
  const text = typeof value === 'string' ? value : String(value);
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

/** A closed node in one line: `{id: 7, name: ann, …}`. Looks at no more of the value than it shows. */
export function treePreview(value: unknown): string {
  const isList = Array.isArray(value);
  let line = '';
  for (const [name, part] of treeEntries(value).slice(0, 8)) {
    const piece = isList ? brief(part) : `${name}: ${brief(part)}`;
    if (line.length + piece.length > LONGEST) return isList ? `[${line}…]` : `{${line}…}`;
    line += line === '' ? piece : `, ${piece}`;
  }
  const rest = treeEntries(value).length > 8 ? ', …' : '';
  return isList ? `[${line}${rest}]` : `{${line}${rest}}`;
}

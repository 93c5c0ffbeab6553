type Row = Record<string, unknown>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NAMES = [
  'eventID',
  'slug',
  'version',
  'key',
  'email',
  'username',
  'title',
  'query',
  'name',
  'type',
  'value',
];

function nameOf(row: unknown): string | null {
  if (typeof row === 'string') return row;
  if (!isRow(row)) return null;
  if (isRow(row['latestEvent'])) return nameOf(row['latestEvent']);
  const { count, tagValue, value } = row;
  // A value of a tag among others of the same key; a person by the tag.
  if (typeof tagValue === 'string') return tagValue;
  if (typeof count === 'number' && typeof value === 'string') return value;
  const title = row['title'];
  if (typeof title === 'string' && row['eventID'] === undefined) {
    const { culprit } = row;
    return typeof culprit === 'string' ? `${title} / ${culprit}` : title;
  }
  for (const key of NAMES) {
    const name = row[key];
    if (typeof name === 'string') return name;
  }
  return null;
}

/**
 * Names for the rows of a list by which the same row is found on the other side; null where one has no name, and
 * rows are then compared by their places. A repeated name is numbered.
 */
export function rowNames(rows: readonly unknown[]): string[] | null {
  const counts = new Map<string, number>();
  const names: string[] = [];
  for (const row of rows) {
    const name = nameOf(row);
    if (name === null) return null;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    // Brackets mark rows in a difference's path.
    const short = name.slice(0, 60).replace(/[[\]]/g, '|');
    names.push(count === 1 ? short : `${short} #${count}`);
  }
  return names;
}

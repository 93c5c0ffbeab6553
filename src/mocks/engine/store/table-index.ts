type Held<Row> = { rows: Set<Row>; sorted: readonly Row[] | null };

/** One key stands for itself: most rows have one, and a list for each would take much memory. */
type Keys = string | readonly string[];

const listOf = (keys: Keys | undefined): readonly string[] =>
  keys === undefined ? [] : typeof keys === 'string' ? [keys] : keys;

/** A copy: the list may be the record's own, which is changed in place. */
const kept = (keys: readonly string[]): Keys => {
  const [only] = keys;
  return only !== undefined && keys.length === 1 ? only : [...keys];
};

/**
 * Rows by key. A row may stand under several keys and may change them: the keys it was filed under are
 * remembered, so `refresh` works on a record that was already changed in place. A row that is alone under its key
 * is held without a set round it.
 */
export class TableIndex<Row, Id> {
  readonly #keysOf: (row: Row) => readonly string[];
  readonly #compare: ((a: Row, b: Row) => number) | null;
  readonly #lone = new Map<string, Row>();
  readonly #several = new Map<string, Held<Row>>();
  readonly #keysById = new Map<Id, Keys>();

  constructor(keysOf: (row: Row) => readonly string[], compare: ((a: Row, b: Row) => number) | null = null) {
    this.#keysOf = keysOf;
    this.#compare = compare;
  }

  add(id: Id, row: Row): void {
    const keys = this.#keysOf(row);
    this.#keysById.set(id, kept(keys));
    for (const key of keys) this.#file(key, row);
  }

  remove(id: Id, row: Row): void {
    for (const key of listOf(this.#keysById.get(id))) this.#unfile(key, row);
    this.#keysById.delete(id);
  }

  refresh(id: Id, row: Row): void {
    const before = listOf(this.#keysById.get(id));
    const now = this.#keysOf(row);
    const isSame = before.length === now.length && before.every((key, at) => key === now[at]);
    if (!isSame || this.#compare !== null) {
      this.remove(id, row);
      this.add(id, row);
    }
  }

  /** The row filed first under a key. */
  first(key: string): Row | undefined {
    return this.#lone.get(key) ?? this.#several.get(key)?.rows.values().next().value;
  }

  /** All rows under a key, in the index's order, or as filed. Sorted once and kept until something changes. */
  of(key: string): readonly Row[] {
    const lone = this.#lone.get(key);
    if (lone !== undefined) return [lone];
    const held = this.#several.get(key);
    if (held === undefined) return [];
    held.sorted ??= this.#compare === null ? [...held.rows] : [...held.rows].sort(this.#compare);
    return held.sorted;
  }

  clear(): void {
    this.#lone.clear();
    this.#several.clear();
    this.#keysById.clear();
  }

  #file(key: string, row: Row): void {
    const held = this.#several.get(key);
    if (held !== undefined) {
      held.rows.add(row);
      held.sorted = null;
      return;
    }
    const lone = this.#lone.get(key);
    if (lone === undefined || lone === row) {
      this.#lone.set(key, row);
      return;
    }
    this.#lone.delete(key);
    this.#several.set(key, { rows: new Set([lone, row]), sorted: null });
  }

  #unfile(key: string, row: Row): void {
    if (this.#lone.get(key) === row) this.#lone.delete(key);
    const held = this.#several.get(key);
    if (held === undefined) return;
    held.rows.delete(row);
    held.sorted = null;
    if (held.rows.size === 0) this.#several.delete(key);
  }
}

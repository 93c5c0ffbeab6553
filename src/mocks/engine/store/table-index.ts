type Held<Row> = { rows: Set<Row>; sorted: readonly Row[] | null };

/**
 * Rows by key. A row may stand under several keys and may change them: the keys it was filed under are
 * remembered, so `refresh` works on a record that was already changed in place.
 */
export class TableIndex<Row, Id> {
  readonly #keysOf: (row: Row) => readonly string[];
  readonly #compare: ((a: Row, b: Row) => number) | null;
  readonly #byKey = new Map<string, Held<Row>>();
  readonly #keysById = new Map<Id, readonly string[]>();

  constructor(keysOf: (row: Row) => readonly string[], compare: ((a: Row, b: Row) => number) | null = null) {
    this.#keysOf = keysOf;
    this.#compare = compare;
  }

  add(id: Id, row: Row): void {
    const keys = this.#keysOf(row);
    this.#keysById.set(id, keys);
    for (const key of keys) {
      const held = this.#byKey.get(key);
      if (held === undefined) this.#byKey.set(key, { rows: new Set([row]), sorted: null });
      else {
        held.rows.add(row);
        held.sorted = null;
      }
    }
  }

  remove(id: Id, row: Row): void {
    for (const key of this.#keysById.get(id) ?? []) {
      const held = this.#byKey.get(key);
      held?.rows.delete(row);
      if (held?.rows.size === 0) this.#byKey.delete(key);
      else if (held) held.sorted = null;
    }
    this.#keysById.delete(id);
  }

  refresh(id: Id, row: Row): void {
    const before = this.#keysById.get(id) ?? [];
    const now = this.#keysOf(row);
    const isSame = before.length === now.length && before.every((key, at) => key === now[at]);
    if (!isSame || this.#compare !== null) {
      this.remove(id, row);
      this.add(id, row);
    }
  }

  /** The row filed first under a key. */
  first(key: string): Row | undefined {
    return this.#byKey.get(key)?.rows.values().next().value;
  }

  /** All rows under a key, in the index's order, or as filed. Sorted once and kept until something changes. */
  of(key: string): readonly Row[] {
    const held = this.#byKey.get(key);
    if (held === undefined) return [];
    held.sorted ??= this.#compare === null ? [...held.rows] : [...held.rows].sort(this.#compare);
    return held.sorted;
  }

  clear(): void {
    this.#byKey.clear();
    this.#keysById.clear();
  }
}

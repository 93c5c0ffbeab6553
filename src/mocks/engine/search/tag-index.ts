import type { GroupRecord } from '#mocks/engine/model.ts';

type Posting = {
  rowsByValue: Map<string, Set<number>>;
  valuesByRow: (readonly string[] | undefined)[];
  /** Rows that changed since they were filed here. */
  stale: Set<number>;
};

const noRows: ReadonlySet<number> = new Set();

/**
 * Which rows have which value of a tag. A tag is filed when it is first searched for; after that only rows that
 * changed are filed anew, at the next search, so that taking events in costs nothing.
 */
export class TagIndex {
  readonly #postings = new Map<string, Posting>();
  readonly #groupAt: (row: number) => GroupRecord | undefined;
  readonly #end: () => number;

  constructor(groupAt: (row: number) => GroupRecord | undefined, end: () => number) {
    this.#groupAt = groupAt;
    this.#end = end;
  }

  /** To be called when a row's group changed, came or went. */
  touch(row: number): void {
    for (const posting of this.#postings.values()) posting.stale.add(row);
  }

  clear(): void {
    this.#postings.clear();
  }

  /** Files tags before anybody searches for them. */
  prepare(keys: Iterable<string>): void {
    for (const key of keys) this.#posting(key);
  }

  /** The rows with that value of a tag. Not to be kept: the set lives on. */
  rows(key: string, value: string): ReadonlySet<number> {
    return this.#posting(key).rowsByValue.get(value) ?? noRows;
  }

  /** The rows with a value of a tag that passes the test. Not to be kept either. */
  rowsWhere(key: string, test: (value: string) => boolean): ReadonlySet<number> {
    const parts: ReadonlySet<number>[] = [];
    for (const [value, rows] of this.#posting(key).rowsByValue) if (test(value)) parts.push(rows);
    const [only = noRows] = parts;
    if (parts.length <= 1) return only;
    const found = new Set<number>();
    for (const part of parts) for (const row of part) found.add(row);
    return found;
  }

  #posting(key: string): Posting {
    let posting = this.#postings.get(key);
    if (posting === undefined) {
      posting = { rowsByValue: new Map(), valuesByRow: [], stale: new Set() };
      this.#postings.set(key, posting);
      for (let row = 0; row < this.#end(); row += 1) this.#file(key, posting, row);
    }
    for (const row of posting.stale) this.#file(key, posting, row);
    posting.stale.clear();
    return posting;
  }

  #file(key: string, { rowsByValue, valuesByRow }: Posting, row: number): void {
    for (const value of valuesByRow[row] ?? []) {
      const rows = rowsByValue.get(value);
      rows?.delete(row);
      if (rows?.size === 0) rowsByValue.delete(value);
    }
    const tag = this.#groupAt(row)?.tags.get(key);
    valuesByRow[row] = tag && [...tag.keys()];
    for (const value of tag?.keys() ?? []) {
      const rows = rowsByValue.get(value);
      if (rows === undefined) rowsByValue.set(value, new Set([row]));
      else rows.add(row);
    }
  }
}

import type { TableIndex } from './table-index.ts';

export type ChangeKind = 'insert' | 'update' | 'remove';

type TableOptions<Row, Id> = {
  idOf: (row: Row) => Id;
  indexes?: TableIndex<Row, Id>[];
  onChange: (kind: ChangeKind, id: Id, row: Row) => void;
};

/**
 * One table: records by id, in order of insertion. Records are changed in place; whoever changes one says so
 * with `update` or `touch`, which refile it in the indexes and tell the listeners.
 */
export class Table<Row, Id extends string | number = string> {
  readonly #rows = new Map<Id, Row>();
  readonly #idOf: (row: Row) => Id;
  readonly #indexes: TableIndex<Row, Id>[];
  readonly #onChange: (kind: ChangeKind, id: Id, row: Row) => void;
  #lastId = 0;

  constructor({ idOf, indexes = [], onChange }: TableOptions<Row, Id>) {
    this.#idOf = idOf;
    this.#indexes = indexes;
    this.#onChange = onChange;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** The highest id number ever used here; later ids are higher. */
  get lastId(): number {
    return this.#lastId;
  }

  /** A number no record of this table has had; each call gives the next one. */
  nextNumber(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Makes sure that later ids are higher than this one. */
  reserve(id: number): void {
    if (id > this.#lastId) this.#lastId = id;
  }

  get(id: Id): Row | undefined {
    return this.#rows.get(id);
  }

  all(): IterableIterator<Row> {
    return this.#rows.values();
  }

  /** Throws when the id is taken: two records of one id would corrupt every index. */
  insert(row: Row): Row {
    const id = this.#idOf(row);
    if (this.#rows.has(id)) throw new Error(`There is a record with id ${id} already.`);
    this.#rows.set(id, row);
    const number = Number(id);
    if (Number.isInteger(number)) this.reserve(number);
    for (const index of this.#indexes) index.add(id, row);
    this.#onChange('insert', id, row);
    return row;
  }

  /** Changes a record in place. Gives it back, or undefined where there is none. */
  update(id: Id, change: (row: Row) => void): Row | undefined {
    const row = this.#rows.get(id);
    if (row === undefined) return undefined;
    change(row);
    this.touch(id);
    return row;
  }

  /** To be called after a record was changed in place. */
  touch(id: Id): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    for (const index of this.#indexes) index.refresh(id, row);
    this.#onChange('update', id, row);
  }

  remove(id: Id): boolean {
    const row = this.#rows.get(id);
    if (row === undefined) return false;
    this.#rows.delete(id);
    for (const index of this.#indexes) index.remove(id, row);
    this.#onChange('remove', id, row);
    return true;
  }

  /** Forgets every record without telling anybody; the store tells once for all tables. */
  clear(): void {
    this.#rows.clear();
    this.#lastId = 0;
    for (const index of this.#indexes) index.clear();
  }
}

import type { RowChange, Rows, Store, TableName } from './store.ts';

/** Rows a chunk: few where they change often and are big, many where they only ever come. */
const chunkSizes: Record<TableName, number> = {
  users: 32,
  organizations: 32,
  teams: 32,
  members: 32,
  projects: 8,
  environments: 32,
  releases: 32,
  groups: 8,
  events: 64,
  eventUsers: 64,
  activities: 64,
  savedSearches: 32,
  recentSearches: 32,
};

export type ChunkName = { table: TableName; chunk: number };

/** Knows which chunks of a store changed since they were last taken. */
export class ChunkTracker {
  readonly #store: Store;
  readonly #members = new Map<string, Set<string | number>>();
  #changed = new Map<string, ChunkName>();
  /** Set by a `clear` of the store: whatever was kept before has to go. */
  #isWiped = false;

  constructor(store: Store) {
    this.#store = store;
  }

  get hasChanges(): boolean {
    return this.#isWiped || this.#changed.size > 0;
  }

  note({ table, id, kind }: RowChange): void {
    const chunk = this.#enrol(table, id, kind);
    this.#changed.set(`${table}/${chunk}`, { table, chunk });
  }

  /** Says that a row is kept already, as it is. */
  enrol(table: TableName, id: string | number): void {
    this.#enrol(table, id, 'insert');
  }

  wipe(): void {
    this.#members.clear();
    this.#changed.clear();
    this.#isWiped = true;
  }

  /** What to write, and a clean slate. `putBack` undoes it when the writing failed. */
  take(): { isWiped: boolean; chunks: ChunkName[]; putBack: () => void } {
    const changed = this.#changed;
    const isWiped = this.#isWiped;
    this.#changed = new Map();
    this.#isWiped = false;
    const putBack = () => {
      this.#isWiped ||= isWiped;
      for (const [key, name] of changed) this.#changed.set(key, name);
    };
    return { isWiped, chunks: [...changed.values()], putBack };
  }

  rows({ table, chunk }: ChunkName): Rows[TableName][] {
    const ids = this.#members.get(`${table}/${chunk}`) ?? [];
    const { events } = this.#store;
    if (table === 'events')
      return Array.from(ids, (id) => events.get(Number(id))).filter((row) => row !== undefined);
    const { [table]: rows } = this.#store.tables;
    return Array.from(ids, (id) => rows.get(String(id))).filter((row) => row !== undefined);
  }

  #enrol(table: TableName, id: string | number, kind: RowChange['kind']): number {
    // An id that is no number goes to the first chunk.
    const chunk = Math.floor(Number(id) / chunkSizes[table]) || 0;
    const key = `${table}/${chunk}`;
    const members = this.#members.get(key) ?? new Set();
    this.#members.set(key, members);
    if (kind === 'remove') members.delete(id);
    else members.add(id);
    return chunk;
  }
}

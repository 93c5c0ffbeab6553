import { badField, danglingReference } from './row-shapes.ts';
import type { SnapshotDatabase, SnapshotState } from './snapshot-database.ts';
import type { Rows, Store, TableName } from './store.ts';
import type { Table } from './table.ts';

/** Rises with every change to the records that older data does not fit. */
export const SCHEMA_VERSION = 1;

/** Kept data that this version cannot use. */
export class UnusableSnapshot extends Error {
  readonly kind: 'corrupt' | 'newer';
  readonly version: number | null;

  constructor(kind: 'corrupt' | 'newer', reason: string, version: number | null) {
    super(reason);
    this.name = 'UnusableSnapshot';
    this.kind = kind;
    this.version = version;
  }
}

function readState(value: unknown): SnapshotState {
  if (typeof value !== 'object' || value === null) throw new UnusableSnapshot('corrupt', 'no state', null);
  const fields = new Map<string, unknown>(Object.entries(value));
  const version = fields.get('version');
  const slot = fields.get('slot');
  const ids = fields.get('lastIds');
  if (typeof version !== 'number') throw new UnusableSnapshot('corrupt', 'no version', null);
  if (version > SCHEMA_VERSION) throw new UnusableSnapshot('newer', `version ${version}`, version);
  if (version !== SCHEMA_VERSION || typeof slot !== 'number' || typeof ids !== 'object' || ids === null) {
    throw new UnusableSnapshot('corrupt', 'state', version);
  }
  const lastIds = Object.entries(ids).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return { version, slot, lastIds: Object.fromEntries(lastIds) };
}

const isTable = (store: Store, name: string): name is TableName => Object.hasOwn(store.tables, name);

function restoreRow(store: Store, table: TableName, row: unknown): string | number {
  const field = badField(table, row);
  if (field !== null) throw new UnusableSnapshot('corrupt', `${table}: ${field}`, SCHEMA_VERSION);
  // badField has just checked the record against its table.
  const target = store.tables[table] as unknown as Table<Rows[TableName], string | number>;
  const inserted = target.insert(row as Rows[TableName]);
  return 'rowId' in inserted ? inserted.rowId : inserted.id;
}

/**
 * Fills an empty store with what was kept. Gives the generation it came from, or null when nothing was kept. Throws
 * an `UnusableSnapshot`, or what the database throws, and leaves the store empty then.
 */
export async function restore(
  store: Store,
  database: SnapshotDatabase,
  onRow: (table: TableName, id: string | number) => void,
): Promise<number | null> {
  const kept = await database.readState('current');
  if (kept === undefined) return null;
  const state = readState(kept);
  try {
    for (const { table, value } of await database.readChunks(state.slot)) {
      if (!isTable(store, table)) throw new UnusableSnapshot('corrupt', `table ${table}`, state.version);
      if (!Array.isArray(value)) throw new UnusableSnapshot('corrupt', `${table}: chunk`, state.version);
      for (const row of value) onRow(table, restoreRow(store, table, row));
    }
    const dangling = danglingReference(store);
    if (dangling !== null) throw new UnusableSnapshot('corrupt', dangling, state.version);
  } catch (error) {
    store.clear();
    throw error;
  }
  for (const [table, id] of Object.entries(state.lastIds))
    if (isTable(store, table)) store.tables[table].reserve(id);
  return state.slot;
}

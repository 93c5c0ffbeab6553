import { ChunkTracker } from './chunk-tracker.ts';
import { restore, SCHEMA_VERSION, UnusableSnapshot } from './restore.ts';
import { SnapshotDatabase } from './snapshot-database.ts';
import type { Store } from './store.ts';

/** Changes are written this long after the first of them. */
const DELAY_MS = 300;

/** What people have to be told about the kept data. Nothing of it stops the server. */
export type PersistenceNotice =
  /** It could not be read; it lies beside the new data, under `keptAs`. */
  | { kind: 'corrupt'; reason: string; keptAs: string }
  /** A newer Vedette wrote it. */
  | { kind: 'newer'; version: number; keptAs: string }
  /** The browser offers no storage: nothing survives a reload. */
  | { kind: 'unavailable'; reason: string }
  /** Something could not be written; it is tried again with the next change. */
  | { kind: 'unwritten'; reason: string };

export type Persistence = {
  /** Whether the store was filled with what was kept. */
  restored: boolean;
  notice: PersistenceNotice | null;
  /** Writes now what waits to be written. Never throws: see `onNotice`. */
  flush: () => Promise<void>;
  /** Empties the store and what is kept of it. What was set aside stays. */
  clear: () => Promise<void>;
  /** Writes what waits and stops following the store. */
  close: () => Promise<void>;
};

export type PersistenceOptions = {
  /** The database's name. */
  name: string;
  factory?: IDBFactory | undefined;
  /** Told of what goes wrong later. */
  onNotice?: (notice: PersistenceNotice) => void;
};

const reasonOf = (error: unknown) => (error instanceof Error ? error.message || error.name : String(error));

type Opened = {
  database: SnapshotDatabase;
  slot: number;
  restored: boolean;
  notice: PersistenceNotice | null;
};

async function setAside(database: SnapshotDatabase, error: unknown): Promise<Omit<Opened, 'database'>> {
  const version = error instanceof UnusableSnapshot ? error.version : null;
  const reason = reasonOf(error);
  const aside = Math.max(1, await database.lastSlot());
  const slot = await database.setAside({ slot: aside, version, reason });
  const keptAs = `${database.name}/${aside}`;
  const isNewer = error instanceof UnusableSnapshot && error.kind === 'newer' && version !== null;
  const notice: PersistenceNotice = isNewer
    ? { kind: 'newer', version, keptAs }
    : { kind: 'corrupt', reason, keptAs };
  return { slot, restored: false, notice };
}

async function open(store: Store, tracker: ChunkTracker, factory: IDBFactory, name: string): Promise<Opened> {
  const database = await SnapshotDatabase.open(factory, name);
  if (database === null) {
    // Another program's, or half a database: left alone, with a new one beside it.
    const opened = await open(store, tracker, factory, `${name}-2`);
    return { ...opened, notice: opened.notice ?? { kind: 'corrupt', reason: 'no tables', keptAs: name } };
  }
  try {
    const slot = await restore(store, database, (table, id) => tracker.enrol(table, id));
    if (slot !== null) return { database, slot, restored: true, notice: null };
    return { database, slot: (await database.lastSlot()) + 1, restored: false, notice: null };
  } catch (error) {
    tracker.wipe();
    return { database, ...(await setAside(database, error)) };
  }
}

function inMemoryOnly(store: Store, reason: string): Persistence {
  const nothing = () => Promise.resolve();
  const clear = () => {
    store.clear();
    return nothing();
  };
  return { restored: false, notice: { kind: 'unavailable', reason }, flush: nothing, clear, close: nothing };
}

/**
 * Fills an empty store with what was kept and keeps it from then on: chunks of rows that changed are written a
 * moment later. Data that cannot be used is set aside with a notice. Never throws.
 */
export async function openPersistence(
  store: Store,
  { name, factory = globalThis.indexedDB, onNotice }: PersistenceOptions,
): Promise<Persistence> {
  const tracker = new ChunkTracker(store);
  let opened: Opened;
  try {
    opened = await open(store, tracker, factory, name);
  } catch (error) {
    return inMemoryOnly(store, reasonOf(error));
  }
  const { database, slot, restored, notice } = opened;
  let writing = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const write = async () => {
    if (!tracker.hasChanges) return;
    const { isWiped, chunks, putBack } = tracker.take();
    const lastIds = Object.fromEntries(
      Object.entries(store.tables).map(([table, rows]) => [table, rows.lastId]),
    );
    // Each chunk is gathered when its turn comes.
    const contents = function* () {
      for (const { table, chunk } of chunks) {
        yield { key: [slot, table, chunk] as const, rows: tracker.rows({ table, chunk }) };
      }
    };
    try {
      await database.write({ version: SCHEMA_VERSION, slot, lastIds }, contents(), isWiped);
    } catch (error) {
      putBack();
      onNotice?.({ kind: 'unwritten', reason: reasonOf(error) });
    }
  };
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(write);
    return writing;
  };
  const unsubscribe = store.onChange((change) => {
    if (change.kind === 'clear') tracker.wipe();
    else tracker.note(change);
    timer ??= setTimeout(() => void flush(), DELAY_MS);
  });
  return {
    restored,
    notice,
    flush,
    clear: () => {
      store.clear();
      return flush();
    },
    close: async () => {
      unsubscribe();
      await flush();
      database.close();
    },
  };
}

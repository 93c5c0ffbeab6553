/** What is known about the kept data as a whole. */
export type SnapshotState = {
  /** The schema it was written with. */
  version: number;
  /** Which generation of chunks is the living one: others were set aside. */
  slot: number;
  lastIds: Record<string, number>;
};

/** Data that could not be used, kept so that nothing is lost for good. */
export type SetAside = { slot: number; version: number | null; reason: string };

export type ChunkKey = [slot: number, table: string, chunk: number];
export type KeptChunk = { table: string; value: unknown };

const STATE = 'state';
const CHUNKS = 'chunks';
/** Chunks handed over at a time, so that a large store does not freeze the page while it is copied. */
const AT_ONCE = 32;

const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed.')));
  });

const completion = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('The transaction was aborted.'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });

const slotRange = (slot: number) => IDBKeyRange.bound([slot], [slot, []]);

/** The IndexedDB database behind a store: state and chunks, read and written as a whole. */
export class SnapshotDatabase {
  readonly name: string;
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
    this.name = database.name;
    // A newer Vedette in another tab wants to change the database: it must not wait for this one.
    database.addEventListener('versionchange', () => database.close());
  }

  /** Opens or makes it. Null: a database of that name is there, but it is not one of ours. */
  static async open(factory: IDBFactory, name: string): Promise<SnapshotDatabase | null> {
    const request = factory.open(name);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(STATE);
      request.result.createObjectStore(CHUNKS);
    });
    const database = await answer(request);
    const stores = database.objectStoreNames;
    if (stores.contains(STATE) && stores.contains(CHUNKS)) return new SnapshotDatabase(database);
    database.close();
    return null;
  }

  /** The state as it was kept, whatever it is by now; undefined when nothing was. */
  readState(key: 'current' | 'aside'): Promise<unknown> {
    return answer(this.#database.transaction(STATE).objectStore(STATE).get(key));
  }

  async readChunks(slot: number): Promise<KeptChunk[]> {
    const chunks = this.#database.transaction(CHUNKS).objectStore(CHUNKS);
    const [keys, values] = await Promise.all([
      answer(chunks.getAllKeys(slotRange(slot))),
      answer(chunks.getAll(slotRange(slot))),
    ]);
    return keys.flatMap((key, at) => {
      const [, table] = Array.isArray(key) ? key : [];
      return [{ table: typeof table === 'string' ? table : '', value: values[at] }];
    });
  }

  /** The highest generation there is, readable or not; 0 for none. */
  async lastSlot(): Promise<number> {
    const chunks = this.#database.transaction(CHUNKS).objectStore(CHUNKS);
    const cursor = await answer(chunks.openKeyCursor(null, 'prev'));
    const key = cursor?.key;
    return Array.isArray(key) && typeof key[0] === 'number' ? key[0] : 0;
  }

  /** Names a generation as set aside and begins the next one. What had been set aside before is deleted. */
  async setAside(aside: SetAside): Promise<number> {
    const transaction = this.#database.transaction([STATE, CHUNKS], 'readwrite');
    const done = completion(transaction);
    const state = transaction.objectStore(STATE);
    const chunks = transaction.objectStore(CHUNKS);
    const older: IDBKeyRange = IDBKeyRange.upperBound([aside.slot], true);
    chunks.delete(older);
    state.put(aside, 'aside');
    state.delete('current');
    await done;
    return aside.slot + 1;
  }

  /** Writes chunks and state, all or nothing. An empty chunk is deleted; `isWiped` deletes all others first. */
  async write(
    state: SnapshotState,
    chunks: Iterable<{ key: Readonly<ChunkKey>; rows: readonly unknown[] }>,
    isWiped: boolean,
  ): Promise<void> {
    const transaction = this.#database.transaction([STATE, CHUNKS], 'readwrite');
    const done = completion(transaction);
    // The write below may throw first; then nobody waits for this one, which fails with it.
    done.catch(() => undefined);
    const kept = transaction.objectStore(CHUNKS);
    try {
      if (isWiped) kept.delete(slotRange(state.slot));
      let waiting = 0;
      for (const { key, rows } of chunks) {
        const request: IDBRequest = rows.length === 0 ? kept.delete([...key]) : kept.put(rows, [...key]);
        waiting += 1;
        if (waiting % AT_ONCE === 0) await answer(request);
      }
      transaction.objectStore(STATE).put(state, 'current');
    } catch (error) {
      transaction.abort();
      throw error;
    }
    await done;
  }

  close(): void {
    this.#database.close();
  }
}

import { makeDefaultSearches } from './engine/saved-searches/default-searches.ts';
import { prepareSearch } from './engine/search/list-groups.ts';
import { markSignInSamples } from './engine/session/mark-sign-in-samples.ts';
import { openPersistence, type Persistence, type PersistenceNotice } from './engine/store/persistence.ts';
import type { Store } from './engine/store/store.ts';
import { type DatasetName, type EmbeddedServerOptions, isDataset } from './embedded-options.ts';

export type DataSet = ReturnType<typeof createDataSet>;

type DataSetOptions = Required<Pick<EmbeddedServerOptions, 'persistence'>> &
  Pick<EmbeddedServerOptions, 'dataset' | 'fill'> & { store: Store; clock: () => number };

const LARGE_GROUPS = 100_000;

/** Which data set was in use last; null where nobody can remember. */
function rememberedDataset(key: string): DatasetName | null {
  try {
    const name = globalThis.localStorage.getItem(key);
    return isDataset(name) ? name : null;
  } catch {
    return null;
  }
}

function rememberDataset(key: string, name: DatasetName): void {
  try {
    globalThis.localStorage.setItem(key, name);
  } catch {
    // Then the next page begins with the sample again.
  }
}

async function seed(store: Store, name: DatasetName, now: number): Promise<void> {
  if (name === 'large') {
    const { seedLarge } = await import('./seed/large/seed-large.ts');
    seedLarge(store, now, LARGE_GROUPS);
    return;
  }
  const { seedSample } = await import('./seed/seed-sample.ts');
  const { organization } = seedSample(store, now);
  if (name === 'sample') return;
  const { seedAbsurd } = await import('./seed/absurd.ts');
  seedAbsurd(store, organization.id, now);
}

/**
 * What the server's store is filled with. Each data set but the absurd one is kept under its own name, so that changing
 * over to another one and back loses nothing.
 */
export function createDataSet({ clock, dataset, fill, persistence: name, store }: DataSetOptions) {
  const key = `${name}.dataset`;
  let current: DatasetName = dataset ?? (name === null ? null : rememberedDataset(key)) ?? 'sample';
  let kept: Persistence | null = null;
  let notice: PersistenceNotice | null = null;

  async function fillStore(): Promise<void> {
    if (fill !== undefined) fill(store, clock());
    else await seed(store, current, clock());
    markSignInSamples(store);
    makeDefaultSearches(store, clock());
  }

  async function open(): Promise<void> {
    // Absurd values are what the check of kept data takes for damage, so each load makes them anew.
    if (name !== null && current !== 'absurd') {
      kept = await openPersistence(store, {
        name: `${name}-${current}`,
        onNotice: (later) => {
          notice = later;
        },
      });
      notice = kept.notice;
    }
    if (kept?.restored !== true) await fillStore();
    // Whoever opens a data set searches it next.
    prepareSearch(store);
  }

  return {
    get name(): DatasetName {
      return current;
    },
    get notice(): PersistenceNotice | null {
      return notice;
    },

    open,

    async changeTo(next: DatasetName): Promise<void> {
      await kept?.close();
      kept = null;
      store.clear();
      current = next;
      if (name !== null) rememberDataset(key, next);
      await open();
    },

    /** Back to the beginning, what is kept included: written in one go, so that no page finds an empty store. */
    async reset(): Promise<void> {
      notice = null;
      store.clear();
      await fillStore();
      await kept?.flush();
    },

    /** Writes what is not kept yet. */
    flush: async (): Promise<void> => kept?.flush(),
  };
}

import type { Store } from './engine/store/store.ts';
import type { DialectName } from './handlers/dialects/dialect.ts';

/**
 * `sample`: an organization as people have one. `large`: a hundred thousand groups. `absurd`: the sample with a project
 * of values that no server should hold.
 */
export const DATASETS = ['sample', 'large', 'absurd'] as const;
export type DatasetName = (typeof DATASETS)[number];

export const isDataset = (name: unknown): name is DatasetName => DATASETS.some((known) => known === name);

export type EmbeddedServerOptions = {
  /** By default the one that was in use last, else the sample. */
  dataset?: DatasetName | undefined;
  dialect?: DialectName;
  /** `name` or `name:target`, see `engine/faults/fault.ts`; null for none. */
  fault?: string | null;
  /** The server's time, in epoch milliseconds. Defaults to the real one. */
  now?: () => number;
  /** Under which name data and session outlive the page; null keeps both in memory. */
  persistence?: string | null;
  /** Puts data of one's own in the place of a data set. */
  fill?: (store: Store, now: number) => void;
};

import type { Store } from './engine/store/store.ts';
import type { DialectName } from './handlers/dialects/dialect.ts';

/** `sample`: an organization as people have one. `large`: a hundred thousand groups. */
export type DatasetName = 'sample' | 'large';

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

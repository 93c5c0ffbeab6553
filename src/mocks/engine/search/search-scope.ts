import type { Store } from '#mocks/engine/store/store.ts';

import type { GroupIndex } from './group-index.ts';

/** What a search's filters are worked out against. */
export type SearchScope = {
  store: Store;
  index: GroupIndex;
  projectIds: readonly string[];
  /** Null: an API key, which is nobody's `me`. */
  viewerId: string | null;
  /** Epoch milliseconds. */
  now: number;
  /** Whether `assigned:` a person also finds what is assigned to that person's teams. So on Sentry 9.1. */
  countsTeamsOfPeople: boolean;
};

/** Whether the group in a row matches. Cheap ones are asked first. */
export type RowMatch = { cost: 'column' | 'field' | 'text'; test: (row: number) => boolean };

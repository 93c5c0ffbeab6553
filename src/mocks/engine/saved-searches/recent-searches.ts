import type { RecentSearchRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

export type SearchOwner = { organizationId: string; userId: string; type: number };

/** A person's recent searches of a type, latest use first. */
export function recentSearchesOf(store: Store, owner: SearchOwner): RecentSearchRecord[] {
  return [...store.recentSearches.all()]
    .filter(
      (row) =>
        row.organizationId === owner.organizationId && row.userId === owner.userId && row.type === owner.type,
    )
    .sort((a, b) => b.lastSeen - a.lastSeen || Number(b.id) - Number(a.id));
}

/** True when the search is new; one that is known is moved to the front. */
export function noteSearch(store: Store, owner: SearchOwner, query: string, now: number): boolean {
  const known = recentSearchesOf(store, owner).find((row) => row.query === query);
  if (known !== undefined) {
    store.recentSearches.update(known.id, (row) => {
      row.lastSeen = now;
    });
    return false;
  }
  store.recentSearches.insert({
    id: store.nextId('recentSearches'),
    ...owner,
    query,
    lastSeen: now,
    dateCreated: now,
  });
  return true;
}

import type { SavedSearchRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

/** A person pins one search an organization; pinning another replaces it. */
export function pinnedSearchOf(
  store: Store,
  organizationId: string,
  userId: string,
): SavedSearchRecord | undefined {
  return [...store.savedSearches.all()].find(
    (row) => row.isPinned && row.organizationId === organizationId && row.ownerId === userId,
  );
}

export function unpinSearch(store: Store, organizationId: string, userId: string): void {
  const pinned = pinnedSearchOf(store, organizationId, userId);
  if (pinned !== undefined) store.savedSearches.remove(pinned.id);
}

type Pin = { organizationId: string; userId: string; query: string; sort: string | null; now: number };

export function pinSearch(
  store: Store,
  { organizationId, userId, query, sort, now }: Pin,
): SavedSearchRecord {
  unpinSearch(store, organizationId, userId);
  return store.savedSearches.insert({
    id: store.nextId('savedSearches'),
    organizationId,
    projectId: null,
    ownerId: userId,
    name: 'My Pinned Search',
    query,
    sort,
    isDefault: false,
    isGlobal: false,
    isPinned: true,
    dateCreated: now,
  });
}

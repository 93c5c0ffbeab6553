import type { RecentSearchRecord, SavedSearchRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';

import { isoDate } from './iso-date.ts';

function visibilityOf(search: SavedSearchRecord): string {
  if (search.isPinned) return 'owner_pinned';
  return search.ownerId === null ? 'organization' : 'owner';
}

/** Sentry HTTP contract 3.13; the flags of 9.1 stay, today's `visibility` is added. */
export function savedSearchShape(call: Call, search: SavedSearchRecord): Json {
  return call.dialect.reshape.savedSearch({
    id: search.id,
    projectId: search.projectId,
    type: 0,
    name: search.name,
    query: search.query,
    sort: search.sort,
    dateCreated: isoDate(search.dateCreated),
    isDefault: search.isDefault,
    isUserDefault: false,
    isPrivate: search.ownerId !== null,
    isGlobal: search.isGlobal,
    isPinned: search.isPinned && search.ownerId === callerId(call),
    isOrgCustom: search.projectId === null && search.ownerId === null && !search.isGlobal,
    visibility: visibilityOf(search),
  });
}

export function recentSearchShape(search: RecentSearchRecord): Json {
  return {
    id: search.id,
    organizationId: search.organizationId,
    type: search.type,
    query: search.query,
    lastSeen: isoDate(search.lastSeen),
    dateCreated: isoDate(search.dateCreated),
  };
}

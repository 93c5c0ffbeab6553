import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import type { ActingContext } from './group-update.ts';
import { recordActivity } from './record-activity.ts';

/** Makes a group public under a new share id each time, which kills the old one; or private. */
export function share(
  store: Store,
  { viewerId, now }: ActingContext,
  group: GroupRecord,
  isPublic: boolean,
): string | null {
  const wasPublic = group.shareId !== null;
  group.shareId = isPublic ? crypto.randomUUID().replaceAll('-', '') : null;
  if (isPublic || wasPublic) {
    recordActivity(store, group, { userId: viewerId, type: isPublic ? 'set_public' : 'set_private', now });
  }
  return group.shareId;
}

import type { ActivityRecord, GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

/** Writes down what somebody, or the server (null), did to a group. Types and data: Sentry HTTP contract 3.9. */
export function recordActivity(
  store: Store,
  group: GroupRecord,
  {
    userId,
    type,
    data = {},
    now,
  }: { userId: string | null; type: string; data?: Record<string, unknown>; now: number },
): ActivityRecord {
  return store.activities.insert({
    id: store.nextId('activities'),
    groupId: group.id,
    userId,
    type,
    data,
    dateCreated: now,
  });
}

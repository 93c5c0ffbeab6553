import type { ActorRef, GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import type { ActingContext } from './group-update.ts';
import { recordActivity } from './record-activity.ts';
import { subscribeActor } from './subscribe.ts';

/** Assigns a group, or takes the assignee away (null). Nothing is told when nothing changes. */
export function assign(
  store: Store,
  { viewerId, now }: ActingContext,
  group: GroupRecord,
  actor: ActorRef | null,
): void {
  const before = group.assignee;
  if (actor === null) {
    group.assignee = null;
    if (before !== null) recordActivity(store, group, { userId: viewerId, type: 'unassigned', now });
    return;
  }
  subscribeActor(store, group, actor, 'assigned');
  if (before?.type === actor.type && before.id === actor.id) return;
  group.assignee = actor;
  const assigneeEmail = actor.type === 'user' ? (store.users.get(actor.id)?.email ?? null) : null;
  const data = { assignee: actor.id, assigneeEmail, assigneeType: actor.type };
  recordActivity(store, group, { userId: viewerId, type: 'assigned', data, now });
}

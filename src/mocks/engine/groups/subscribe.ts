import type { ActorRef, GroupRecord, SubscriptionReason } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

/** Subscribes somebody because of what they did. Whoever chose before, either way, stays with that choice. */
export function subscribe(group: GroupRecord, userId: string | null, reason: SubscriptionReason): void {
  if (userId !== null && !group.subscriptions.has(userId)) group.subscriptions.set(userId, reason);
}

/** Subscribes a person, or everyone in a team. */
export function subscribeActor(
  store: Store,
  group: GroupRecord,
  actor: ActorRef,
  reason: SubscriptionReason,
): void {
  if (actor.type === 'user') subscribe(group, actor.id, reason);
  else for (const member of store.membersOfTeam(actor.id)) subscribe(group, member.userId, reason);
}

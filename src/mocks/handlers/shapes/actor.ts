import type { ActorRef } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';

/** For a team `name` is its slug (Sentry HTTP contract 3.2). Null where there is nobody, or nobody any more. */
export function actorShape(call: Call, actor: ActorRef | null): Json | null {
  if (actor === null) return null;
  if (actor.type === 'team') {
    const team = call.store.teams.get(actor.id);
    return team === undefined ? null : { type: 'team', id: team.id, name: team.slug };
  }
  const user = call.store.users.get(actor.id);
  return user === undefined ? null : { type: 'user', id: user.id, name: user.name, email: user.email };
}

import type { ActorRef, ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

const UNKNOWN = 'Unknown actor input';

/** Which actor is meant: `"user:1"`, `"team:4"`, an id, a user name or an address. */
function readActor(store: Store, value: unknown): ActorRef | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  const [, type, id = ''] = /^(user|team):(\d+)$/.exec(text) ?? [];
  if (type === 'team') return { type, id };
  if (type === 'user' || /^\d+$/.test(text)) return { type: 'user', id: id || text };
  const user = store.userByLogin(text);
  return user === undefined ? null : { type: 'user', id: user.id };
}

function mayBeAssigned(store: Store, project: ProjectRecord, userId: string): boolean {
  const members = store.membersOfProject(project.id);
  if (members.some((member) => member.userId === userId)) return true;
  const isOpen =
    store.organizations.get(project.organizationId)?.features.includes('open-membership') === true;
  return isOpen && store.memberOf(project.organizationId, userId) !== undefined;
}

/** The assignee somebody asks for (null: nobody), or why not, in Sentry's words. */
export function readAssignee(
  store: Store,
  projects: readonly ProjectRecord[],
  value: unknown,
): { actor: ActorRef | null } | { error: string } {
  if (value === null || value === '') return { actor: null };
  const actor = readActor(store, value);
  if (actor === null) return { error: UNKNOWN };
  for (const project of projects) {
    if (actor.type === 'user' && !mayBeAssigned(store, project, actor.id)) {
      return { error: 'Cannot assign to non-team member' };
    }
    if (actor.type === 'team' && !project.teamIds.includes(actor.id)) {
      return { error: 'Cannot assign to a team without access to the project' };
    }
  }
  return { actor };
}

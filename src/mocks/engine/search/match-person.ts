import type { ActorRef, GroupRecord } from '#mocks/engine/model.ts';

import type { SearchScope } from './search-scope.ts';

/** Users by `me`, user name, address or, as people type them, display name. */
function usersNamed({ store, viewerId, projectIds }: SearchScope, name: string): string[] {
  if (name === 'me') return viewerId === null ? [] : [viewerId];
  const user = store.userByLogin(name);
  if (user !== undefined) return [user.id];
  const organizationIds = new Set(projectIds.flatMap((id) => store.projects.get(id)?.organizationId ?? []));
  return [...organizationIds]
    .flatMap((id) => store.membersOf(id))
    .flatMap(({ userId }) => store.users.get(userId ?? '') ?? [])
    .filter((member) => member.name.toLowerCase() === name.toLowerCase())
    .map(({ id }) => id);
}

function teamsNamed(scope: SearchScope, name: string): string[] {
  const { store, viewerId, projectIds } = scope;
  if (name === 'my_teams') return viewerId === null ? [] : teamsOfPeople(scope, [viewerId]);
  const teamIds = new Set(projectIds.flatMap((id) => store.projects.get(id)?.teamIds ?? []));
  return [...teamIds].filter((id) => `#${store.teams.get(id)?.slug}` === name);
}

const tag = ({ type, id }: ActorRef) => `${type}:${id}`;

/** The teams of the project that people belong to. */
function teamsOfPeople({ store, projectIds }: SearchScope, userIds: readonly string[]): string[] {
  const teamIds = new Set(projectIds.flatMap((id) => store.projects.get(id)?.teamIds ?? []));
  const own = userIds.flatMap((id) => store.membershipsOf(id)).flatMap((member) => member.teamIds);
  return own.filter((id) => teamIds.has(id));
}

/** `assigned:`: `me`, `my_teams`, `none`, `#team` or a person. Nobody known by a name: no group. */
export function assigneeTest(scope: SearchScope, name: string): (group: GroupRecord) => boolean {
  if (name === 'none' || name === '') return (group) => group.assignee === null;
  const users = usersNamed(scope, name);
  const teams = scope.countsTeamsOfPeople ? teamsOfPeople(scope, users) : [];
  const wanted = new Set([
    ...users.map((id) => tag({ type: 'user', id })),
    ...[...teamsNamed(scope, name), ...teams].map((id) => tag({ type: 'team', id })),
  ]);
  return ({ assignee }) => assignee !== null && wanted.has(tag(assignee));
}

export function bookmarkTest(scope: SearchScope, name: string): (group: GroupRecord) => boolean {
  const users = usersNamed(scope, name);
  return (group) => group.bookmarkedBy.some((id) => users.includes(id));
}

export function subscriptionTest(scope: SearchScope, name: string): (group: GroupRecord) => boolean {
  const users = usersNamed(scope, name);
  return (group) => users.some((id) => (group.subscriptions.get(id) ?? false) !== false);
}

import type { MemberRecord } from '#mocks/engine/model.ts';
import { ROLE_NAMES, ROLE_SCOPES, ROLE_WORDS } from '#mocks/engine/session/scopes.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';

import { isoDate } from './iso-date.ts';
import { detailedUserShape, userShape } from './user.ts';

/** A membership; `id` is its own, not the person's (Sentry HTTP contract 2.5). */
export function memberShape(call: Call, member: MemberRecord): Json {
  const user = member.userId === null ? undefined : call.store.users.get(member.userId);
  return call.dialect.reshape.member({
    id: member.id,
    email: user?.email ?? member.email,
    name: user?.name ?? member.email,
    user: user === undefined ? null : userShape(call, user),
    role: member.role,
    orgRole: member.role,
    roleName: ROLE_NAMES[member.role],
    pending: member.userId === null,
    expired: false,
    flags: {
      'idp:provisioned': false,
      'idp:role-restricted': false,
      'sso:linked': false,
      'sso:invalid': false,
      'member-limit:restricted': false,
      'partnership:restricted': false,
    },
    dateCreated: isoDate(member.dateCreated),
    inviteStatus: 'approved',
    inviterName: null,
  });
}

const roleRows = (['member', 'admin', 'manager', 'owner'] as const).map((id) => ({
  id,
  name: ROLE_NAMES[id],
  desc: ROLE_WORDS[id],
  scopes: ROLE_SCOPES[id],
  is_global: id === 'manager' || id === 'owner',
  allowed: true,
}));

/** `members/{id|me}/`. */
export function detailedMemberShape(call: Call, member: MemberRecord): Json {
  const teams = member.teamIds.flatMap((id) => call.store.teams.get(id) ?? []);
  const user = member.userId === null ? undefined : call.store.users.get(member.userId);
  const owners = call.store.membersOf(member.organizationId).filter((other) => other.role === 'owner');
  return call.dialect.reshape.memberDetail({
    ...memberShape(call, member),
    user: user === undefined ? null : detailedUserShape(call, user),
    teams: teams.map((team) => team.slug),
    teamRoles: teams.map((team) => ({ teamSlug: team.slug, role: null })),
    roles: roleRows,
    orgRoleList: roleRows,
    teamRoleList: [],
    invite_link: null,
    isOnlyOwner: member.role === 'owner' && owners.length === 1,
  });
}

/** As `memberShape`, with the slugs of the projects the person works on. */
export function memberWithProjectsShape(call: Call, member: MemberRecord): Json {
  const slugs = new Set(
    member.teamIds.flatMap((id) => call.store.projectsOfTeam(id).map((project) => project.slug)),
  );
  return { ...memberShape(call, member), projects: [...slugs].sort() };
}

import type {
  GroupRecord,
  MemberRecord,
  OrganizationRecord,
  ProjectRecord,
  UserRecord,
} from '#mocks/engine/model.ts';
import { ROLE_SCOPES } from '#mocks/engine/session/scopes.ts';

import { forbidden, notFound, Refusal } from './answer.ts';
import { type Call, param } from './call.ts';

/** The person who calls, by session or token. Throws the dialect's answer to somebody signed out. */
export function signedIn(call: Call): UserRecord {
  if (call.caller.kind === 'anonymous') {
    throw new Refusal(call.dialect.unauthenticated('Authentication credentials were not provided.'));
  }
  return call.caller.user;
}

/** As `signedIn`, but tokens are refused: all of `users/…` (Sentry HTTP contract 1.1). */
export function signedInBySession(call: Call): UserRecord {
  const user = signedIn(call);
  if (call.caller.kind === 'token' && !call.dialect.tokensReachUsers) throw new Refusal(forbidden());
  return user;
}

export type Membership = { organization: OrganizationRecord; member: MemberRecord };

/** The scopes of whoever calls in an organization: the role's, cut by the token's. */
export function accessOf(call: Call, member: MemberRecord): string[] {
  const ofRole = ROLE_SCOPES[member.role];
  const { caller } = call;
  return caller.kind === 'token' ? ofRole.filter((scope) => caller.scopes.has(scope)) : [...ofRole];
}

function membershipIn(call: Call, organization: OrganizationRecord, scope: string): Membership {
  const user = signedIn(call);
  const member = call.store.memberOf(organization.id, user.id);
  if (member === undefined || !accessOf(call, member).includes(scope)) throw new Refusal(forbidden());
  return { organization, member };
}

/** The organization of the path, by slug (today also by id). Throws 401, 404, 403. */
export function organizationOf(call: Call, scope: string): Membership {
  signedIn(call);
  const name = param(call, 'org');
  const organization =
    call.store.organizationBySlug(name) ??
    (call.dialect.acceptsIdsForSlugs ? call.store.organizations.get(name) : undefined);
  if (organization === undefined) throw new Refusal(notFound());
  return membershipIn(call, organization, scope);
}

export type ProjectMembership = Membership & { project: ProjectRecord };

/** The project of the path. Membership is open: who is in the organization may see all its projects. */
export function projectOf(call: Call, scope: string): ProjectMembership {
  const membership = organizationOf(call, scope);
  const name = param(call, 'project');
  const byId = call.dialect.acceptsIdsForSlugs ? call.store.projects.get(name) : undefined;
  const project =
    call.store.projectBySlug(membership.organization.id, name) ??
    (byId?.organizationId === membership.organization.id ? byId : undefined);
  if (project === undefined) throw new Refusal(notFound());
  return { ...membership, project };
}

export type GroupMembership = ProjectMembership & { group: GroupRecord };

/** A group that is on its way out answers as if it were gone (Sentry HTTP contract 3.5, 3.10). */
const isGone = (group: GroupRecord) =>
  group.status === 'pending_deletion' || group.status === 'pending_merge';

/**
 * The group of the path: un-scoped by number, under an organization also by short id, under a project by number.
 * A merged group answers as its parent.
 */
export function groupOf(call: Call, scope: string): GroupMembership {
  const name = param(call, 'group');
  if (call.dialect.groupIdsAreInUrls && !/^\d+$/.test(name)) throw new Refusal(call.dialect.notAGroupId());
  signedIn(call);
  const scoped = call.params['org'] === undefined ? null : organizationOf(call, scope);
  const byNumber = /^\d+$/.test(name) ? call.store.groupOrParent(name) : undefined;
  const group =
    byNumber ?? (scoped === null ? undefined : call.store.groupByShortId(scoped.organization.id, name));
  if (group === undefined || isGone(group)) {
    throw new Refusal(/^\d+$/.test(name) || scoped !== null ? notFound() : call.dialect.notAGroupId());
  }
  const project = call.store.projects.get(group.projectId);
  const organization = project && call.store.organizations.get(project.organizationId);
  if (project === undefined || organization === undefined) throw new Refusal(notFound());
  if (scoped !== null && scoped.organization.id !== organization.id) throw new Refusal(notFound());
  return { ...membershipIn(call, organization, scope), project, group };
}

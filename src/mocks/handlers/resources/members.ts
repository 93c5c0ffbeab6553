import type { MemberRecord } from '#mocks/engine/model.ts';

import { forbidden, invalid, json, notFound, Refusal } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, callerId, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, projectOf } from '#mocks/handlers/scope.ts';
import { detailedMemberShape, memberShape, memberWithProjectsShape } from '#mocks/handlers/shapes/member.ts';

const addressOf = (call: Call, member: MemberRecord): string =>
  (member.userId === null ? undefined : call.store.users.get(member.userId))?.email ?? member.email;

const byAddress = (call: Call) => (a: MemberRecord, b: MemberRecord) =>
  addressOf(call, a).localeCompare(addressOf(call, b));

/** Text, or `email:`, `role:`, `isInvited:`, `id:` (Sentry HTTP contract 2.5). */
function matches(call: Call, member: MemberRecord, query: string): boolean {
  const user = member.userId === null ? undefined : call.store.users.get(member.userId);
  return query
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => {
      const [key, value] = part.includes(':')
        ? [part.split(':')[0], part.slice(part.indexOf(':') + 1)]
        : ['', part];
      if (key === 'email') return addressOf(call, member) === value;
      if (key === 'role') return member.role === value;
      if (key === 'isInvited') return String(member.userId === null) === value;
      if (key === 'id') return member.id === value;
      return `${user?.name ?? ''} ${addressOf(call, member)}`.toLowerCase().includes(part.toLowerCase());
    });
}

function getMembers(call: Call): Response {
  const { organization } = organizationOf(call, 'member:read');
  const query = call.query.get('query') ?? '';
  const members = call.store
    .membersOf(organization.id)
    .filter((member) => matches(call, member, query))
    .sort(byAddress(call));
  const page = call.dialect.page(call, members);
  return json(
    page.rows.map((member) => memberShape(call, member)),
    { headers: page.headers },
  );
}

/** An invitation; 409 for somebody who is there already. */
async function postMember(call: Call): Promise<Response> {
  const { organization } = organizationOf(call, 'member:write');
  const { email, role, teams } = await readBody(call);
  if (typeof email !== 'string' || !email.includes('@')) {
    return invalid({ email: ['Enter a valid email address.'] });
  }
  if (role !== 'member' && role !== 'admin' && role !== 'manager' && role !== 'owner') {
    return invalid({ role: ['You do not have permission to assign the given role.'] });
  }
  if (call.store.membersOf(organization.id).some((member) => addressOf(call, member) === email)) {
    return json({ email: `The user ${email} is already a member` }, { status: 409 });
  }
  const slugs = Array.isArray(teams) ? teams.filter((slug) => typeof slug === 'string') : [];
  const member = call.store.members.insert({
    id: call.store.nextId('members'),
    organizationId: organization.id,
    userId: null,
    email,
    role,
    teamIds: slugs.flatMap((slug) => call.store.teamBySlug(organization.id, slug)?.id ?? []),
    dateCreated: call.now,
  });
  return json(memberShape(call, member), { status: 201 });
}

/** `me` is how a token learns who it is (Sentry HTTP contract 1.1). */
function getMember(call: Call): Response {
  const { organization, member: own } = organizationOf(call, 'org:read');
  const id = param(call, 'member');
  if (id === 'me') return json(detailedMemberShape(call, own));
  const member = call.store.members.get(id);
  if (member === undefined || member.organizationId !== organization.id) return notFound();
  return json(detailedMemberShape(call, member));
}

function namedProjects(call: Call, organizationId: string): Set<string> | null {
  const ids = call.query.getAll('project').filter((id) => id !== '-1');
  for (const id of ids) {
    if (call.store.projects.get(id)?.organizationId !== organizationId) throw new Refusal(forbidden());
  }
  return ids.length === 0 ? null : new Set(ids);
}

/** The assignee picker's list: active people on the projects' teams, by address (Sentry HTTP contract 2.5). */
function getUsers(call: Call): Response {
  const { organization } = organizationOf(call, 'member:read');
  const projects = namedProjects(call, organization.id);
  const members =
    projects === null
      ? call.store.membersOf(organization.id)
      : [...new Set([...projects].flatMap((id) => call.store.membersOfProject(id)))];
  const active = members.filter(
    (member) => member.userId !== null && call.store.users.get(member.userId)?.isActive === true,
  );
  return json(active.sort(byAddress(call)).map((member) => memberWithProjectsShape(call, member)));
}

function getProjectMembers(call: Call): Response {
  const { project } = projectOf(call, 'project:read');
  const members = call.store.membersOfProject(project.id).filter((member) => member.userId !== null);
  return json(members.sort(byAddress(call)).map((member) => memberShape(call, member)));
}

/** A member may leave; removing others needs `member:admin`. */
function deleteMember(call: Call): Response {
  const { organization, member: own } = organizationOf(call, 'org:read');
  const id = param(call, 'member');
  const member = id === 'me' ? own : call.store.members.get(id);
  if (member === undefined || member.organizationId !== organization.id) return notFound();
  if (member.userId !== callerId(call)) organizationOf(call, 'member:admin');
  const owners = call.store.membersOf(organization.id).filter((other) => other.role === 'owner');
  if (member.role === 'owner' && owners.length === 1) {
    return json(
      { detail: 'You cannot remove the only remaining owner of the organization.' },
      { status: 403 },
    );
  }
  call.store.members.remove(member.id);
  return new Response(null, { status: 204 });
}

export const memberResources: readonly Resource[] = [
  resource('organizations/:org/members/', { GET: getMembers, POST: postMember }),
  resource('organizations/:org/members/:member/', { GET: getMember, DELETE: deleteMember }),
  resource('organizations/:org/users/', { GET: getUsers }),
  resource('projects/:org/:project/members/', { GET: getProjectMembers }),
];

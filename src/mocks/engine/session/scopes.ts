import type { Role } from '#mocks/engine/model.ts';

const MEMBER = [
  'event:read',
  'event:write',
  'event:admin',
  'project:read',
  'project:releases',
  'org:read',
  'member:read',
  'team:read',
  'alerts:read',
  'alerts:write',
];

const ADMIN = [...MEMBER, 'project:write', 'project:admin', 'team:write', 'team:admin', 'org:integrations'];

const MANAGER = [...ADMIN, 'member:write', 'member:admin', 'org:write'];

/** What each role may do: the scopes that an organization's `access` lists (Sentry HTTP contract 1.1, 2.2). */
export const ROLE_SCOPES: Record<Role, readonly string[]> = {
  member: MEMBER,
  admin: ADMIN,
  manager: MANAGER,
  owner: [...MANAGER, 'org:admin'],
};

/** What each role is for, in a sentence for those who choose one. */
export const ROLE_WORDS: Record<Role, string> = {
  member: 'Sees the organization and works on its issues.',
  admin: 'Also looks after projects and teams.',
  manager: 'Also looks after the people of the organization.',
  owner: 'May do everything, deleting the organization included.',
};

export const ROLE_NAMES: Record<Role, string> = {
  member: 'Member',
  admin: 'Admin',
  manager: 'Manager',
  owner: 'Owner',
};

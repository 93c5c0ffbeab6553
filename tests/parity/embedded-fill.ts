import type { Role } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import type { Account } from './side.ts';

const DAY = 86_400_000;

/** Where both sides make their project, and who calls. */
export type Place = {
  organization: string;
  team: string;
  slug: string;
  name: string;
  admin: Account;
  member: Account | null;
};

/** What a live server has when it was just set up, besides its installation's own. */
const FEATURES = [
  'new-teams',
  'shared-issues',
  'repos',
  'open-membership',
  'advanced-search',
  'invite-members',
  'sso-saml2',
  'sso-basic',
  'suggested-commits',
  'integrations-issue-basic',
  'integrations-issue-sync',
];

function addPerson(
  store: Store,
  account: Account,
  role: Role,
  teamId: string,
  organizationId: string,
  now: number,
) {
  const { login, password } = account;
  const user = store.users.insert({
    id: store.nextId('users'),
    name: login,
    username: login,
    email: login,
    password,
    isActive: true,
    isSuperuser: role === 'owner',
    dateJoined: now - DAY,
    lastLogin: now,
    lastActive: now,
    options: {},
  });
  store.members.insert({
    id: store.nextId('members'),
    organizationId,
    userId: user.id,
    email: login,
    role,
    teamIds: [teamId],
    dateCreated: now - DAY,
  });
}

const titled = (slug: string): string => `${slug.slice(0, 1).toUpperCase()}${slug.slice(1)}`;

/** An organization, a team, its two people, and the project under comparison: what a live server was set up with. */
export function fillLikeLive(store: Store, now: number, place: Place): void {
  const organization = store.organizations.insert({
    id: store.nextId('organizations'),
    slug: place.organization,
    name: titled(place.organization),
    dateCreated: now - DAY,
    features: FEATURES,
  });
  const team = store.teams.insert({
    id: store.nextId('teams'),
    organizationId: organization.id,
    slug: place.team,
    name: titled(place.team),
    dateCreated: now - DAY,
  });
  addPerson(store, place.admin, 'owner', team.id, organization.id, now);
  if (place.member !== null) addPerson(store, place.member, 'member', team.id, organization.id, now);
  const addProject = (project: { slug: string; name: string; platform: string; dateCreated: number }) =>
    store.projects.insert({
      id: store.nextId('projects'),
      organizationId: organization.id,
      ...project,
      teamIds: [team.id],
      firstEvent: null,
      publicKey: crypto.randomUUID().replaceAll('-', ''),
      secretKey: crypto.randomUUID().replaceAll('-', ''),
      nextShortId: 1,
      isBookmarkedBy: [],
      resolveAge: 0,
      options: {},
    });
  addProject({ slug: 'ios', name: 'Ios', platform: 'cocoa', dateCreated: now - DAY });
  addProject({ slug: place.slug, name: place.name, platform: 'python', dateCreated: now });
}

import { REPOSITORIES_OPTION } from '#mocks/engine/groups/repositories.ts';
import type {
  OrganizationRecord,
  ProjectRecord,
  ReleaseRecord,
  TeamRecord,
  UserRecord,
} from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import { createRng, type Rng } from '#mocks/seed/rng.ts';

import { PENDING_INVITATION, PEOPLE, SAMPLE_DOMAIN, SAMPLE_PASSWORD, type SamplePerson } from './people.ts';
import {
  ENVIRONMENTS,
  PROJECT_SLUGS,
  PROJECTS,
  REPOSITORY,
  type SampleProjectSlug,
  TEAMS,
} from './projects.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RELEASES = 12;

/** What the groups are hung on. */
export type SampleOrganization = {
  organization: OrganizationRecord;
  users: UserRecord[];
  teams: Map<string, TeamRecord>;
  projects: Map<SampleProjectSlug, ProjectRecord>;
  /** The oldest first. */
  releases: Map<SampleProjectSlug, ReleaseRecord[]>;
};

function makeUser(store: Store, person: SamplePerson, number: number, now: number): UserRecord {
  const email = `${person.account}@${SAMPLE_DOMAIN}`;
  const isActive = person.isActive ?? true;
  return store.users.insert({
    id: store.nextId('users'),
    name: person.name,
    username: email,
    email,
    password: SAMPLE_PASSWORD,
    isActive,
    isSuperuser: person.isSuperuser ?? false,
    dateJoined: now - (700 - number * 41) * DAY,
    lastLogin: now - number * 7 * HOUR,
    lastActive: isActive ? now - number * number * 11 * 60_000 : now - 90 * DAY,
    options: {},
  });
}

function makeMembers(
  store: Store,
  organizationId: string,
  teams: Map<string, TeamRecord>,
  users: UserRecord[],
  now: number,
): void {
  const idsOf = (slugs: readonly string[]) => slugs.flatMap((slug) => teams.get(slug)?.id ?? []);
  for (const [at, person] of PEOPLE.entries()) {
    const user = users[at];
    if (user === undefined) continue;
    store.members.insert({
      id: store.nextId('members'),
      organizationId,
      userId: user.id,
      email: user.email,
      role: person.role,
      teamIds: idsOf(person.teams),
      dateCreated: user.dateJoined,
    });
  }
  store.members.insert({
    id: store.nextId('members'),
    organizationId,
    userId: null,
    email: `${PENDING_INVITATION.account}@${SAMPLE_DOMAIN}`,
    role: PENDING_INVITATION.role,
    teamIds: idsOf(PENDING_INVITATION.teams),
    dateCreated: now - 3 * DAY,
  });
}

function makeReleases(
  store: Store,
  project: ProjectRecord,
  version: (number: number) => string,
  now: number,
  rng: Rng,
): ReleaseRecord[] {
  return Array.from({ length: RELEASES }, (_, number) => {
    const age = 31 - number * 2.75;
    const released = now - age * DAY + rng.int(16) * HOUR - (number === RELEASES - 1 ? 16 * HOUR : 0);
    return store.releases.insert({
      id: store.nextId('releases'),
      organizationId: project.organizationId,
      version: version(number),
      projectIds: [project.id],
      dateCreated: released - HOUR,
      dateReleased: released,
    });
  });
}

/** People, teams, projects, environments and releases; no group yet. */
export function makeOrganization(store: Store, now: number): SampleOrganization {
  const rng = createRng(2026);
  const organization = store.organizations.insert({
    id: store.nextId('organizations'),
    slug: 'harbor',
    name: 'Harbor Logistics',
    dateCreated: now - 720 * DAY,
    features: [
      'sso-basic',
      'advanced-search',
      'shared-issues',
      'open-membership',
      'repos',
      'new-teams',
      'discover',
      'global-views',
    ],
  });
  const users = PEOPLE.map((person, number) => makeUser(store, person, number, now));
  const teams = new Map(
    TEAMS.map(({ slug, name }) => [
      slug,
      store.teams.insert({
        id: store.nextId('teams'),
        organizationId: organization.id,
        slug,
        name,
        dateCreated: now - 690 * DAY,
      }),
    ]),
  );
  makeMembers(store, organization.id, teams, users, now);
  for (const name of ENVIRONMENTS) {
    store.environments.insert({ id: store.nextId('environments'), organizationId: organization.id, name });
  }
  const projects = new Map<SampleProjectSlug, ProjectRecord>();
  const releases = new Map<SampleProjectSlug, ReleaseRecord[]>();
  for (const slug of PROJECT_SLUGS) {
    const { name, platform, teams: slugs, resolveAge, version } = PROJECTS[slug];
    const project = store.projects.insert({
      id: store.nextId('projects'),
      organizationId: organization.id,
      slug,
      name,
      platform,
      teamIds: slugs.flatMap((team) => teams.get(team)?.id ?? []),
      dateCreated: now - (600 - projects.size * 40) * DAY,
      firstEvent: now - (598 - projects.size * 40) * DAY,
      publicKey: rng.hex(32),
      secretKey: rng.hex(32),
      nextShortId: 1,
      isBookmarkedBy: projects.size < 2 ? users.slice(0, 2).map((user) => user.id) : [],
      resolveAge,
      options: { [REPOSITORIES_OPTION]: [REPOSITORY] },
    });
    projects.set(slug, project);
    releases.set(slug, makeReleases(store, project, version, now, rng));
  }
  return { organization, users, teams, projects, releases };
}

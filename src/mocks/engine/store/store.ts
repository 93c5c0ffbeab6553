import type {
  ActivityRecord,
  EnvironmentRecord,
  EventRecord,
  EventUserRecord,
  GroupRecord,
  MemberRecord,
  OrganizationRecord,
  ProjectRecord,
  RecentSearchRecord,
  ReleaseRecord,
  SavedSearchRecord,
  TeamRecord,
  UserRecord,
} from '#mocks/engine/model.ts';

import { type ChangeKind, Table } from './table.ts';
import { TableIndex } from './table-index.ts';

/** The record type of each table. */
export type Rows = {
  users: UserRecord;
  organizations: OrganizationRecord;
  teams: TeamRecord;
  members: MemberRecord;
  projects: ProjectRecord;
  environments: EnvironmentRecord;
  releases: ReleaseRecord;
  groups: GroupRecord;
  events: EventRecord;
  eventUsers: EventUserRecord;
  activities: ActivityRecord;
  savedSearches: SavedSearchRecord;
  recentSearches: RecentSearchRecord;
};

export type TableName = keyof Rows;

/** Events are filed by `rowId`, everything else by `id`. */
export type RowId<Name extends TableName> = Name extends 'events' ? number : string;

export type RowChange = {
  [Name in TableName]: { kind: ChangeKind; table: Name; id: RowId<Name>; row: Rows[Name] };
}[TableName];

/** `clear` means that every table is empty now. */
export type StoreChange = RowChange | { kind: 'clear' };

export type Store = ReturnType<typeof createStore>;

const newestFirst = (a: { dateCreated: number }, b: { dateCreated: number }) => b.dateCreated - a.dateCreated;

/** When a release came out: the date given for it, else when the server first heard of it. */
export const releaseTime = (release: ReleaseRecord): number => release.dateReleased ?? release.dateCreated;

const newestRelease = (a: ReleaseRecord, b: ReleaseRecord) =>
  releaseTime(b) - releaseTime(a) || Number(b.id) - Number(a.id);

const within = (scope: string, name: string) => `${scope}/${name}`;

/** An empty store. Every lookup is by index: no call but `all()` walks a table. */
export function createStore() {
  const listeners = new Set<(change: StoreChange) => void>();
  const emit = (change: StoreChange) => {
    for (const listener of listeners) listener(change);
  };

  const usersByLogin = new TableIndex<UserRecord, string>((user) => [
    ...new Set([user.username.toLowerCase(), user.email.toLowerCase()]),
  ]);
  const organizationsBySlug = new TableIndex<OrganizationRecord, string>((row) => [row.slug]);
  const teamsBySlug = new TableIndex<TeamRecord, string>((row) => [within(row.organizationId, row.slug)]);
  const teamsByOrganization = new TableIndex<TeamRecord, string>((row) => [row.organizationId]);
  const membersByOrganization = new TableIndex<MemberRecord, string>((row) => [row.organizationId]);
  const membersByUser = new TableIndex<MemberRecord, string>((row) =>
    row.userId === null ? [] : [row.userId],
  );
  const membersByTeam = new TableIndex<MemberRecord, string>((row) => row.teamIds);
  const projectsBySlug = new TableIndex<ProjectRecord, string>((row) => [
    within(row.organizationId, row.slug),
  ]);
  const projectsByOrganization = new TableIndex<ProjectRecord, string>((row) => [row.organizationId]);
  const projectsByKey = new TableIndex<ProjectRecord, string>((row) => [row.publicKey]);
  const projectsByTeam = new TableIndex<ProjectRecord, string>((row) => row.teamIds);
  const environmentsByName = new TableIndex<EnvironmentRecord, string>((row) => [
    within(row.organizationId, row.name),
  ]);
  const environmentsByOrganization = new TableIndex<EnvironmentRecord, string>((row) => [row.organizationId]);
  const releasesByVersion = new TableIndex<ReleaseRecord, string>((row) => [
    within(row.organizationId, row.version),
  ]);
  const releasesByOrganization = new TableIndex<ReleaseRecord, string>(
    (row) => [row.organizationId],
    newestRelease,
  );
  const releasesByProject = new TableIndex<ReleaseRecord, string>((row) => row.projectIds, newestRelease);
  const groupsByHash = new TableIndex<GroupRecord, string>((row) =>
    row.hashes.map((hash) => within(row.projectId, hash)),
  );
  const groupsByShortId = new TableIndex<GroupRecord, string>((row) => [row.shortId.toUpperCase()]);
  const groupsByShareId = new TableIndex<GroupRecord, string>((row) =>
    row.shareId === null ? [] : [row.shareId],
  );
  const groupsByProject = new TableIndex<GroupRecord, string>((row) => [row.projectId]);
  const eventsByGroup = new TableIndex<EventRecord, number>(
    (row) => [row.groupId],
    (a, b) => newestFirst(a, b) || b.rowId - a.rowId,
  );
  const eventsByEventId = new TableIndex<EventRecord, number>((row) => [row.eventId]);
  const eventUsersByKey = new TableIndex<EventUserRecord, string>((row) => [within(row.projectId, row.key)]);
  const eventUsersByProject = new TableIndex<EventUserRecord, string>((row) => [row.projectId]);
  const activitiesByGroup = new TableIndex<ActivityRecord, string>(
    (row) => [row.groupId],
    (a, b) => newestFirst(a, b) || Number(b.id) - Number(a.id),
  );

  const byId = (row: { id: string }) => row.id;
  const tables = {
    users: new Table<UserRecord>({
      idOf: byId,
      indexes: [usersByLogin],
      onChange: (kind, id, row) => emit({ kind, table: 'users', id, row }),
    }),
    organizations: new Table<OrganizationRecord>({
      idOf: byId,
      indexes: [organizationsBySlug],
      onChange: (kind, id, row) => emit({ kind, table: 'organizations', id, row }),
    }),
    teams: new Table<TeamRecord>({
      idOf: byId,
      indexes: [teamsBySlug, teamsByOrganization],
      onChange: (kind, id, row) => emit({ kind, table: 'teams', id, row }),
    }),
    members: new Table<MemberRecord>({
      idOf: byId,
      indexes: [membersByOrganization, membersByUser, membersByTeam],
      onChange: (kind, id, row) => emit({ kind, table: 'members', id, row }),
    }),
    projects: new Table<ProjectRecord>({
      idOf: byId,
      indexes: [projectsBySlug, projectsByOrganization, projectsByKey, projectsByTeam],
      onChange: (kind, id, row) => emit({ kind, table: 'projects', id, row }),
    }),
    environments: new Table<EnvironmentRecord>({
      idOf: byId,
      indexes: [environmentsByName, environmentsByOrganization],
      onChange: (kind, id, row) => emit({ kind, table: 'environments', id, row }),
    }),
    releases: new Table<ReleaseRecord>({
      idOf: byId,
      indexes: [releasesByVersion, releasesByOrganization, releasesByProject],
      onChange: (kind, id, row) => emit({ kind, table: 'releases', id, row }),
    }),
    groups: new Table<GroupRecord>({
      idOf: byId,
      indexes: [groupsByHash, groupsByShortId, groupsByShareId, groupsByProject],
      onChange: (kind, id, row) => emit({ kind, table: 'groups', id, row }),
    }),
    events: new Table<EventRecord, number>({
      idOf: (row) => row.rowId,
      indexes: [eventsByGroup, eventsByEventId],
      onChange: (kind, id, row) => emit({ kind, table: 'events', id, row }),
    }),
    eventUsers: new Table<EventUserRecord>({
      idOf: byId,
      indexes: [eventUsersByKey, eventUsersByProject],
      onChange: (kind, id, row) => emit({ kind, table: 'eventUsers', id, row }),
    }),
    activities: new Table<ActivityRecord>({
      idOf: byId,
      indexes: [activitiesByGroup],
      onChange: (kind, id, row) => emit({ kind, table: 'activities', id, row }),
    }),
    savedSearches: new Table<SavedSearchRecord>({
      idOf: byId,
      onChange: (kind, id, row) => emit({ kind, table: 'savedSearches', id, row }),
    }),
    recentSearches: new Table<RecentSearchRecord>({
      idOf: byId,
      onChange: (kind, id, row) => emit({ kind, table: 'recentSearches', id, row }),
    }),
  };

  return {
    ...tables,
    /** The same tables by name, for those who treat all alike. */
    tables,

    /** The next id of a table, as the API shows ids. Rises for ever, also after removals. */
    nextId: (table: TableName): string => String(tables[table].nextNumber()),
    /** The next event's `rowId`. */
    nextRowId: (): number => tables.events.nextNumber(),

    /** Tells of every change, after it. Gives the function that ends it. */
    onChange(listener: (change: StoreChange) => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    clear(): void {
      for (const table of Object.values(tables)) table.clear();
      emit({ kind: 'clear' });
    },

    /** By user name or address, in any case. */
    userByLogin: (login: string) => usersByLogin.first(login.toLowerCase()),
    organizationBySlug: (slug: string) => organizationsBySlug.first(slug),
    teamBySlug: (organizationId: string, slug: string) => teamsBySlug.first(within(organizationId, slug)),
    teamsOf: (organizationId: string) => teamsByOrganization.of(organizationId),
    membersOf: (organizationId: string) => membersByOrganization.of(organizationId),
    /** Every membership of a person, one an organization. */
    membershipsOf: (userId: string) => membersByUser.of(userId),
    memberOf: (organizationId: string, userId: string) =>
      membersByUser.of(userId).find((member) => member.organizationId === organizationId),
    membersOfTeam: (teamId: string) => membersByTeam.of(teamId),
    /** Everyone in one of the project's teams, each once. */
    membersOfProject(projectId: string): MemberRecord[] {
      const teamIds = tables.projects.get(projectId)?.teamIds ?? [];
      return [...new Set(teamIds.flatMap((teamId) => membersByTeam.of(teamId)))];
    },
    projectBySlug: (organizationId: string, slug: string) =>
      projectsBySlug.first(within(organizationId, slug)),
    projectByKey: (publicKey: string) => projectsByKey.first(publicKey),
    projectsOf: (organizationId: string) => projectsByOrganization.of(organizationId),
    projectsOfTeam: (teamId: string) => projectsByTeam.of(teamId),
    environmentByName: (organizationId: string, name: string) =>
      environmentsByName.first(within(organizationId, name)),
    environmentsOf: (organizationId: string) => environmentsByOrganization.of(organizationId),
    releaseByVersion: (organizationId: string, version: string) =>
      releasesByVersion.first(within(organizationId, version)),
    /** Newest first. */
    releasesOfOrganization: (organizationId: string) => releasesByOrganization.of(organizationId),
    /** Newest first. */
    releasesOf: (projectId: string) => releasesByProject.of(projectId),
    groupByHash: (projectId: string, hash: string) => groupsByHash.first(within(projectId, hash)),
    /** In any case. */
    groupByShortId: (organizationId: string, shortId: string) =>
      groupsByShortId
        .of(shortId.toUpperCase())
        .find((group) => tables.projects.get(group.projectId)?.organizationId === organizationId),
    groupByShareId: (shareId: string) => groupsByShareId.first(shareId),
    groupsOf: (projectId: string) => groupsByProject.of(projectId),
    /** The group itself, or the one it was merged into (Sentry HTTP contract 3.10). */
    groupOrParent(id: string): GroupRecord | undefined {
      const seen = new Set<string>();
      let group = tables.groups.get(id);
      while (group !== undefined && group.mergedInto !== null && !seen.has(group.id)) {
        seen.add(group.id);
        group = tables.groups.get(group.mergedInto);
      }
      return group;
    },
    /** Newest first. */
    eventsOf: (groupId: string) => eventsByGroup.of(groupId),
    /** By its 32 hex characters, in lower case. */
    eventById: (projectId: string, eventId: string) =>
      eventsByEventId.of(eventId).find((event) => event.projectId === projectId),
    /** The same event id may occur in several projects. */
    eventsById: (eventId: string) => eventsByEventId.of(eventId),
    /** By what counts as one user there, as in `EventRecord.userKey`. */
    eventUserByKey: (projectId: string, key: string) => eventUsersByKey.first(within(projectId, key)),
    eventUsersOf: (projectId: string) => eventUsersByProject.of(projectId),
    /** Newest first. */
    activitiesOf: (groupId: string) => activitiesByGroup.of(groupId),
  };
}

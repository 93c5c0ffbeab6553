import type { Store, TableName } from './store.ts';

type FieldKind = 'text' | 'number' | 'list' | 'map' | 'object';
type Shape = Record<string, FieldKind | `${FieldKind}?`>;

/** What a record needs so that nothing that reads it stumbles. `?`: may be null. */
const shapes: Record<TableName, Shape> = {
  users: {
    id: 'text',
    name: 'text',
    username: 'text',
    email: 'text',
    dateJoined: 'number',
    options: 'object',
  },
  organizations: { id: 'text', slug: 'text', name: 'text', dateCreated: 'number', features: 'list' },
  teams: { id: 'text', organizationId: 'text', slug: 'text', name: 'text', dateCreated: 'number' },
  members: {
    id: 'text',
    organizationId: 'text',
    userId: 'text?',
    email: 'text',
    role: 'text',
    teamIds: 'list',
    dateCreated: 'number',
  },
  projects: {
    id: 'text',
    organizationId: 'text',
    slug: 'text',
    name: 'text',
    teamIds: 'list',
    dateCreated: 'number',
    publicKey: 'text',
    nextShortId: 'number',
    isBookmarkedBy: 'list',
    resolveAge: 'number',
    options: 'object',
  },
  environments: { id: 'text', organizationId: 'text', name: 'text' },
  releases: {
    id: 'text',
    organizationId: 'text',
    version: 'text',
    projectIds: 'list',
    dateCreated: 'number',
    dateReleased: 'number?',
  },
  groups: {
    id: 'text',
    projectId: 'text',
    shortId: 'text',
    hashes: 'list',
    mergedInto: 'text?',
    title: 'text',
    culprit: 'text?',
    message: 'text',
    metadata: 'object',
    level: 'text',
    status: 'text',
    resolution: 'object?',
    snooze: 'object?',
    assignee: 'object?',
    firstSeen: 'number',
    lastSeen: 'number',
    count: 'number',
    userCount: 'number',
    shareId: 'text?',
    bookmarkedBy: 'list',
    subscriptions: 'map',
    seenBy: 'map',
    hourly: 'map',
    hourlyByEnvironment: 'map',
    tags: 'map',
  },
  events: {
    eventId: 'text',
    rowId: 'number',
    groupId: 'text',
    projectId: 'text',
    dateCreated: 'number',
    hash: 'text',
    message: 'text',
    tags: 'list',
    body: 'object',
  },
  eventUsers: { id: 'text', projectId: 'text', key: 'text', email: 'text?', dateCreated: 'number' },
  activities: {
    id: 'text',
    groupId: 'text',
    userId: 'text?',
    type: 'text',
    data: 'object',
    dateCreated: 'number',
  },
  savedSearches: { id: 'text', organizationId: 'text', name: 'text', query: 'text', dateCreated: 'number' },
  recentSearches: { id: 'text', organizationId: 'text', userId: 'text', query: 'text', lastSeen: 'number' },
};

function isOf(kind: string, value: unknown): boolean {
  if (kind.endsWith('?')) return value === null || isOf(kind.slice(0, -1), value);
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value);
    case 'list':
      return Array.isArray(value);
    case 'map':
      return value instanceof Map;
    default:
      return typeof value === 'object' && value !== null;
  }
}

/** The first field of a kept record that is not as it should be; null when all are. */
export function badField(table: TableName, row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return 'record';
  const fields = new Map<string, unknown>(Object.entries(row));
  const bad = Object.entries(shapes[table]).find(([field, kind]) => !isOf(kind, fields.get(field)));
  return bad?.[0] ?? null;
}

/** The first reference to a record that is not there; null when all are. */
export function danglingReference(store: Store): string | null {
  for (const { id, organizationId } of [
    ...store.projects.all(),
    ...store.teams.all(),
    ...store.members.all(),
  ]) {
    if (store.organizations.get(organizationId) === undefined)
      return `organization ${organizationId} of ${id}`;
  }
  for (const { id, projectId } of store.groups.all()) {
    if (store.projects.get(projectId) === undefined) return `project ${projectId} of group ${id}`;
  }
  for (const { rowId, groupId } of store.events.all()) {
    if (store.groups.get(groupId) === undefined) return `group ${groupId} of event ${rowId}`;
  }
  for (const { id, groupId } of store.activities.all()) {
    if (store.groups.get(groupId) === undefined) return `group ${groupId} of activity ${id}`;
  }
  return null;
}

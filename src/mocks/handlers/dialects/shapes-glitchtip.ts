import type { Json } from '#mocks/handlers/answer.ts';

import type { Reshape } from './dialect.ts';
import { only, without } from './pick.ts';
import { sameShape } from './same-shape.ts';

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const emptyAvatar: Json = { avatarType: '', avatarUuid: null };

function organization(row: Json): Json {
  return {
    ...only(row, 'name', 'slug', 'dateCreated', 'status', 'isEarlyAdopter', 'require2FA'),
    id: Number(row['id']),
    avatar: emptyAvatar,
    isAcceptingEvents: true,
  };
}

function project(row: Json): Json {
  const { teams } = row;
  return {
    ...only(row, 'id', 'slug', 'name', 'platform', 'dateCreated', 'firstEvent', 'isMember', 'hasAccess'),
    avatar: emptyAvatar,
    color: '',
    features: [],
    isBookmarked: false,
    isInternal: false,
    isPublic: false,
    scrubIPAddresses: true,
    teams: Array.isArray(teams) ? teams.map((team) => (isJson(team) ? only(team, 'id', 'slug') : team)) : [],
  };
}

/** Many fields are constants (GlitchTip HTTP contract 3.2). */
function group(row: Json): Json {
  return {
    ...only(
      row,
      'id',
      'count',
      'title',
      'culprit',
      'level',
      'metadata',
      'firstSeen',
      'lastSeen',
      'project',
      'shortId',
    ),
    type: ['error', 'default', 'csp'].includes(String(row['type'])) ? row['type'] : 'default',
    status: row['status'],
    annotations: [],
    assignedTo: null,
    hasSeen: false,
    isBookmarked: false,
    isPublic: false,
    isSubscribed: false,
    logger: null,
    numComments: 0,
    permalink: 'Not implemented',
    shareId: null,
    stats: {},
    statusDetails: {},
    subscriptionDetails: null,
    userCount: 0,
    userReportCount: 0,
  };
}

const ENTRY_TYPES = new Set(['exception', 'message', 'breadcrumbs', 'request', 'csp']);

function entry(part: Json): Json {
  const { data, type } = part;
  if (type !== 'request' || !isJson(data)) return part;
  return {
    type,
    data: {
      ...only(data, 'url', 'method', 'headers', 'env', 'inferredContentType'),
      query_string: data['query'],
    },
  };
}

/** Only some entries; one crumb without a category drops the whole entry (GlitchTip HTTP contract 3.4). */
function entriesOf(body: Json): Json[] {
  const { entries } = body;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((part: unknown) => {
    if (!isJson(part) || !ENTRY_TYPES.has(String(part['type']))) return [];
    const { data } = part;
    const crumbs =
      part['type'] === 'breadcrumbs' && isJson(data) && Array.isArray(data['values']) ? data['values'] : [];
    if (crumbs.some((crumb: unknown) => isJson(crumb) && typeof crumb['category'] !== 'string')) return [];
    return [entry(part)];
  });
}

function event(body: Json): Json {
  const { tags } = body;
  return {
    ...without(
      body,
      '_meta',
      'crashFile',
      'dist',
      'errors',
      'fingerprints',
      'groupID',
      'groupingConfig',
      'location',
      'occurrence',
      'resolvedWith',
      'sdkUpdates',
      'size',
    ),
    issue: body['groupID'] === null ? null : Number(body['groupID']),
    projectID: Number(body['projectID']),
    entries: entriesOf(body),
    tags: Array.isArray(tags) ? tags.map((tag) => (isJson(tag) ? only(tag, 'key', 'value') : tag)) : [],
  };
}

/** What GlitchTip makes of today's objects: numbers for ids, constants, no statistics. */
export const shapesGlitchTip: Reshape = {
  ...sameShape,
  user: (user) => ({
    ...only(
      user,
      'id',
      'email',
      'username',
      'name',
      'isSuperuser',
      'isActive',
      'lastLogin',
      'dateJoined',
      'hasPasswordAuth',
    ),
    identities: [],
    emails: [],
    options: {},
  }),
  organization,
  organizationDetail: (row) => ({
    ...organization(row),
    projects: row['projects'] ?? [],
    teams: row['teams'] ?? [],
    openMembership: true,
    scrubIPAddresses: true,
  }),
  team: (team) => only(team, 'id', 'slug', 'dateCreated', 'isMember', 'memberCount'),
  project,
  projectSummary: project,
  projectDetail: (row) => ({ ...project(row), organization: row['organization'] }),
  member: (member) => ({
    ...only(member, 'role', 'roleName', 'user', 'email', 'pending', 'dateCreated'),
    id: Number(member['id']),
  }),
  memberDetail: (member) => ({
    ...only(member, 'id', 'role', 'roleName', 'user', 'email', 'pending', 'dateCreated', 'teams', 'roles'),
  }),
  release: (release) =>
    only(
      release,
      'version',
      'shortVersion',
      'url',
      'data',
      'deployCount',
      'dateCreated',
      'dateReleased',
      'projects',
    ),
  group,
  groupDetail: group,
  event,
  tagValue: (value) => only(value, 'key', 'name', 'value', 'count'),
};

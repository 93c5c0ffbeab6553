import type { Json } from '#mocks/handlers/answer.ts';
import { PUBLIC_URL } from '#mocks/handlers/public-url.ts';

import type { Reshape } from './dialect.ts';
import { only, without } from './pick.ts';
import { sameShape } from './same-shape.ts';

const avatar: Json = { avatarType: 'letter_avatar', avatarUuid: null };

const PROJECT_ROW = [
  'id',
  'slug',
  'name',
  'platform',
  'dateCreated',
  'firstEvent',
  'isMember',
  'hasAccess',
  'isBookmarked',
  'features',
  'team',
  'teams',
  'platforms',
  'environments',
  'latestRelease',
] as const;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Links of trackers come as pieces of HTML (Sentry HTTP contract 3.2). */
function annotationHtml(annotation: unknown): unknown {
  if (!isJson(annotation)) return annotation;
  return `<a href="${escapeHtml(String(annotation['url']))}">${escapeHtml(String(annotation['displayName']))}</a>`;
}

function group(row: Json): Json {
  const { project, annotations } = row;
  const slug = isJson(project) ? String(project['slug']) : '';
  return {
    ...without(
      row,
      'substatus',
      'priority',
      'priorityLockedAt',
      'platform',
      'issueType',
      'issueCategory',
      'isUnhandled',
      'lifetime',
      'filtered',
      'inbox',
      'owners',
      'seerFixabilityScore',
      'seerAutofixLastTriggered',
      'seerExplorerAutofixLastTriggered',
    ),
    annotations: Array.isArray(annotations) ? annotations.map(annotationHtml) : [],
    permalink: permalink91(row, slug),
  };
}

/** `/{org}/{proj}/issues/{id}/`, from today's `/organizations/{org}/issues/{id}/`. */
function permalink91(row: Json, slug: string): string | null {
  const match = /\/organizations\/([^/]+)\/issues\//.exec(String(row['permalink']));
  return match === null ? null : `${PUBLIC_URL}/${match[1]}/${slug}/issues/${String(row['id'])}/`;
}

function groupDetail(details: Json): Json {
  const { tags, participants } = details;
  return {
    ...without(details, 'openPeriods', 'sentryAppIssues', 'integrationIssues', 'latestEventHasAttachments'),
    tags: Array.isArray(tags) ? tags.map((tag) => (isJson(tag) ? without(tag, 'totalValues') : tag)) : [],
    participants: Array.isArray(participants)
      ? participants.map((person) => (isJson(person) ? without(person, 'type') : person))
      : [],
    pluginActions: [],
    pluginIssues: [],
    pluginContexts: [],
  };
}

/** The numeric row is the id; `_meta` also hangs on each tag (Sentry HTTP contract 3.7). */
function event(body: Json, rowId: number): Json {
  const { sdk, tags } = body;
  return {
    ...without(body, 'occurrence', 'sdkUpdates', 'resolvedWith', 'measurements', 'breakdowns'),
    id: String(rowId),
    tags: Array.isArray(tags) ? tags.map((tag) => (isJson(tag) ? { ...tag, _meta: null } : tag)) : [],
    sdk: isJson(sdk) ? { ...sdk, upstream: { name: sdk['name'], isNewer: false, url: null } } : null,
  };
}

/** What Sentry 9.1.2 makes of today's objects (Sentry HTTP contract 2, 3). */
export const shapes91: Reshape = {
  ...sameShape,
  user: (user) => without({ ...user, avatar }, 'isStaff', 'experiments'),
  organization: (organization) => ({
    ...without(
      organization,
      'links',
      'hasAuthProvider',
      'allowMemberInvite',
      'allowMemberProjectCreation',
      'allowSuperuserAccess',
    ),
    avatar,
    disableNewVisibilityFeatures: false,
  }),
  organizationDetail: (organization) => ({
    ...without(
      organization,
      'role',
      'orgRole',
      'orgRoleList',
      'teamRoleList',
      'requiresSso',
      'storeCrashReports',
    ),
    availableRoles: Array.isArray(organization['orgRoleList'])
      ? organization['orgRoleList'].map((role) => (isJson(role) ? only(role, 'id', 'name') : role))
      : [],
    storeCrashReports: false,
  }),
  team: (team) => ({ ...without(team, 'teamRole', 'flags', 'access'), avatar }),
  project: (project) => ({ ...only(project, ...PROJECT_ROW), platforms: [], latestDeploys: null }),
  projectDetail: (project) => ({
    ...without(project, 'highlightTags', 'highlightContext', 'highlightPreset', 'access'),
    groupingConfig: 'legacy:2019-03-12',
    storeCrashReports: false,
    avatar,
  }),
  member: (member) => ({
    ...without(member, 'orgRole', 'inviteStatus', 'inviterName'),
    flags: { 'sso:linked': false, 'sso:invalid': false },
  }),
  memberDetail: (member) => without(member, 'teamRoles', 'orgRoleList', 'teamRoleList'),
  release: (release) => without(release, 'id', 'status', 'currentProjectMeta', 'userAgent'),
  group,
  groupDetail,
  event,
  savedSearch: (search) => without(search, 'visibility'),
};

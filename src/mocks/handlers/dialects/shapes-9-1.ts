import type { Json } from '#mocks/handlers/answer.ts';
import { PUBLIC_URL } from '#mocks/handlers/public-url.ts';

import type { Reshape } from './dialect.ts';
import { only, without } from './pick.ts';
import { sameShape } from './same-shape.ts';

const avatar: Json = { avatarType: 'letter_avatar', avatarUuid: null };

/** Alerts came later. */
const withoutAlerts = (scopes: unknown): unknown[] =>
  Array.isArray(scopes) ? scopes.filter((scope) => !String(scope).startsWith('alerts:')) : [];

const PROJECT_SUMMARY = [
  'avatar',
  'color',
  'dateCreated',
  'features',
  'firstEvent',
  'hasAccess',
  'id',
  'isBookmarked',
  'isInternal',
  'isMember',
  'isPublic',
  'name',
  'platform',
  'slug',
  'status',
] as const;

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

/** `com.example.app-1.0` without what stands before the number; of a whole commit hash seven characters. */
function shortVersion(version: string): string {
  const plain = version.replace(/^[a-z][a-z0-9-]+(?:\.[a-z][a-z0-9-]+)+-/i, '');
  return /^[0-9a-f]{40}$/.test(plain) ? plain.slice(0, 7) : plain;
}

function release(row: Json): Json {
  const { projects, version } = row;
  return {
    ...without(row, 'id', 'status', 'currentProjectMeta', 'userAgent'),
    shortVersion: shortVersion(String(version)),
    projects: Array.isArray(projects)
      ? projects.map((project) => (isJson(project) ? only(project, 'slug', 'name') : project))
      : [],
  };
}

/** A search for a person is not quoted. */
function bareQuery(row: Json): Json {
  const { query } = row;
  if (typeof query !== 'string') return row;
  return { ...row, query: query.replace(/^(user\.\w+:)"(.*)"$/su, '$1$2') };
}

/** No theme, no choice of the event that opens first; a superuser sees everybody's identities. */
function user(person: Json, isForSuperuser: boolean): Json {
  const { options } = person;
  return {
    ...without(person, 'isStaff', 'experiments'),
    ...(isForSuperuser && { identities: [] }),
    avatar,
    ...(isJson(options) && { options: without(options, 'theme', 'defaultIssueEvent') }),
  };
}

function memberDetail(member: Json): Json {
  const { roles } = member;
  return {
    ...without(member, 'teamRoles', 'orgRoleList', 'teamRoleList'),
    roles: Array.isArray(roles)
      ? roles.map((role) => (isJson(role) ? { ...role, scopes: withoutAlerts(role['scopes']) } : role))
      : [],
  };
}

/** The numeric row is the id; `_meta` also hangs on each tag (Sentry HTTP contract 3.7). */
function event(body: Json, rowId: number): Json {
  const { sdk, tags } = body;
  return {
    ...without(body, 'occurrence', 'sdkUpdates', 'resolvedWith', 'measurements', 'breakdowns'),
    id: String(rowId),
    tags: Array.isArray(tags)
      ? tags.map((tag) => (isJson(tag) ? { ...bareQuery(tag), _meta: null } : tag))
      : [],
    sdk: isJson(sdk) ? { ...sdk, upstream: { name: sdk['name'], isNewer: false, url: null } } : null,
  };
}

/** What Sentry 9.1.2 makes of today's objects (Sentry HTTP contract 2, 3). */
export const shapes91: Reshape = {
  ...sameShape,
  user,
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
    access: withoutAlerts(organization['access']),
    storeCrashReports: false,
  }),
  team: (team) => ({ ...without(team, 'teamRole', 'flags', 'access'), avatar }),
  project: (project) => ({ ...only(project, ...PROJECT_ROW), platforms: [], latestDeploys: null }),
  projectSummary: (project) => ({ ...only(project, ...PROJECT_SUMMARY), avatar }),
  projectDetail: (project) => ({
    ...without(
      project,
      'environments',
      'latestDeploys',
      'highlightTags',
      'highlightContext',
      'highlightPreset',
      'access',
    ),
    groupingConfig: 'legacy:2019-03-12',
    storeCrashReports: false,
    avatar,
  }),
  member: (member) => ({
    ...without(member, 'orgRole', 'inviteStatus', 'inviterName'),
    flags: { 'sso:linked': false, 'sso:invalid': false },
  }),
  memberDetail,
  release,
  group,
  groupDetail,
  event,
  tagValue: bareQuery,
  userValue: (value) => without(value, 'key'),
  projectKey: (key) => ({
    ...without(key, 'dynamicSdkLoaderOptions'),
    browserSdkVersion: '4.x',
    browserSdk: {
      choices: [
        ['latest', 'latest'],
        ['4.x', '4.x'],
      ],
    },
  }),
  savedSearch: (search) => without(search, 'visibility', 'sort'),
};

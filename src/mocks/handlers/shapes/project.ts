import type { ProjectRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';
import { environmentNamesOf } from '#mocks/handlers/project-environments.ts';

import { isoDate } from './iso-date.ts';
import { organizationShape } from './organization.ts';
import { releaseShape } from './release.ts';
import { letterAvatar } from './user.ts';

const FEATURES = ['sample-events', 'data-forwarding', 'rate-limits', 'releases', 'minidump'];

/** What today's server says about parts of Sentry that this one does not have. */
const ABSENT_PRODUCTS = Object.fromEntries(
  [
    'firstTransactionEvent',
    'hasSessions',
    'hasProfiles',
    'hasReplays',
    'hasFlags',
    'hasMinifiedStackTrace',
    'hasMonitors',
    'hasFeedbacks',
    'hasNewFeedbacks',
    'hasUserReports',
    'hasLogs',
  ].map((name) => [name, false]),
);

export function isProjectMember(call: Call, project: ProjectRecord): boolean {
  const userId = callerId(call);
  return call.store.membersOfProject(project.id).some((member) => member.userId === userId);
}

function teamStubs(call: Call, project: ProjectRecord): Json[] {
  return project.teamIds.flatMap((id) => {
    const team = call.store.teams.get(id);
    return team === undefined ? [] : [{ id: team.id, slug: team.slug, name: team.name }];
  });
}

/** What every shape of a project begins with. */
function wholeShape(call: Call, project: ProjectRecord): Json {
  const teams = teamStubs(call, project);
  const latest = call.store.releasesOf(project.id)[0];
  const userId = callerId(call);
  return {
    id: project.id,
    slug: project.slug,
    name: project.name,
    platform: project.platform,
    dateCreated: isoDate(project.dateCreated),
    firstEvent: isoDate(project.firstEvent),
    access: [],
    hasAccess: true,
    isMember: isProjectMember(call, project),
    isBookmarked: userId !== null && project.isBookmarkedBy.includes(userId),
    features: FEATURES,
    team: teams[0] ?? null,
    teams,
    platforms: project.platform === null ? [] : [project.platform],
    environments: environmentNamesOf(call.store, project),
    latestRelease: latest === undefined ? null : { version: latest.version },
    ...ABSENT_PRODUCTS,
  };
}

/** Sentry HTTP contract 2.3: a row of an organization's projects. */
export function projectShape(call: Call, project: ProjectRecord): Json {
  return call.dialect.reshape.project(wholeShape(call, project), project);
}

const lookOf = (project: ProjectRecord): Json => ({
  status: 'active',
  color: colorOf(project.slug),
  isInternal: false,
  isPublic: false,
  avatar: letterAvatar,
});

/** A row of `GET /projects/` and of `projects` in a row of teams (Sentry HTTP contract 2.3, 2.4). */
export function projectSummaryShape(call: Call, project: ProjectRecord): Json {
  return call.dialect.reshape.projectSummary({ ...wholeShape(call, project), ...lookOf(project) }, project);
}

/** `#rrggbb`, the same for a slug wherever it is asked for. */
export function colorOf(slug: string): string {
  let hash = 0;
  for (const character of slug) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0xffffff;
  return `#${hash.toString(16).padStart(6, '0')}`;
}

const option = (project: ProjectRecord, name: string, fallback: unknown) => project.options[name] ?? fallback;

/** `GET /projects/{org}/{proj}/`. */
export function detailedProjectShape(call: Call, project: ProjectRecord): Json {
  const organization = call.store.organizations.get(project.organizationId);
  const latest = call.store.releasesOf(project.id)[0];
  return call.dialect.reshape.projectDetail({
    ...projectShape(call, project),
    ...lookOf(project),
    latestRelease: latest === undefined ? null : releaseShape(call, latest),
    options: {
      'sentry:csp_ignored_sources_defaults': true,
      'sentry:csp_ignored_sources': '',
      'sentry:reprocessing_active': false,
      'filters:blacklisted_ips': '',
      'filters:releases': '',
      'filters:error_messages': '',
      'feedback:branding': true,
    },
    digestsMinDelay: option(project, 'digests:mail:minimum_delay', 300),
    digestsMaxDelay: option(project, 'digests:mail:maximum_delay', 1800),
    subjectPrefix: option(project, 'mail:subject_prefix', '[Sentry] '),
    subjectTemplate: option(project, 'mail:subject_template', '$shortID - $title'),
    allowedDomains: option(project, 'sentry:origins', ['*']),
    resolveAge: project.resolveAge,
    securityToken: project.secretKey,
    securityTokenHeader: null,
    verifySSL: false,
    scrubIPAddresses: false,
    scrapeJavaScript: true,
    dataScrubber: true,
    dataScrubberDefaults: true,
    sensitiveFields: [],
    safeFields: [],
    storeCrashReports: null,
    relayPiiConfig: null,
    groupingConfig: 'newstyle:2023-01-11',
    processingIssues: 0,
    defaultEnvironment: option(project, 'sentry:default_environment', null),
    highlightTags: ['handled', 'level'],
    highlightContext: {},
    highlightPreset: { tags: [], context: {} },
    plugins: [],
    organization: organization === undefined ? null : organizationShape(call, organization),
  });
}

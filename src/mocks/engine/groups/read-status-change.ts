import type { GroupSubstatus, ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import type { FieldErrors, IgnoreConditions, ResolutionRequest, StatusChange } from './group-update.ts';
import { FieldReader } from './read-field.ts';
import { repositoriesOf } from './repositories.ts';

/** Minutes in a week: the longest window a snooze may have. */
const LONGEST_WINDOW = 10_080;
const statuses = ['resolved', 'unresolved', 'ignored', 'resolvedInNextRelease', 'muted'] as const;
const archived: readonly GroupSubstatus[] = [
  'archived_forever',
  'archived_until_condition_met',
  'archived_until_escalating',
];
const open: readonly GroupSubstatus[] = ['ongoing', 'new', 'regressed', 'escalating'];

function readCommit(projects: readonly ProjectRecord[], details: FieldReader): ResolutionRequest | null {
  const value = details.value('inCommit');
  if (typeof value !== 'object' || value === null) {
    details.refuse('inCommit', { non_field_errors: ['Invalid data'] });
    return null;
  }
  const fields = new FieldReader({ ...value });
  const text = (field: string) => {
    const given = fields.value(field);
    return typeof given === 'string' ? given.trim() : '';
  };
  const commit = text('commit');
  const repository = text('repository');
  // The repository is looked for before anything is missed.
  if (!projects.some((project) => repositoriesOf(project).includes(repository))) {
    fields.refuse('repository', 'Unable to find the given repository.');
  } else if (commit === '') fields.refuse('commit', 'This field is required.');
  else if (commit.length > 64) fields.refuse('commit', 'Ensure this value has at most 64 characters.');
  if (fields.isRefused) details.refuse('inCommit', fields.errors);
  return fields.isRefused ? null : { kind: 'inCommit', commit, repository };
}

function readResolution(
  store: Store,
  projects: readonly ProjectRecord[],
  status: string,
  details: FieldReader,
): ResolutionRequest | null {
  const [project] = projects;
  // Whatever was sent here counts as true, false too: the contract's own trap.
  if (status === 'resolvedInNextRelease' || details.has('inNextRelease')) {
    const newest = project && store.releasesOf(project.id)[0];
    if (newest !== undefined) return { kind: 'nextRelease', releaseId: newest.id };
    details.refuse(
      'inNextRelease',
      "No release data present in the system to form a basis for 'Next Release'",
    );
    return null;
  }
  const version = details.value('inRelease');
  if (version !== undefined && version !== null && version !== '') {
    const releases = project === undefined ? [] : store.releasesOf(project.id);
    const release = version === 'latest' ? releases[0] : releases.find((row) => row.version === version);
    if (release !== undefined) return { kind: 'inRelease', releaseId: release.id, version: release.version };
    details.refuse(
      'inRelease',
      version === 'latest'
        ? "No release data present in the system to form a basis for 'Next Release'"
        : 'Unable to find a release with the given version.',
    );
    return null;
  }
  return details.value('inCommit') ? readCommit(projects, details) : { kind: 'now' };
}

function readConditions(details: FieldReader): IgnoreConditions {
  // Nought means "no such condition", as in Sentry.
  const amount = (field: string, maximum?: number) => details.integer(field, maximum) || null;
  return {
    ignoreDuration: amount('ignoreDuration') ?? amount('snoozeDuration'),
    ignoreCount: amount('ignoreCount'),
    ignoreWindow: amount('ignoreWindow', LONGEST_WINDOW),
    ignoreUserCount: amount('ignoreUserCount'),
    ignoreUserWindow: amount('ignoreUserWindow', LONGEST_WINDOW),
  };
}

/**
 * The change of status a body asks for, null for none; errors go to the reader. Conditions may stand in
 * `statusDetails` or beside the status. `statusDetails` without a status is ignored, once it is valid.
 */
export function readStatusChange(
  store: Store,
  projects: readonly ProjectRecord[],
  body: FieldReader,
  raw: Readonly<Record<string, unknown>>,
): StatusChange | null {
  const status = body.choice('status', statuses);
  const nested = raw['statusDetails'];
  const isNested = typeof nested === 'object' && nested !== null && !Array.isArray(nested);
  const details = new FieldReader(isNested ? { ...nested } : raw);
  const wanted = body.choice<GroupSubstatus>('substatus', [...archived, ...open]) ?? null;
  const conditions = readConditions(details);
  const resolves = status === 'resolved' || status === 'resolvedInNextRelease';
  const resolution = resolves ? readResolution(store, projects, status, details) : null;
  if (nested !== undefined && nested !== null && !isNested) {
    body.refuse('statusDetails', { non_field_errors: ['Invalid data'] });
  }
  if (details.isRefused) {
    if (isNested) body.refuse('statusDetails', details.errors);
    else Object.assign<FieldErrors, FieldErrors>(body.errors, details.errors);
  }
  if (resolution !== null) return { status: 'resolved', resolution };
  if (status === 'ignored' || status === 'muted') {
    const substatus = wanted !== null && archived.includes(wanted) ? wanted : null;
    return { status: 'ignored', sent: status, conditions, substatus };
  }
  if (status !== 'unresolved') return null;
  return { status, substatus: wanted !== null && open.includes(wanted) ? wanted : null };
}

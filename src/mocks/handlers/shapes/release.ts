import type { ReleaseRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';

import { isoDate } from './iso-date.ts';

/** What people read: a full commit hash is cut to twelve, a package prefix goes. */
function shortVersion(version: string): string {
  if (/^[0-9a-f]{40}$/.test(version)) return version.slice(0, 12);
  return version.includes('@') ? version.slice(version.lastIndexOf('@') + 1) : version;
}

export function releaseShape(call: Call, release: ReleaseRecord): Json {
  const projects = release.projectIds.flatMap((id) => {
    const project = call.store.projects.get(id);
    return project === undefined ? [] : [{ id, slug: project.slug, name: project.name }];
  });
  return call.dialect.reshape.release({
    id: Number(release.id),
    version: release.version,
    shortVersion: shortVersion(release.version),
    status: 'open',
    ref: null,
    url: null,
    dateCreated: isoDate(release.dateCreated),
    dateReleased: isoDate(release.dateReleased),
    data: {},
    newGroups: 0,
    owner: null,
    commitCount: 0,
    lastCommit: null,
    deployCount: 0,
    lastDeploy: null,
    authors: [],
    projects,
    firstEvent: isoDate(release.dateCreated),
    lastEvent: null,
    currentProjectMeta: {},
    userAgent: null,
  });
}

/** The release of a group or event by its id; null where it is not known. */
export function releaseOrNull(call: Call, releaseId: string | null): Json | null {
  const release = releaseId === null ? undefined : call.store.releases.get(releaseId);
  return release === undefined ? null : releaseShape(call, release);
}

import type { EventRecord, GroupRecord, ReleaseRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { releaseFigures } from '#mocks/handlers/release-figures.ts';

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
  const { firstEvent, lastEvent, newGroups } = releaseFigures(call.store, release);
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
    newGroups,
    owner: null,
    commitCount: 0,
    lastCommit: null,
    deployCount: 0,
    lastDeploy: null,
    authors: [],
    projects,
    firstEvent: isoDate(firstEvent),
    lastEvent: isoDate(lastEvent),
    currentProjectMeta: {},
    userAgent: null,
  });
}

/** The release of a group or event by its id; null where it is not known. */
export function releaseOrNull(call: Call, releaseId: string | null): Json | null {
  const release = releaseId === null ? undefined : call.store.releases.get(releaseId);
  return release === undefined ? null : releaseShape(call, release);
}

/** Events a step of so many seconds, the last of so many steps being the one that runs. */
function seriesOf(call: Call, events: readonly EventRecord[], points: number, step: number) {
  const last = Math.floor(call.now / 1000 / step) * step;
  return Array.from({ length: points + 1 }, (_, at): [number, number] => {
    const start = last - (points - at) * step;
    const isIn = ({ dateCreated }: EventRecord) => Math.floor(dateCreated / 1000 / step) * step === start;
    return [start, events.filter(isIn).length];
  });
}

/**
 * The group's part in the project's newest release within an environment; null where the group had no event there
 * (Sentry HTTP contract 3.6).
 */
export function currentReleaseShape(call: Call, group: GroupRecord, environment: string): Json | null {
  const release = call.store.releasesOf(group.projectId)[0];
  const events = call.store
    .eventsOf(group.id)
    .filter((event) => event.release === release?.version && event.environment === environment);
  const [newest] = events;
  const oldest = events.at(-1);
  if (release === undefined || newest === undefined || oldest === undefined) return null;
  return {
    release: releaseShape(call, release),
    environment,
    firstSeen: isoDate(oldest.dateCreated),
    lastSeen: isoDate(newest.dateCreated),
    stats: { '24h': seriesOf(call, events, 24, 3600), '30d': seriesOf(call, events, 30, 86_400) },
  };
}

import { nextShortId } from '#mocks/engine/groups/short-id.ts';
import type { EventRecord, GroupRecord, ProjectRecord, ReleaseRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import {
  ENVIRONMENTS,
  PROJECT_SLUGS,
  PROJECTS,
  type SampleProjectSlug,
} from '#mocks/seed/organization/projects.ts';
import { createRng, type Rng } from '#mocks/seed/rng.ts';
import { seedSample } from '#mocks/seed/seed-sample.ts';
import { surroundingsOf } from '#mocks/seed/surroundings.ts';
import { visitorKey } from '#mocks/seed/visitors.ts';

import { countLarge, largeCount, largeDates } from './large-counts.ts';
import { largeLook, largeTitle } from './large-look.ts';
import { largeTemplateName } from './large-templates.ts';

type Place = {
  slug: SampleProjectSlug;
  project: ProjectRecord;
  platform: string;
  releases: ReleaseRecord[];
  people: string[];
};

/** The platform that the project's SDK names in its events. */
const sdkPlatform = (platform: string) => (platform.startsWith('javascript') ? 'javascript' : platform);

function makeGroup(store: Store, place: Place, number: number, rng: Rng, now: number): GroupRecord {
  const look = largeLook(number, place.platform);
  const { title, type, metadata, culprit } = largeTitle(look, place.platform);
  const count = largeCount(rng);
  const { firstSeen, lastSeen } = largeDates(count, rng, now);
  const luck = rng.next();
  const person = place.people[rng.int(place.people.length)];
  return {
    id: store.nextId('groups'),
    projectId: place.project.id,
    shortId: nextShortId(store, place.project),
    hashes: [rng.hex(32)],
    mergedInto: null,
    type,
    title,
    culprit,
    message: `${look.type} ${look.value} ${culprit}`,
    metadata,
    logger: null,
    level: look.level,
    platform: place.platform,
    status: luck < 0.72 ? 'unresolved' : luck < 0.9 ? 'resolved' : 'ignored',
    substatus: luck < 0.72 ? 'ongoing' : luck < 0.9 ? null : 'archived_forever',
    isUnhandled: look.isUnhandled,
    resolution: luck >= 0.72 && luck < 0.9 ? { kind: 'now', actorId: person ?? null } : null,
    snooze: null,
    assignee: person !== undefined && rng.chance(0.2) ? { type: 'user', id: person } : null,
    firstSeen,
    lastSeen,
    activeSince: firstSeen,
    count,
    userCount: 0,
    numComments: 0,
    firstReleaseId: null,
    lastReleaseId: null,
    shareId: null,
    bookmarkedBy: [],
    subscriptions: new Map(),
    seenBy: new Map(person !== undefined && rng.chance(0.5) ? [[person, lastSeen]] : []),
    hourly: new Map(),
    hourlyByEnvironment: new Map(),
    tags: new Map(),
  };
}

/** The group's newest event: the only one of its events that is kept. */
function makeEvent(
  store: Store,
  place: Place,
  group: GroupRecord,
  number: number,
  rng: Rng,
  now: number,
): EventRecord {
  const eventId = rng.hex(32);
  const { visitor } = surroundingsOf(place.slug, eventId, group.lastSeen);
  const release =
    place.releases.findLast((own) => (own.dateReleased ?? 0) <= group.lastSeen) ?? place.releases[0];
  const environment = rng.chance(0.8) ? ENVIRONMENTS[0] : rng.pick(ENVIRONMENTS);
  const userKey = visitor === null ? null : visitorKey(visitor);
  const tags: [string, string][] = [
    ['environment', environment],
    ['level', group.level],
    ['release', release?.version ?? ''],
    ...(userKey === null ? [] : [['user', userKey] satisfies [string, string]]),
  ];
  group.firstReleaseId = place.releases[0]?.id ?? null;
  group.lastReleaseId = release?.id ?? null;
  countLarge(group, environment, tags, rng, now);
  return {
    eventId,
    rowId: store.nextRowId(),
    groupId: group.id,
    projectId: group.projectId,
    dateCreated: group.lastSeen,
    dateReceived: group.lastSeen + 120,
    hash: group.hashes[0] ?? '',
    message: group.message,
    release: release?.version ?? null,
    environment,
    userKey,
    tags,
    body: { kind: 'sample', template: largeTemplateName(place.slug), variation: number },
  };
}

/**
 * Fills an empty store with the sample organization and more groups of its projects, `total` in all. Each of
 * the others keeps one event, which opens like any; its counters tell of more.
 */
export function seedLarge(store: Store, now: number, total: number): void {
  const sample = seedSample(store, now);
  const rng = createRng(100_000);
  const places = PROJECT_SLUGS.flatMap((slug): Place[] => {
    const project = sample.projects.get(slug);
    if (project === undefined) return [];
    const members = store.membersOfProject(project.id).flatMap((member) => member.userId ?? []);
    const platform = sdkPlatform(PROJECTS[slug].platform);
    return [{ slug, project, platform, releases: sample.releases.get(slug) ?? [], people: members }];
  });
  for (let number = store.groups.size; number < total; number += 1) {
    // Projects differ in size: the first has a quarter, the last one a hundredth.
    const place = places[Math.floor(rng.next() ** 2 * places.length)];
    if (place === undefined) return;
    const group = makeGroup(store, place, number, rng, now);
    const event = makeEvent(store, place, group, number, rng, now);
    store.groups.insert(group);
    store.events.insert(event);
  }
}

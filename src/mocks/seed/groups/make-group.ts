import { groupOfEvent } from '#mocks/engine/ingest/group-of-event.ts';
import { type IncomingEvent, normaliseEvent } from '#mocks/engine/ingest/normalise-event.ts';
import type { EventRecord, GroupRecord, ProjectRecord, ReleaseRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import { createRng, type Rng, seedOf } from '#mocks/seed/rng.ts';
import { surroundingsOf } from '#mocks/seed/surroundings.ts';
import type { RawEvent, SampleTemplate } from '#mocks/seed/template.ts';
import { visitorKey } from '#mocks/seed/visitors.ts';

import { countEvent } from './count-event.ts';
import { eventTimes, pickCount, pickShape } from './event-times.ts';
import { type EventTagValues, REFERENCE, tagSlots } from './tag-slots.ts';

/** A group before it is in the store: when its events happen, and what the normaliser makes of them. */
export type GroupDraft = {
  template: SampleTemplate;
  variation: number;
  /** The oldest first; as many as there are ids. */
  times: number[];
  eventIds: string[];
  incoming: IncomingEvent;
  tagsFor: (values: EventTagValues) => [key: string, value: string][];
  rng: Rng;
};

/**
 * One group of a template. Its looks come from its newest event, which goes through the real normaliser; with
 * the reference's browser and server, so that tags which depend on those can be told.
 */
export function draftGroup(template: SampleTemplate, variation: number, now: number): GroupDraft {
  const rng = createRng(seedOf(`${template.name} ${variation}`));
  const shape = pickShape(rng);
  const times = eventTimes(shape, pickCount(rng), rng, now);
  const eventIds = times.map(() => rng.hex(32));
  const newest = surroundingsOf(template.project, eventIds.at(-1) ?? '', times.at(-1) ?? now);
  const raw: RawEvent = { user: { id: '1' }, ...template.build(variation, { ...newest, ...REFERENCE }) };
  const incoming = normaliseEvent(raw, { now, size: 0 });
  if ('kind' in incoming) throw new Error(`${template.name} ${variation}: ${incoming.reason}`);
  return { template, variation, times, eventIds, incoming, tagsFor: tagSlots(incoming.event.tags), rng };
}

/** The newest release that was out by then. */
function releaseAt(releases: ReleaseRecord[], time: number): ReleaseRecord | undefined {
  return releases.findLast((release) => (release.dateReleased ?? 0) <= time) ?? releases[0];
}

function pickEnvironment(rng: Rng): string {
  const luck = rng.next();
  if (luck < 0.78) return 'production';
  return luck < 0.93 ? 'staging' : 'development';
}

/** The records of a draft's events, counted into the group; their `rowId`s are given later, by time. */
export function makeEvents(draft: GroupDraft, group: GroupRecord, releases: ReleaseRecord[]): EventRecord[] {
  const { template, variation, incoming, rng } = draft;
  const hasUser = incoming.userKey !== null;
  return draft.eventIds.map((eventId, at) => {
    const time = draft.times[at] ?? 0;
    const around = surroundingsOf(template.project, eventId, time);
    const release = releaseAt(releases, time);
    const environment = pickEnvironment(rng);
    const userKey = hasUser && around.visitor !== null ? visitorKey(around.visitor) : null;
    const version = release?.version ?? '';
    const record: EventRecord = {
      eventId,
      rowId: 0,
      groupId: group.id,
      projectId: group.projectId,
      dateCreated: time,
      dateReceived: time + 40 + rng.int(900),
      hash: incoming.hash,
      message: incoming.searchText,
      release: version,
      environment,
      userKey,
      tags: draft.tagsFor({ around, release: version, environment, userKey }),
      body: { kind: 'sample', template: template.name, variation },
    };
    countEvent(group, record);
    group.firstReleaseId ??= release?.id ?? null;
    group.lastReleaseId = release?.id ?? null;
    return record;
  });
}

/** The group of a draft, with nothing counted yet. */
export function makeGroup(store: Store, project: ProjectRecord, draft: GroupDraft): GroupRecord {
  const group = groupOfEvent(store, project, draft.incoming);
  const first = draft.times[0] ?? group.firstSeen;
  return {
    ...group,
    firstSeen: first,
    lastSeen: first,
    activeSince: first,
    platform: draft.incoming.event.platform,
  };
}

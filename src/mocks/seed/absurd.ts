import { groupOfEvent } from '#mocks/engine/ingest/group-of-event.ts';
import { type IncomingEvent, normaliseEvent } from '#mocks/engine/ingest/normalise-event.ts';
import type {
  EventRecord,
  GroupRecord,
  NormalisedEvent,
  ProjectRecord,
  TagValueRecord,
} from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { createRng } from './rng.ts';

const FIRST_DAY = 0;
const LAST_DAY = Date.parse('9999-12-31T23:59:59Z');
const SCRIPT = '<script>document.title = "taken over"</script>';
const BIDI = 'photo_\u202Egpj.exe\u202C \u2067שלום\u2069 \u200B\u200B';

/** The record's fields, taken as they are: the point is that some are not what their type says. */
type Bent<Row> = { [Key in keyof Row]?: unknown };

type AbsurdCase = {
  title: string;
  group?: Bent<GroupRecord>;
  event?: Bent<NormalisedEvent>;
  record?: Bent<EventRecord>;
};

const manyTags = (): [string, string][] =>
  Array.from({ length: 10_000 }, (_, number) => [`tag-${number}`, `value ${number}`]);

/** Each exception names the other as its cause, and itself as its thread. */
const CYCLE = {
  type: 'exception',
  data: {
    values: [0, 1].map((id) => ({
      type: 'Cycle',
      value: `exception ${id} was caused by exception ${1 - id}`,
      module: null,
      threadId: id,
      stacktrace: null,
      rawStacktrace: null,
      mechanism: { type: 'chained', exception_id: id, parent_id: 1 - id, handled: null },
    })),
    hasSystemFrames: false,
    excOmitted: [3, 1],
  },
};

const FRAME_OF_NONSENSE = {
  filename: 7,
  absPath: 'javascript:alert(1)',
  function: null,
  lineNo: -1,
  colNo: 1e21,
  inApp: 'yes',
  context: [[null, null], 'not a pair', [-1, { text: 'an object' }]],
  vars: ['a', 'list'],
};

const CASES: AbsurdCase[] = [
  {
    title: 'Null title',
    group: { title: null, culprit: null, metadata: null, message: null },
    event: { title: null, metadata: null },
  },
  { title: 'Negative counts', group: { count: -12, userCount: -3, numComments: -1 } },
  { title: 'Counts beyond counting', group: { count: 1e21, userCount: Number.MAX_SAFE_INTEGER } },
  {
    title: 'Seen in 1970',
    group: { firstSeen: FIRST_DAY, lastSeen: FIRST_DAY },
    record: { dateCreated: FIRST_DAY },
  },
  {
    title: 'Seen in 9999',
    group: { firstSeen: LAST_DAY, lastSeen: LAST_DAY },
    record: { dateCreated: LAST_DAY },
  },
  { title: 'First seen after last seen', group: { firstSeen: LAST_DAY, lastSeen: FIRST_DAY } },
  {
    title: SCRIPT,
    group: { culprit: SCRIPT, logger: SCRIPT },
    event: { culprit: SCRIPT, tags: [[SCRIPT, SCRIPT]] },
  },
  { title: BIDI, group: { culprit: BIDI } },
  { title: 'T'.repeat(1000), group: { culprit: 'c'.repeat(1000) } },
  {
    title: 'One megabyte',
    event: { message: 'm'.repeat(1_000_000), context: { long: 'x'.repeat(1_000_000) } },
  },
  { title: 'Ten thousand tags', event: { tags: manyTags() }, record: { tags: manyTags() } },
  { title: 'Cyclic exceptions', event: { type: 'error', entries: [CYCLE] } },
  {
    title: 'Entries of unknown types',
    event: { entries: [{ type: 'hologram', data: { depth: 3 } }, { type: null, data: null }, null, 'text'] },
  },
  {
    title: 'Frames of nonsense',
    event: {
      entries: [
        { type: 'stacktrace', data: { frames: [FRAME_OF_NONSENSE, null, 4], framesOmitted: 'some' } },
      ],
    },
  },
  {
    title: 'Everything is null',
    event: { entries: null, contexts: null, context: null, user: null, errors: null, packages: null },
  },
  {
    title: 'Unknown level and status',
    group: { level: 'loud', status: 'paused', substatus: 'odd', type: 'hologram' },
  },
];

function readEvent(title: string, now: number): IncomingEvent {
  const incoming = normaliseEvent({ message: title, fingerprint: [title] }, { now });
  if ('kind' in incoming) throw new Error(incoming.reason);
  return incoming;
}

const bodyOf = ({ event }: IncomingEvent, bent: Bent<NormalisedEvent>): NormalisedEvent =>
  // The store's types are broken on purpose here: servers and their databases do hold such values.
  ({ ...event, ...bent }) as NormalisedEvent;

function insertCase(
  store: Store,
  project: ProjectRecord,
  absurd: AbsurdCase,
  eventId: string,
  now: number,
): void {
  const incoming = readEvent(absurd.title, now);
  const tags = new Map<string, Map<string, TagValueRecord>>();
  // For the same reason as above.
  const group = {
    ...groupOfEvent(store, project, incoming),
    count: 1,
    title: absurd.title,
    tags,
    ...absurd.group,
  } as GroupRecord;
  const record = {
    eventId,
    rowId: store.nextRowId(),
    groupId: group.id,
    projectId: project.id,
    dateCreated: now,
    dateReceived: now,
    hash: incoming.hash,
    message: absurd.title,
    release: null,
    environment: null,
    userKey: null,
    tags: incoming.event.tags,
    body: { kind: 'stored', event: bodyOf(incoming, absurd.event ?? {}) },
    ...absurd.record,
  } as EventRecord;
  for (const [key, value] of record.tags) {
    tags.set(key, new Map([[value, { value, count: 1, firstSeen: now, lastSeen: now }]]));
  }
  store.groups.insert(group);
  store.events.insert(record);
}

/**
 * Adds the project `absurd` to an organization: groups and events with values that no server should hold and
 * some do. They do not go through the normaliser, which would mend them.
 */
export function seedAbsurd(store: Store, organizationId: string, now: number): ProjectRecord {
  const rng = createRng(404);
  const project = store.projects.insert({
    id: store.nextId('projects'),
    organizationId,
    slug: 'absurd',
    name: `Absurd ${BIDI}`,
    platform: null,
    teamIds: store.teamsOf(organizationId).map((team) => team.id),
    dateCreated: FIRST_DAY,
    firstEvent: LAST_DAY,
    publicKey: rng.hex(32),
    secretKey: rng.hex(32),
    nextShortId: 1,
    isBookmarkedBy: [],
    resolveAge: 0,
    options: {},
  });
  for (const absurd of CASES) insertCase(store, project, absurd, rng.hex(32), now);
  return project;
}

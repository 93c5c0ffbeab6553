import type { GroupRecord } from '#mocks/engine/model.ts';

type Described =
  | 'id'
  | 'projectId'
  | 'shortId'
  | 'hashes'
  | 'type'
  | 'title'
  | 'culprit'
  | 'message'
  | 'metadata'
  | 'logger'
  | 'level'
  | 'platform'
  | 'isUnhandled';

/** A group without events yet; `recordEvent` gives it its counts and dates. */
export function newGroup(described: Pick<GroupRecord, Described>): GroupRecord {
  return {
    ...described,
    mergedInto: null,
    status: 'unresolved',
    substatus: 'new',
    resolution: null,
    snooze: null,
    assignee: null,
    firstSeen: 0,
    lastSeen: 0,
    activeSince: 0,
    count: 0,
    userCount: 0,
    numComments: 0,
    firstReleaseId: null,
    lastReleaseId: null,
    shareId: null,
    bookmarkedBy: [],
    subscriptions: new Map(),
    seenBy: new Map(),
    hourly: new Map(),
    hourlyByEnvironment: new Map(),
    tags: new Map(),
  };
}

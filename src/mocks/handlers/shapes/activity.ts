import type { ActivityRecord, GroupRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';

import { groupShape } from './group.ts';
import { isoDate } from './iso-date.ts';
import { userOrNull } from './user.ts';

/** The group an unmerge names, whole; null once it is gone. */
function withGroup(call: Call, data: Json, field: 'source' | 'destination'): Json {
  const group = call.store.groupOrParent(String(data[field]));
  return { ...data, [field]: group === undefined ? null : groupShape(call, group) };
}

/** Mentions are kept for the notifications and not told (Sentry HTTP contract 3.9). */
function dataOf(call: Call, activity: ActivityRecord): Json {
  if (activity.type === 'unmerge_source') return withGroup(call, activity.data, 'destination');
  if (activity.type === 'unmerge_destination') return withGroup(call, activity.data, 'source');
  if (activity.type !== 'note') return activity.data;
  return Object.fromEntries(Object.entries(activity.data).filter(([key]) => key !== 'mentions'));
}

/** Sentry HTTP contract 3.9. */
export function activityShape(call: Call, activity: ActivityRecord): Json {
  return {
    id: activity.id,
    user: userOrNull(call, activity.userId),
    type: activity.type,
    data: dataOf(call, activity),
    dateCreated: isoDate(activity.dateCreated),
  };
}

/** At most a hundred, newest first; after them, where there is room, the first sighting, which is not stored. */
export function activityShapes(call: Call, group: GroupRecord): Json[] {
  return [
    ...call.dialect
      .withoutRepeats(call.store.activitiesOf(group.id).slice(0, 200))
      .map((activity) => activityShape(call, activity)),
    { id: '0', user: null, type: 'first_seen', data: {}, dateCreated: isoDate(group.firstSeen) },
  ].slice(0, 100);
}

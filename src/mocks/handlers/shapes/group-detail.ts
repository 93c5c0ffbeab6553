import { tagsOf } from '#mocks/engine/groups/group-tags.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { type GroupView, seriesOf, withStepBefore } from '#mocks/handlers/group-view.ts';

import { activityShapes } from './activity.ts';
import { groupShape } from './group.ts';
import { isoDate } from './iso-date.ts';
import { currentReleaseShape, releaseOrNull } from './release.ts';
import { tagName } from './tag.ts';
import { userOrNull } from './user.ts';

/** Who has chosen to hear of the group. */
export function participantsOf(call: Call, group: GroupRecord): Json[] {
  return [...group.subscriptions].flatMap(([userId, reason]) => {
    const user = reason === false ? null : userOrNull(call, userId);
    return user === null ? [] : [{ ...user, type: 'user' }];
  });
}

function seenBy(call: Call, group: GroupRecord): Json[] {
  return [...group.seenBy]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([userId, when]) => {
      const user = userOrNull(call, userId);
      return user === null ? [] : [{ ...user, lastSeen: isoDate(when) }];
    });
}

function seriesOfDetails(call: Call, group: GroupRecord, period: '24h' | '30d', view: GroupView) {
  const series = seriesOf(call, group, period, view);
  return call.dialect.startsSeriesEarlier ? withStepBefore(group, series, view.environments) : series;
}

/** Sentry HTTP contract 3.6. `collapse` leaves out what costs. */
export function detailedGroupShape(call: Call, group: GroupRecord, view: GroupView): Json {
  const collapsed = new Set(call.query.getAll('collapse'));
  const expanded = new Set(call.query.getAll('expand'));
  const tags = tagsOf(group).slice(0, 100);
  const environment = view.environments.at(-1);
  return call.dialect.reshape.groupDetail({
    ...groupShape(call, group, view),
    activity: activityShapes(call, group),
    seenBy: seenBy(call, group),
    participants: participantsOf(call, group),
    userReportCount: 0,
    ...(!collapsed.has('tags') && {
      tags: tags.map(({ key, totalValues, uniqueValues }) => ({
        key,
        name: tagName(key),
        uniqueValues,
        totalValues,
      })),
    }),
    ...(!collapsed.has('stats') && {
      stats: {
        '24h': seriesOfDetails(call, group, '24h', view),
        '30d': seriesOfDetails(call, group, '30d', view),
      },
    }),
    ...(!collapsed.has('release') && {
      firstRelease: releaseOrNull(call, group.firstReleaseId),
      lastRelease: releaseOrNull(call, group.lastReleaseId),
    }),
    ...(call.dialect.tellsCurrentRelease &&
      environment !== undefined && { currentRelease: currentReleaseShape(call, group, environment) }),
    ...(expanded.has('inbox') && { inbox: null }),
    ...(expanded.has('owners') && { owners: null }),
    ...(expanded.has('integrationIssues') && { integrationIssues: [] }),
    ...(expanded.has('sentryAppIssues') && { sentryAppIssues: [] }),
    ...(expanded.has('latestEventHasAttachments') && { latestEventHasAttachments: false }),
  });
}

import { statusOf } from '#mocks/engine/groups/group-status.ts';
import { priorityOf } from '#mocks/engine/groups/priority.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';
import { figuresOf, type GroupView, WHOLE_VIEW } from '#mocks/handlers/group-view.ts';
import { PUBLIC_URL } from '#mocks/handlers/public-url.ts';

import { actorShape } from './actor.ts';
import { isoDate } from './iso-date.ts';
import { groupStatusDetails } from './status-details.ts';

/** Not having chosen is being subscribed, for whoever is somebody (Sentry HTTP contract 3.2). */
export function subscriptionShape(group: GroupRecord, userId: string | null): Json {
  const choice = userId === null ? undefined : group.subscriptions.get(userId);
  if (userId === null || choice === false) return { isSubscribed: false, subscriptionDetails: null };
  if (choice === undefined) return { isSubscribed: true, subscriptionDetails: null };
  return { isSubscribed: true, subscriptionDetails: { reason: choice } };
}

/** Issues made from this group elsewhere. */
function annotationsOf(call: Call, group: GroupRecord): Json[] {
  return call.store
    .activitiesOf(group.id)
    .filter((activity) => activity.type === 'create_issue')
    .map(({ data }) => ({ displayName: data['label'] ?? data['title'] ?? '', url: data['location'] ?? '' }));
}

/** A group as lists show it, without its series (Sentry HTTP contract 3.2). */
export function groupShape(call: Call, group: GroupRecord, view: GroupView = WHOLE_VIEW): Json {
  const userId = callerId(call);
  const project = call.store.projects.get(group.projectId);
  const organization = project && call.store.organizations.get(project.organizationId);
  const figures = figuresOf(call, group, view);
  const status = statusOf(call.store, group, call.now);
  return call.dialect.reshape.group({
    id: group.id,
    shareId: group.shareId,
    shortId: group.shortId,
    title: group.title,
    culprit: group.culprit,
    permalink: `${PUBLIC_URL}/organizations/${organization?.slug}/issues/${group.id}/`,
    logger: group.logger,
    level: group.level,
    status,
    statusDetails: groupStatusDetails(call, group),
    // A snooze that ended, or an age that was reached: stored as it was, shown as it reads.
    substatus: status === group.status ? group.substatus : status === 'unresolved' ? 'ongoing' : null,
    isPublic: group.shareId !== null,
    platform: group.platform,
    priority: priorityOf(group),
    priorityLockedAt: null,
    seerFixabilityScore: null,
    seerAutofixLastTriggered: null,
    seerExplorerAutofixLastTriggered: null,
    project: {
      id: group.projectId,
      name: project?.name,
      slug: project?.slug,
      platform: project?.platform ?? null,
    },
    type: group.type,
    issueType: 'error',
    issueCategory: 'error',
    metadata: group.metadata,
    numComments: group.numComments,
    assignedTo: actorShape(call, group.assignee),
    isBookmarked: userId !== null && group.bookmarkedBy.includes(userId),
    ...subscriptionShape(group, userId),
    // What was seen before it came back is not what there is to see.
    hasSeen: userId !== null && (group.seenBy.get(userId) ?? Number.NEGATIVE_INFINITY) >= group.activeSince,
    annotations: annotationsOf(call, group),
    isUnhandled: group.isUnhandled,
    count: String(figures.count),
    userCount: figures.userCount,
    firstSeen: isoDate(figures.firstSeen),
    lastSeen: isoDate(figures.lastSeen),
  });
}

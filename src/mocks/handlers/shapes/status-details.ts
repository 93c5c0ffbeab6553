import { isSnoozeOver } from '#mocks/engine/groups/group-status.ts';
import { ignoredDetails, type StatusDetails, statusDetails } from '#mocks/engine/groups/status-details.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';

import { isoDate } from './iso-date.ts';
import { userOrNull } from './user.ts';

function commitShape(call: Call, { commit, repository }: NonNullable<StatusDetails['inCommit']>): Json {
  return {
    id: commit,
    message: null,
    author: null,
    dateCreated: isoDate(call.now),
    repository: {
      id: '1',
      name: repository,
      url: null,
      provider: { id: 'unknown', name: 'Unknown Provider' },
      status: 'active',
      externalSlug: null,
      integrationId: null,
      dateCreated: isoDate(call.now),
    },
    releases: [],
  };
}

export function statusDetailsShape(call: Call, details: StatusDetails): Json {
  const { actorId, ignoreUntil, inCommit, ...rest } = details;
  return {
    ...rest,
    ...(ignoreUntil !== undefined && { ignoreUntil: isoDate(ignoreUntil) }),
    ...(inCommit !== undefined && { inCommit: commitShape(call, inCommit) }),
    ...(actorId !== undefined && { actor: userOrNull(call, actorId) }),
  };
}

/** Sentry HTTP contract 3.3. */
export function groupStatusDetails(call: Call, group: GroupRecord): Json {
  const details = statusDetails(call.store, group, call.now);
  const isSnoozed = call.dialect.tellsOldSnoozes && group.snooze !== null && !isSnoozeOver(group, call.now);
  return statusDetailsShape(call, isSnoozed ? { ...ignoredDetails(group), ...details } : details);
}

import { deleteGroups } from '#mocks/engine/groups/delete-groups.ts';

import { empty, json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { checkEnvironments } from '#mocks/handlers/environment-filter.ts';
import type { Resource } from '#mocks/handlers/resource.ts';
import { groupOf } from '#mocks/handlers/scope.ts';
import { detailedGroupShape } from '#mocks/handlers/shapes/group-detail.ts';

import { issueResources } from './issue-paths.ts';
import { putIssue } from './issue-update.ts';

function getIssue(call: Call): Response {
  const { group, organization } = groupOf(call, 'event:read');
  const environments = checkEnvironments(call, organization.id);
  return json(detailedGroupShape(call, group, { environments, window: null }));
}

/** Queued: gone for everybody at once, removed a moment later (Sentry HTTP contract 3.5). */
function deleteIssue(call: Call): Response {
  const { group } = groupOf(call, 'event:admin');
  call.store.groups.update(group.id, (row) => {
    row.status = 'pending_deletion';
  });
  call.later(() => deleteGroups(call.store, [group]));
  return empty(202);
}

const methods = { GET: getIssue, PUT: putIssue, DELETE: deleteIssue };

export const issueDetailResources: readonly Resource[] = issueResources('', methods);

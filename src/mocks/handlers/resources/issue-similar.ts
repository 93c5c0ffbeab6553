import { similarGroups } from '#mocks/engine/similar/similar-groups.ts';
import { stackOfGroup } from '#mocks/engine/similar/stack-of-group.ts';

import { json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import type { Resource } from '#mocks/handlers/resource.ts';
import { groupOf } from '#mocks/handlers/scope.ts';
import { groupShape } from '#mocks/handlers/shapes/group.ts';

import { issueResources } from './issue-paths.ts';

/** Pairs of group and scores, not paginated (Sentry HTTP contract 3.10). */
function getSimilar(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  const limit = Math.max(1, Math.min(100, Number(call.query.get('limit')) || 10));
  const similar = similarGroups(call.store, group, (other) => stackOfGroup(call.store, other), limit);
  return json(similar.map(({ group: other, scores }) => [groupShape(call, other), scores]));
}

/** The index is empty unless somebody builds it, which nobody does by default on 9.1. */
function getNoSimilar(call: Call): Response {
  groupOf(call, 'event:read');
  return json([]);
}

export const issueSimilarResources: readonly Resource[] = issueResources('similar/', { GET: getSimilar });
export const issueSimilarResources91: readonly Resource[] = issueResources('similar/', { GET: getNoSimilar });

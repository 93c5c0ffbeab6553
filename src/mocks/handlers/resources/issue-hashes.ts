import { unmergeHashes } from '#mocks/engine/groups/unmerge-hashes.ts';

import { empty, json } from '#mocks/handlers/answer.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';
import type { Resource } from '#mocks/handlers/resource.ts';
import { groupOf } from '#mocks/handlers/scope.ts';
import { eventShape } from '#mocks/handlers/shapes/event.ts';

import { issueResources } from './issue-paths.ts';

/** Sentry HTTP contract 3.10. */
function getHashes(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  const events = call.store.eventsOf(group.id);
  const page = call.dialect.page(call, group.hashes);
  const rows = page.rows.map((hash) => {
    const latest = events.find((event) => event.hash === hash);
    return {
      id: hash,
      latestEvent: latest === undefined ? null : eventShape(call, latest),
      ...call.dialect.hashState,
    };
  });
  return json(rows, { headers: page.headers });
}

/** Unmerge: all given hashes go together into one new group; 200 where none of them is this group's. */
function unmerge(call: Call): Response {
  const { group } = groupOf(call, 'event:write');
  const context = { viewerId: callerId(call), now: call.now };
  return empty(unmergeHashes(call.store, context, group, call.query.getAll('id')) === null ? 200 : 202);
}

/** Today's server takes PUT, those before it DELETE; both are answered here. */
export const issueHashResources: readonly Resource[] = issueResources('hashes/', {
  GET: getHashes,
  PUT: unmerge,
  DELETE: unmerge,
});

/** PUT is not known yet. */
export const issueHashResources91: readonly Resource[] = issueResources('hashes/', {
  GET: getHashes,
  DELETE: unmerge,
});

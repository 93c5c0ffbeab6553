import { empty, json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import type { Resource } from '#mocks/handlers/resource.ts';
import { groupOf } from '#mocks/handlers/scope.ts';

import { issueResources } from './issue-paths.ts';

/** Nothing is installed, so nothing has issues to offer (Sentry HTTP contract 3.11). */
function getNone(call: Call): Response {
  groupOf(call, 'event:read');
  return json([], { headers: call.dialect.page(call, []).headers });
}

/** Links of apps need a feature that 9.1 has switched off: an empty 404. */
function getUnknown(call: Call): Response {
  groupOf(call, 'event:read');
  return empty(404);
}

export const issueIntegrationResources: readonly Resource[] = [
  ...issueResources('integrations/', { GET: getNone }),
  ...issueResources('external-issues/', { GET: getNone }),
];

export const issueIntegrationResources91: readonly Resource[] = [
  ...issueResources('integrations/', { GET: getNone }),
  ...issueResources('external-issues/', { GET: getUnknown }),
];

import { ApiError } from './api-error.ts';
import type { Server } from './server.ts';

/**
 * The URL of a group: organization-scoped today, un-scoped on Sentry 9.1 and for all of GlitchTip's sub-resources
 * (Sentry HTTP contract 3, GlitchTip 3). Refuses ids that a live 9.1.2 answers 500 or an empty 404 to.
 */
export function groupPath(server: Server, org: string, groupId: string, rest = ''): string {
  if (!/^\d+$/.test(groupId)) {
    throw new ApiError({ kind: 'not-found', endpoint: `GET /api/0/issues/${groupId}/`, detail: null });
  }
  return server.capabilities.dialect === 'sentry'
    ? `/api/0/organizations/${encodeURIComponent(org)}/issues/${groupId}/${rest}`
    : `/api/0/issues/${groupId}/${rest}`;
}

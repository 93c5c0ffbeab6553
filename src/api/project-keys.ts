import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';

import { Id } from './scalars.ts';
import type { Server } from './server.ts';
import { field, tolerant } from './tolerant.ts';

/** A key with which events are sent to a project (Sentry HTTP contract 8). Its DSN names the server's own address. */
export const ProjectKey = tolerant('ProjectKey', {
  id: Id,
  name: field(z.nullable(z.string()), null),
  /** The public key: 32 hex digits, on GlitchTip with dashes. */
  public: z.string(),
  isActive: field(z.boolean(), true),
});
export type ProjectKey = z.infer<typeof ProjectKey>;

export const projectKeyKeys = {
  list: (org: string, project: string) => ['project-keys', org, project] as const,
};

/** The keys of a project, by slug. Needs `project:read`. */
export function projectKeysQuery(server: Server, org: string, project: string) {
  return queryOptions({
    queryKey: projectKeyKeys.list(org, project),
    // Who was told that there is none makes one and comes back at once.
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const path = `/api/0/projects/${encodeURIComponent(org)}/${encodeURIComponent(project)}/keys/`;
      const { rows } = await server.requestPage(ProjectKey, path, { signal, needs: 'project:read' });
      return rows;
    },
  });
}

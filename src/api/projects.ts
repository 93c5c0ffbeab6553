import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';

import { everyRow } from './every-row.ts';
import { Id, IsoDate, listOf } from './scalars.ts';
import type { Server } from './server.ts';
import { field, tolerant, tolerantArray } from './tolerant.ts';

const ProjectTeam = tolerant('ProjectTeam', { id: Id, slug: z.string(), name: field(z.string(), '') });
const LatestRelease = tolerant('LatestRelease', { version: z.string() });

/** A project as its organization's list shows it (Sentry HTTP contract 2.3, GlitchTip 2). */
export const Project = tolerant('Project', {
  id: Id,
  slug: z.string(),
  name: field(z.string(), ''),
  /** Null and '' both mean that nobody said. */
  platform: field(z.nullable(z.string()), null),
  isMember: field(z.boolean(), true),
  isBookmarked: field(z.boolean(), false),
  /** Names; '' is a real one. GlitchTip does not say. */
  environments: field(listOf(z.string()), []),
  teams: field(tolerantArray('Project.teams', ProjectTeam), []),
  latestRelease: field(z.nullable(LatestRelease), null),
  firstEvent: field(z.nullable(IsoDate), null),
});
export type Project = z.infer<typeof Project>;

/** GlitchTip has a row for each project: `id` is not the environment's own. */
const Environment = tolerant('Environment', { id: Id, name: z.string() });

export const projectKeys = {
  list: (org: string) => ['projects', org, 'list'] as const,
  environments: (org: string) => ['projects', org, 'environments'] as const,
};

const LONG = 5 * 60_000;

/** Every project of the organization that the caller may see, by slug. */
export function projectsQuery(server: Server, org: string) {
  return queryOptions({
    queryKey: projectKeys.list(org),
    staleTime: LONG,
    queryFn: async ({ signal }) => {
      const path = `/api/0/organizations/${encodeURIComponent(org)}/projects/`;
      const projects = await everyRow(server, Project, path, { signal, needs: 'project:read' });
      return projects.sort((a, b) => (a.slug < b.slug ? -1 : 1));
    },
  });
}

/** The names of the organization's environments, each once, in order; '' is a real name. */
export function environmentsQuery(server: Server, org: string) {
  return queryOptions({
    queryKey: projectKeys.environments(org),
    staleTime: LONG,
    queryFn: async ({ signal }) => {
      const path = `/api/0/organizations/${encodeURIComponent(org)}/environments/`;
      const rows = await everyRow(server, Environment, path, { signal, needs: 'org:read' });
      return [...new Set(rows.map((row) => row.name))].sort((a, b) => a.localeCompare(b));
    },
  });
}

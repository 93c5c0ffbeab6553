import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';

import { everyRow } from './every-row.ts';
import { Id, listOf } from './scalars.ts';
import type { Server } from './server.ts';
import { field, tolerant, tolerantArray } from './tolerant.ts';
import { User } from './user.ts';

/** A member row of an organization; `user` is null while an invitation waits (Sentry HTTP contract 2.5). */
const OrganizationUser = tolerant('OrganizationUser', {
  id: Id,
  user: field(z.nullable(User), null),
  projects: field(listOf(z.string()), []),
});
export type OrganizationUser = z.infer<typeof OrganizationUser>;

const Team = tolerant('Team', {
  id: Id,
  slug: z.string(),
  name: field(z.string(), ''),
  isMember: field(z.boolean(), false),
  projects: field(tolerantArray('Team.projects', tolerant('TeamProject', { slug: z.string() })), []),
});
export type Team = z.infer<typeof Team>;

const LONG = 5 * 60_000;

/** Active people on teams of the organization's projects, with the slugs of those projects. */
export function organizationUsersQuery(server: Server, org: string) {
  return queryOptions({
    queryKey: ['users', org] as const,
    staleTime: LONG,
    queryFn: ({ signal }) =>
      server.request(
        tolerantArray('OrganizationUser', OrganizationUser),
        `/api/0/organizations/${encodeURIComponent(org)}/users/`,
        { signal, needs: 'member:read' },
      ),
  });
}

/** The organization's teams with their projects; all pages. */
export function teamsQuery(server: Server, org: string) {
  return queryOptions({
    queryKey: ['teams', org] as const,
    staleTime: LONG,
    queryFn: ({ signal }) =>
      everyRow(server, Team, `/api/0/organizations/${encodeURIComponent(org)}/teams/`, {
        signal,
        needs: 'team:read',
      }),
  });
}

import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';

import { everyRow } from './every-row.ts';
import { Id, IsoDate, listOf } from './scalars.ts';
import type { Server } from './server.ts';
import { field, tolerant } from './tolerant.ts';

const organizationShape = {
  id: Id,
  slug: z.string(),
  name: field(z.string(), ''),
  dateCreated: field(z.nullable(IsoDate), null),
  features: field(listOf(z.string()), []),
  /** GlitchTip takes no events for an organization over its limit. */
  isAcceptingEvents: field(z.boolean(), true),
};

/** An organization as lists show it (Sentry HTTP contract 2.1, GlitchTip 2). */
export const Organization = tolerant('Organization', organizationShape);
export type Organization = z.infer<typeof Organization>;

/** With what only its details carry (contract 2.2); its projects and teams are read from lists of their own. */
export const OrganizationDetails = tolerant('OrganizationDetails', {
  ...organizationShape,
  /** The caller's scopes (`event:write`); null where the server does not say (GlitchTip). */
  access: field(z.nullable(listOf(z.string())), null),
  allowSharedIssues: field(z.boolean(), true),
});
export type OrganizationDetails = z.infer<typeof OrganizationDetails>;

export const organizationKeys = {
  all: ['organizations'] as const,
  list: ['organizations', 'list'] as const,
  details: (org: string) => ['organizations', 'details', org] as const,
};

const LONG = 5 * 60_000;

/** Every organization that the caller may see. */
export function organizationsQuery(server: Server) {
  return queryOptions({
    queryKey: organizationKeys.list,
    staleTime: LONG,
    queryFn: ({ signal }) =>
      everyRow(server, Organization, '/api/0/organizations/', { signal, needs: 'org:read' }),
  });
}

/** One organization, with what the caller may do in it. */
export function organizationQuery(server: Server, org: string) {
  return queryOptions({
    queryKey: organizationKeys.details(org),
    staleTime: LONG,
    queryFn: ({ signal }) =>
      server.request(OrganizationDetails, `/api/0/organizations/${encodeURIComponent(org)}/`, {
        signal,
        needs: 'org:read',
        // Today's servers leave out projects and teams then; others do not know the parameter.
        query: { detailed: 0 },
      }),
  });
}

import { useQuery } from '@tanstack/react-query';
import { useMatch } from 'react-router';

import { organizationsQuery } from '#api/organizations.ts';
import { useServer } from '#api/use-server.ts';

import { remembered } from './remembered.ts';

/** The organization of the screen, or the last one on screens that belong to none. Its name is its slug until known. */
export function useCurrentOrganization(): { slug: string; name: string } | null {
  const match = useMatch('/organizations/:org/*');
  const { data } = useQuery(organizationsQuery(useServer()));
  const slug = match?.params.org ?? remembered('organization') ?? data?.[0]?.slug;
  if (slug === undefined) return null;
  return { slug, name: data?.find((organization) => organization.slug === slug)?.name || slug };
}

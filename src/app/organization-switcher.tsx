import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';

import { organizationsQuery } from '#api/organizations.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { Avatar } from '#ui/avatar.tsx';

import { remember } from './remembered.ts';
import { Switcher } from './switcher.tsx';

interface OrganizationSwitcherProps {
  current: { slug: string; name: string } | null;
}

/** Goes to the issues of another organization, and remembers which one is open for the next visit. */
export function OrganizationSwitcher({ current }: OrganizationSwitcherProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data = [], isPending, isError } = useQuery(organizationsQuery(useServer()));
  const slug = current?.slug ?? null;
  const exists = data.some((organization) => organization.slug === slug);

  // Kept in the browser's storage: a mistyped address is not worth remembering.
  useEffect(() => {
    if (exists) remember('organization', slug);
  }, [exists, slug]);

  const name = current?.name ?? t`No organization`;
  return (
    <Switcher
      label={t`Organization`}
      current={name}
      mark={<Avatar name={name} id={slug ?? ''} shape="team" />}
      options={data.map((organization) => ({
        value: organization.slug,
        label: organization.name || organization.slug,
        keywords: organization.slug,
      }))}
      selected={slug}
      state={isPending ? 'loading' : isError ? 'failed' : 'ready'}
      onChoose={(chosen) => void navigate(paths.issues(chosen))}
    />
  );
}

import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { projectsQuery } from '#api/projects.ts';
import { useServer } from '#api/use-server.ts';
import { Icon } from '#ui/icon.tsx';
import { projectIcon } from '#ui/shell-icons.ts';

import { useStreamLinks } from './stream-search.ts';
import { Switcher } from './switcher.tsx';

const ALL = '';

/** Narrows the issue stream to one project, or to none. */
export function ProjectSwitcher({ org }: { org: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const links = useStreamLinks(org);
  const { data = [], isPending, isError } = useQuery(projectsQuery(useServer(), org));
  const [first, ...others] = links.projectIds;
  const slug = data.find((project) => project.id === first)?.slug;
  const count = links.projectIds.length;
  const current =
    first === undefined
      ? t`All projects`
      : others.length > 0
        ? t`${count} projects`
        : (slug ?? t`One project`);
  // One's own projects first: in a large organization they are a handful among hundreds.
  const ordered = [...data].sort((a, b) => Number(b.isMember) - Number(a.isMember));
  return (
    <Switcher
      label={t`Project`}
      current={current}
      narrowed={count > 0}
      mark={<Icon path={projectIcon} />}
      options={[
        ...(data.length > 0 ? [{ value: ALL, label: t`All projects` }] : []),
        ...ordered.map(({ id, slug, name, isMember }) => ({
          value: id,
          label: slug,
          keywords: name,
          description: isMember ? undefined : t`You are on none of its teams`,
        })),
      ]}
      selected={others.length > 0 ? null : (first ?? ALL)}
      state={isPending ? 'loading' : isError ? 'failed' : 'ready'}
      onChoose={(id) => void navigate(links.inProjects(id === ALL ? [] : [id]))}
    />
  );
}

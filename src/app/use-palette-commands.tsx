import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { organizationsQuery } from '#api/organizations.ts';
import { projectsQuery } from '#api/projects.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import type { Option, OptionGroup } from '#ui/option-list.ts';
import { issuesIcon, pluginsIcon, projectIcon, searchIcon } from '#ui/shell-icons.ts';

import { useStreamLinks } from './stream-search.ts';
import { useCurrentOrganization } from './use-current-organization.ts';
import { usePaletteActions } from './use-palette-actions.tsx';

export interface Command extends Option {
  run: () => void;
}

export interface CommandGroup extends OptionGroup {
  options: readonly Command[];
}

/** Everything the palette can do here and now; `search` is what it can do with what was typed. */
export function usePaletteCommands(): { groups: CommandGroup[]; search: (text: string) => CommandGroup[] } {
  const { t } = useLingui();
  const navigate = useNavigate();
  const server = useServer();
  const org = useCurrentOrganization()?.slug;
  const links = useStreamLinks(org ?? '');
  const { data: organizations = [] } = useQuery(organizationsQuery(server));
  const { data: projects = [] } = useQuery({
    ...projectsQuery(server, org ?? ''),
    enabled: org !== undefined,
  });
  const actions = usePaletteActions();
  const go = (path: string) => () => void navigate(path);

  const screens: Command[] = [
    {
      value: 'connection',
      label: t`Connection`,
      mark: <Icon path={pluginsIcon} />,
      run: go(paths.connection),
    },
  ];
  if (org !== undefined) {
    screens.unshift({
      value: 'issues',
      label: t`Issues`,
      mark: <Icon path={issuesIcon} />,
      run: go(links.afresh),
    });
  }

  return {
    groups: [
      { label: t`Go to`, options: screens },
      {
        label: t`Projects`,
        options: projects.map(({ id, slug, name }) => ({
          value: `project ${id}`,
          label: slug,
          description: name === slug ? undefined : name,
          mark: <Icon path={projectIcon} />,
          run: go(links.inProjects([id])),
        })),
      },
      {
        label: t`Organizations`,
        options: organizations.map(({ slug, name }) => ({
          value: `organization ${slug}`,
          label: name || slug,
          keywords: slug,
          mark: <Avatar name={name || slug} id={slug} shape="team" size="small" />,
          run: go(paths.issues(slug)),
        })),
      },
      { label: t`Do`, options: actions },
    ],
    search: (text) =>
      org === undefined
        ? []
        : [
            {
              label: t`Search`,
              options: [
                {
                  value: 'search',
                  label: t`Search issues for “${text}”`,
                  mark: <Icon path={searchIcon} />,
                  run: go(paths.issues(org, { query: text, project: links.projectIds })),
                },
              ],
            },
          ],
  };
}

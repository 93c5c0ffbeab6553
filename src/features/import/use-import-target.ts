import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { matchPath, useLocation } from 'react-router';

import { organizationsQuery } from '#api/organizations.ts';
import { type Project, projectsQuery } from '#api/projects.ts';
import { useServer } from '#api/use-server.ts';

/** Where events may go: what is chosen, what there is to choose from, and why there is nothing. */
export type TargetChoice = {
  org: string | null;
  organizations: readonly { slug: string; name: string }[];
  project: Project | null;
  projects: readonly Project[];
  isLoading: boolean;
  error: unknown;
  chooseOrg: (slug: string) => void;
  chooseProject: (slug: string) => void;
};

/** The organization and the project of the address come first, else the first ones. */
export function useImportTarget(): TargetChoice {
  const server = useServer();
  const { pathname, search } = useLocation();
  const [chosenOrg, chooseOrg] = useState<string | null>(null);
  const [chosenProject, chooseProject] = useState<string | null>(null);
  const organizations = useQuery(organizationsQuery(server));
  const inAddress = matchPath('/organizations/:org/*', pathname)?.params.org ?? null;
  const org = chosenOrg ?? inAddress ?? organizations.data?.[0]?.slug ?? null;
  const projects = useQuery({ ...projectsQuery(server, org ?? ''), enabled: org !== null });
  const filtered = new URLSearchParams(search).get('project');
  const all = projects.data ?? [];
  const project =
    all.find(({ slug }) => slug === chosenProject) ?? all.find(({ id }) => id === filtered) ?? all[0] ?? null;
  return {
    org,
    organizations: organizations.data ?? [],
    project,
    projects: all,
    isLoading: organizations.isPending || (org !== null && projects.isPending),
    error: organizations.error ?? projects.error,
    chooseOrg(slug) {
      chooseOrg(slug);
      chooseProject(null);
    },
    chooseProject,
  };
}

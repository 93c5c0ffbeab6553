import { createContext, use, useState } from 'react';
import { useLocation, useMatch } from 'react-router';

import { paths } from '#lib/paths.ts';

/** What the issue stream was last asked, as its address has it. */
export type StreamSearch = { org: string; search: string };

export const StreamSearchContext = createContext<StreamSearch>({ org: '', search: '' });

/** Follows the stream's address, and keeps the last one while other screens are open. For the shell. */
export function useLastStreamSearch(): StreamSearch {
  const org = useMatch('/organizations/:org/issues/')?.params.org;
  const { search } = useLocation();
  const [last, setLast] = useState<StreamSearch>({ org: '', search: '' });
  if (org !== undefined && (org !== last.org || search !== last.search)) {
    const next = { org, search };
    setLast(next);
    return next;
  }
  return last;
}

export type StreamLinks = {
  /** Ids of the projects that the stream is narrowed to; none means all. */
  projectIds: readonly string[];
  /** The stream as it was left. */
  asLeft: string;
  /** The stream afresh, in the same projects. */
  afresh: string;
  /** The stream as it was left, but for these projects. */
  inProjects: (projectIds: readonly string[]) => string;
};

/** Ways to an organization's issue stream that keep what was chosen there. */
export function useStreamLinks(org: string): StreamLinks {
  const last = use(StreamSearchContext);
  const search = last.org === org ? last.search : '';
  const projectIds = new URLSearchParams(search).getAll('project');
  return {
    projectIds,
    asLeft: paths.issues(org) + search,
    afresh: paths.issues(org, { project: projectIds }),
    inProjects(next) {
      const parameters = new URLSearchParams(search);
      // A cursor belongs to the list that it came from.
      parameters.delete('cursor');
      parameters.delete('project');
      for (const id of next) parameters.append('project', id);
      const text = parameters.toString();
      return paths.issues(org) + (text === '' ? '' : `?${text}`);
    },
  };
}

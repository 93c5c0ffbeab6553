import type { Reshape } from './dialect.ts';

/** Today's shapes as they are. */
export const sameShape: Reshape = {
  user: (user) => user,
  organization: (organization) => organization,
  organizationDetail: (organization) => organization,
  team: (team) => team,
  project: (project) => project,
  projectSummary: (project) => project,
  projectDetail: (project) => project,
  member: (member) => member,
  memberDetail: (member) => member,
  release: (release) => release,
  group: (group) => group,
  groupDetail: (group) => group,
  event: (event) => event,
  tagValue: (value) => value,
  userValue: (value) => value,
  projectKey: (key) => key,
  savedSearch: (search) => search,
};

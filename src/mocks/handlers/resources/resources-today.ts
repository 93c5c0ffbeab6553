import type { Resource } from '#mocks/handlers/resource.ts';

import { authResources } from './auth.ts';
import { environmentResources } from './environments.ts';
import { ingestResources } from './ingest.ts';
import { issueCommentResources } from './issue-comments.ts';
import { issueDetailResources } from './issue-details.ts';
import { issueEventResources } from './issue-events.ts';
import { issueFigureResources } from './issue-figures.ts';
import { issueHashResources } from './issue-hashes.ts';
import { issueIntegrationResources } from './issue-integrations.ts';
import { issueListResources } from './issue-list.ts';
import { issueActivityResources, issuePeopleResources } from './issue-people.ts';
import { issueSimilarResources } from './issue-similar.ts';
import { issueTagResources } from './issue-tags.ts';
import { lookupResources } from './lookups.ts';
import { memberResources } from './members.ts';
import { organizationResources } from './organizations.ts';
import { projectKeyResources } from './project-keys.ts';
import { projectResources } from './projects.ts';
import { recentSearchResources } from './recent-searches.ts';
import { releaseResources } from './releases.ts';
import { rootResources } from './root.ts';
import { sampleEventResources } from './sample-event.ts';
import { savedSearchResources } from './saved-searches.ts';
import { sharedIssueResources } from './shared-issue.ts';
import { tagCatalogueResources } from './tag-catalogue.ts';
import { teamResources } from './teams.ts';
import { timeSeriesResources } from './time-series.ts';
import { userResources } from './users.ts';

/** What today's server and 9.1 both have. */
export const sharedResources: readonly Resource[] = [
  ...rootResources,
  ...authResources,
  ...userResources,
  ...organizationResources,
  ...projectResources,
  ...projectKeyResources,
  ...teamResources,
  ...memberResources,
  ...environmentResources,
  ...releaseResources,
  ...issueDetailResources,
  ...issueCommentResources,
  ...issuePeopleResources,
  ...issueTagResources,
  ...timeSeriesResources,
  ...lookupResources,
  ...savedSearchResources,
  ...recentSearchResources,
  ...sharedIssueResources,
  ...sampleEventResources,
  ...ingestResources,
];

export const resourcesToday: readonly Resource[] = [
  ...sharedResources,
  ...issueListResources,
  ...issueFigureResources,
  ...issueEventResources,
  ...issueHashResources,
  ...issueActivityResources,
  ...issueSimilarResources,
  ...issueIntegrationResources,
  ...tagCatalogueResources,
];

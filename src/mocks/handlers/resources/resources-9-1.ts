import type { Resource } from '#mocks/handlers/resource.ts';

import { issueEventResources91 } from './issue-events.ts';
import { issueHashResources91 } from './issue-hashes.ts';
import { issueIntegrationResources91 } from './issue-integrations.ts';
import { issueListResources91 } from './issue-list-9-1.ts';
import { issueSimilarResources91 } from './issue-similar.ts';
import { sharedResources } from './resources-today.ts';
import { tagCatalogueResources91 } from './tag-catalogue.ts';

/** Groups under an organization came later: empty 404 (Sentry HTTP contract 3). */
const isLater = ({ path }: Resource) =>
  /^\/api\/0\/organizations\/:org\/(?:issues|groups)\/:group\//.test(path);

/** Taken for a page's form: current SDKs lose every event here without a word (Sentry HTTP contract 8). */
const envelope: Resource = {
  path: '/api/:projectId/envelope/',
  methods: {
    POST: () =>
      new Response('<h1>CSRF Verification Failed</h1>', {
        status: 403,
        headers: { 'Content-Type': 'text/html' },
      }),
  },
  isOpen: () => true,
};

export const resources91: readonly Resource[] = [
  ...sharedResources,
  ...issueEventResources91,
  ...issueHashResources91,
  ...issueSimilarResources91,
  ...issueIntegrationResources91,
  ...tagCatalogueResources91,
  ...issueListResources91,
  envelope,
].filter((resource) => !isLater(resource));

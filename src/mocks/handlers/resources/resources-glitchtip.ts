import { json, Refusal } from '#mocks/handlers/answer.ts';
import type { Answerer, Resource } from '#mocks/handlers/resource.ts';

import { environmentResources } from './environments.ts';
import { glitchTipAccountResources } from './glitchtip-account.ts';
import { glitchTipEventResources } from './glitchtip-events.ts';
import { glitchTipIssueResources } from './glitchtip-issues.ts';
import { glitchTipTagResources } from './glitchtip-tags.ts';
import { ingestResources } from './ingest.ts';
import { memberResources } from './members.ts';
import { organizationResources } from './organizations.ts';
import { projectKeyResources } from './project-keys.ts';
import { projectResources } from './projects.ts';
import { releaseResources } from './releases.ts';
import { rootResources } from './root.ts';
import { teamResources } from './teams.ts';

/** Of Sentry's resources those that GlitchTip has, too. */
const SHARED = new Set([
  '/api/0/',
  '/api/0/organizations/',
  '/api/0/organizations/:org/',
  '/api/0/organizations/:org/projects/',
  '/api/0/organizations/:org/teams/',
  '/api/0/organizations/:org/members/',
  '/api/0/organizations/:org/members/:member/',
  '/api/0/organizations/:org/users/',
  '/api/0/organizations/:org/environments/',
  '/api/0/organizations/:org/releases/',
  '/api/0/projects/',
  '/api/0/projects/:org/:project/',
  '/api/0/projects/:org/:project/keys/',
  '/api/0/projects/:org/:project/teams/',
  '/api/0/projects/:org/:project/environments/',
  '/api/0/projects/:org/:project/environments/:environment/',
  '/api/0/projects/:org/:project/releases/',
]);

/** Object URLs say 404; lists under what is unknown or not yours say 200 and nothing (GlitchTip contract 1.2). */
const OBJECTS =
  /(?:\/0\/|organizations\/:org\/|projects\/:org\/:project\/|:(?:group|event|key|member|user)\/|latest\/)$/;

function orNothing(answer: Answerer): Answerer {
  return async (call) => {
    try {
      return await answer(call);
    } catch (error) {
      const isElsewhere =
        error instanceof Refusal &&
        [403, 404].includes(error.answer.status) &&
        call.caller.kind !== 'anonymous';
      if (!isElsewhere) throw error;
      return json([], { headers: call.dialect.page(call, []).headers });
    }
  };
}

function forgiving(resource: Resource): Resource {
  const { GET } = resource.methods;
  if (GET === undefined || OBJECTS.test(resource.path) || resource.path.startsWith('/rest-auth/'))
    return resource;
  return { ...resource, methods: { ...resource.methods, GET: orNothing(GET) } };
}

export const resourcesGlitchTip: readonly Resource[] = [
  ...[
    ...rootResources,
    ...organizationResources,
    ...projectResources,
    ...projectKeyResources,
    ...teamResources,
    ...memberResources,
    ...environmentResources,
    ...releaseResources,
  ].filter((resource) => SHARED.has(resource.path)),
  ...glitchTipAccountResources,
  ...glitchTipIssueResources,
  ...glitchTipEventResources,
  ...glitchTipTagResources,
  ...ingestResources,
].map(forgiving);

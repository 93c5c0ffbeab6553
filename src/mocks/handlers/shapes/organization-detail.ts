import { ROLE_NAMES, ROLE_SCOPES, ROLE_WORDS } from '#mocks/engine/session/scopes.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { accessOf, type Membership } from '#mocks/handlers/scope.ts';

import { organizationShape } from './organization.ts';
import { projectShape } from './project.ts';
import { teamShape } from './team.ts';

const roles = (['member', 'admin', 'manager', 'owner'] as const).map((id) => ({
  id,
  name: ROLE_NAMES[id],
  desc: ROLE_WORDS[id],
  scopes: ROLE_SCOPES[id],
  isAllowed: true,
  isRetired: false,
}));

/** Sentry HTTP contract 2.2; `detailed=0` leaves out teams and projects. */
export function detailedOrganizationShape(call: Call, { organization, member }: Membership): Json {
  const lists =
    call.query.get('detailed') === '0'
      ? {}
      : {
          teams: call.store.teamsOf(organization.id).map((team) => teamShape(call, team)),
          projects: call.store.projectsOf(organization.id).map((project) => projectShape(call, project)),
        };
  return call.dialect.reshape.organizationDetail({
    ...organizationShape(call, organization),
    access: accessOf(call, member),
    role: member.role,
    orgRole: member.role,
    defaultRole: 'member',
    orgRoleList: roles,
    teamRoleList: [],
    openMembership: true,
    isDefault: true,
    quota: { maxRate: 0, maxRateInterval: 60, accountLimit: 0, projectLimit: 100 },
    allowSharedIssues: true,
    enhancedPrivacy: false,
    dataScrubber: false,
    dataScrubberDefaults: false,
    sensitiveFields: [],
    safeFields: [],
    storeCrashReports: 0,
    scrubIPAddresses: false,
    scrapeJavaScript: true,
    trustedRelays: [],
    pendingAccessRequests: 0,
    onboardingTasks: [],
    experiments: {},
    requiresSso: false,
    ...lists,
  });
}

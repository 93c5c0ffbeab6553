import type { OrganizationRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { PUBLIC_URL } from '#mocks/handlers/public-url.ts';

import { isoDate } from './iso-date.ts';
import { letterAvatar } from './user.ts';

/** Sentry HTTP contract 2.1. */
export function organizationShape(call: Call, organization: OrganizationRecord): Json {
  return call.dialect.reshape.organization({
    id: organization.id,
    slug: organization.slug,
    name: organization.name,
    status: { id: 'active', name: 'active' },
    dateCreated: isoDate(organization.dateCreated),
    isEarlyAdopter: false,
    require2FA: false,
    avatar: letterAvatar,
    features: organization.features,
    links: { organizationUrl: PUBLIC_URL, regionUrl: PUBLIC_URL },
    hasAuthProvider: false,
    allowMemberInvite: true,
    allowMemberProjectCreation: true,
    allowSuperuserAccess: true,
  });
}

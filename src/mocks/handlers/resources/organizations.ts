import { coded, json } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, signedIn } from '#mocks/handlers/scope.ts';
import { detailedOrganizationShape } from '#mocks/handlers/shapes/organization-detail.ts';
import { organizationShape } from '#mocks/handlers/shapes/organization.ts';

/** Newest first, as the server pages them (Sentry HTTP contract 2.1). */
function getOrganizations(call: Call): Response {
  const user = signedIn(call);
  const text = call.query.get('query')?.toLowerCase() ?? '';
  const memberships = call.store
    .membershipsOf(user.id)
    .flatMap((member) => {
      const organization = call.store.organizations.get(member.organizationId);
      return organization === undefined ? [] : [{ member, organization }];
    })
    .filter(
      ({ organization }) =>
        organization.slug.includes(text) || organization.name.toLowerCase().includes(text),
    )
    .sort((a, b) => b.organization.dateCreated - a.organization.dateCreated);
  if (call.query.get('owner') === '1') {
    const owned = memberships.filter(({ member }) => member.role === 'owner');
    return json(
      owned.map(({ organization }) => ({
        organization: organizationShape(call, organization),
        singleOwner:
          call.store.membersOf(organization.id).filter((member) => member.role === 'owner').length === 1,
      })),
    );
  }
  const page = call.dialect.page(call, memberships, { keyOf: (row) => row.organization.dateCreated });
  return json(
    page.rows.map(({ organization }) => organizationShape(call, organization)),
    { headers: page.headers },
  );
}

function getOrganization(call: Call): Response {
  return json(detailedOrganizationShape(call, organizationOf(call, 'org:read')));
}

async function putOrganization(call: Call): Promise<Response> {
  const membership = organizationOf(call, 'org:write');
  const { name } = await readBody(call);
  if (typeof name === 'string' && name !== '') {
    call.store.organizations.update(membership.organization.id, (row) => {
      row.name = name;
    });
  }
  return json(detailedOrganizationShape(call, membership));
}

/** Needs sudo with a session (Sentry HTTP contract 1.4); the one organization of this server then stays. */
function deleteOrganization(call: Call): Response {
  organizationOf(call, 'org:admin');
  if (call.caller.kind === 'session' && !call.session.isSudo(call.now)) {
    return coded(401, 'sudo-required', 'Account verification required.', {
      username: call.caller.user.username,
    });
  }
  return json({ detail: 'You cannot remove the default organization.' }, { status: 400 });
}

/** Nobody has left this organization repositories or integrations: an empty list is the truth. */
function getNothing(call: Call): Response {
  organizationOf(call, 'org:read');
  return json([], { headers: call.dialect.page(call, []).headers });
}

export const organizationResources: readonly Resource[] = [
  resource('organizations/', { GET: getOrganizations }),
  resource('organizations/:org/', {
    GET: getOrganization,
    PUT: putOrganization,
    DELETE: deleteOrganization,
  }),
  resource('organizations/:org/repos/', { GET: getNothing }),
  resource('organizations/:org/integrations/', { GET: getNothing }),
];

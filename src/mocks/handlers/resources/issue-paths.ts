import { type Resource, resource } from '#mocks/handlers/resource.ts';

/**
 * One thing of a group at each of its addresses: un-scoped (where `groups` is a synonym) and under the
 * organization (Sentry HTTP contract 3). Dialects leave out the family they do not have.
 */
export function issueResources(rest: string, methods: Resource['methods']): Resource[] {
  return [
    resource(`issues/:group/${rest}`, methods),
    resource(`groups/:group/${rest}`, methods),
    resource(`organizations/:org/issues/:group/${rest}`, methods),
    resource(`organizations/:org/groups/:group/${rest}`, methods),
  ];
}

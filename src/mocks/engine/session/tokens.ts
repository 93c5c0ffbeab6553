import type { Role, UserRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { ROLE_SCOPES } from './scopes.ts';

export type ApiToken = { token: string; role: Role; scopes: readonly string[]; isExpired: boolean };

/**
 * The tokens that this server knows. Each belongs to the first member with its role; its scopes are further cut by
 * what that role may do (Sentry HTTP contract 1.1).
 */
export const SAMPLE_TOKENS: readonly ApiToken[] = [
  { token: 'sample-owner-token', role: 'owner', scopes: ROLE_SCOPES.owner, isExpired: false },
  { token: 'sample-member-token', role: 'member', scopes: ROLE_SCOPES.member, isExpired: false },
  {
    token: 'sample-read-token',
    role: 'owner',
    scopes: ['org:read', 'project:read', 'team:read', 'member:read', 'event:read'],
    isExpired: false,
  },
  { token: 'sample-expired-token', role: 'owner', scopes: ROLE_SCOPES.owner, isExpired: true },
];

export type TokenBearer = { user: UserRecord; scopes: ReadonlySet<string> };

/** Who a token stands for, or the words with which the server refuses it. */
export function bearerOf(store: Store, token: string): TokenBearer | string {
  const known = SAMPLE_TOKENS.find((candidate) => candidate.token === token);
  if (known === undefined) return 'Invalid token';
  if (known.isExpired) return 'Token expired';
  const user = firstWithRole(store, known.role);
  if (user === undefined || !user.isActive) return 'User inactive or deleted';
  return { user, scopes: new Set(known.scopes) };
}

/** The person of the oldest membership with a role. */
export function firstWithRole(store: Store, role: Role): UserRecord | undefined {
  for (const member of store.members.all()) {
    if (member.role === role && member.userId !== null) return store.users.get(member.userId);
  }
  return undefined;
}

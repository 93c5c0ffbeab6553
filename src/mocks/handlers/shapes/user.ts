import { md5 } from '#mocks/engine/ingest/md5.ts';
import type { UserRecord } from '#mocks/engine/model.ts';
import { hasSecondFactor } from '#mocks/engine/session/sign-in.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';

import { isoDate } from './iso-date.ts';

export const letterAvatar: Json = { avatarType: 'letter_avatar', avatarUuid: null, avatarUrl: null };

function forOneself(user: UserRecord): Json {
  return {
    identities: [],
    options: {
      theme: 'light',
      language: user.options['language'] ?? 'en',
      stacktraceOrder: user.options['stacktraceOrder'] ?? -1,
      defaultIssueEvent: 'recommended',
      timezone: user.options['timezone'] ?? 'UTC',
      clock24Hours: user.options['clock24Hours'] ?? false,
    },
    flags: { newsletter_consent_prompt: false },
  };
}

/** A person as everybody sees them; their own options only for themselves (Sentry HTTP contract 2.5). */
export function userShape(call: Call, user: UserRecord): Json {
  const { caller } = call;
  const whole: Json = {
    id: user.id,
    name: user.name,
    username: user.username,
    email: user.email,
    avatarUrl: `https://secure.gravatar.com/avatar/${md5(user.email.toLowerCase())}?s=32&d=mm`,
    isActive: user.isActive,
    hasPasswordAuth: true,
    isManaged: false,
    dateJoined: isoDate(user.dateJoined),
    lastLogin: isoDate(user.lastLogin),
    has2fa: hasSecondFactor(user),
    lastActive: isoDate(user.lastActive),
    isSuperuser: user.isSuperuser,
    isStaff: false,
    experiments: {},
    emails: [{ id: user.id, email: user.email, is_verified: true }],
    avatar: letterAvatar,
    ...(callerId(call) === user.id ? forOneself(user) : {}),
  };
  return call.dialect.reshape.user(whole, caller.kind === 'session' && caller.user.isSuperuser);
}

/** What `auth/` and `users/me/` answer, and the person of a single membership. */
export function detailedUserShape(call: Call, user: UserRecord): Json {
  return {
    ...userShape(call, user),
    permissions: [],
    authenticators: hasSecondFactor(user) ? [{ id: '1', type: 'totp', name: 'Authenticator App' }] : [],
    // Whoever belongs to a single organization.
    canReset2fa: call.store.membershipsOf(user.id).length === 1,
  };
}

/** Who did something; null for the system or a person who is gone. */
export function userOrNull(call: Call, userId: string | null): Json | null {
  const user = userId === null ? undefined : call.store.users.get(userId);
  return user === undefined ? null : userShape(call, user);
}

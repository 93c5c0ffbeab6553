import { checkPassword } from '#mocks/engine/session/sign-in.ts';

import { empty, invalid, json, notFound } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { signedIn } from '#mocks/handlers/scope.ts';
import { userShape } from '#mocks/handlers/shapes/user.ts';

/** What the server offers to anybody: how a client knows GlitchTip (GlitchTip HTTP contract 0). */
function getSettings(): Response {
  return json({
    socialApps: [],
    billingEnabled: false,
    iPaidForGlitchTip: false,
    enableUserRegistration: false,
    enableOrganizationCreation: false,
    stripePublicKey: null,
    plausibleURL: null,
    plausibleDomain: null,
    chatwootWebsiteToken: null,
    sentryDSN: null,
    sentryTracesSampleRate: 0,
    environment: null,
    version: '2.0.6',
    serverTimeZone: 'UTC',
  });
}

/** 204 and cookies; a second factor is asked for with 200 (GlitchTip HTTP contract 1.1). */
async function postLogin(call: Call): Promise<Response> {
  const { email, password } = await readBody(call);
  const outcome =
    typeof email === 'string' && typeof password === 'string'
      ? checkPassword(call.store, email, password)
      : ({ kind: 'wrong' } as const);
  switch (outcome.kind) {
    case 'wrong':
    case 'no-credentials':
      return invalid({ non_field_errors: ['Unable to log in with provided credentials.'] });
    case 'second-factor':
      return json({ requires_mfa: true, valid_auth: [] });
    case 'expired-password':
    case 'ok':
      call.session.signIn(outcome.user, call.now);
      return empty(204);
  }
  return outcome satisfies never;
}

function postLogout(call: Call): Response {
  call.session.signOut();
  return json({ detail: 'Successfully logged out.' });
}

function getUser(call: Call): Response {
  return json(userShape(call, signedIn(call)));
}

/** Somebody else's id is not there (GlitchTip HTTP contract 2). */
function getUserById(call: Call): Response {
  const user = signedIn(call);
  const id = param(call, 'user');
  return id === 'me' || id === user.id ? json(userShape(call, user)) : notFound();
}

const anyMethod = { isOpen: () => true };

/** Sign-in and settings, which lie outside `/api/0/` there. */
export const glitchTipAccountResources: readonly Resource[] = [
  { path: '/api/settings/', methods: { GET: getSettings } },
  { path: '/api/0/settings/', methods: { GET: getSettings } },
  { path: '/rest-auth/login/', methods: { POST: postLogin }, ...anyMethod },
  { path: '/rest-auth/logout/', methods: { POST: postLogout } },
  { path: '/rest-auth/user/', methods: { GET: getUser } },
  { path: '/_health/', methods: { GET: () => new Response('ok') } },
  resource('users/:user/', { GET: getUserById }),
];

import type { UserRecord } from '#mocks/engine/model.ts';
import { checkPassword, checkSignIn } from '#mocks/engine/session/sign-in.ts';

import { detail, empty, invalid, json } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { detailedUserShape } from '#mocks/handlers/shapes/user.ts';

/** The caller as the answer to a sign-in: not yet known when the request came. */
function asSelf(call: Call, user: UserRecord): Response {
  return json(detailedUserShape({ ...call, caller: { kind: 'session', user } }, user));
}

/** The session's person; 400 without a body to anybody else, tokens too (Sentry HTTP contract 1.2). */
function getAuth(call: Call): Response {
  return call.caller.kind === 'session' ? asSelf(call, call.caller.user) : empty(400);
}

function postAuth(call: Call): Response {
  const outcome = checkSignIn(call.store, call.request.headers.get('authorization'));
  switch (outcome.kind) {
    case 'no-credentials':
      return empty(400);
    case 'wrong':
      return detail(401, 'Invalid username/password', { 'WWW-Authenticate': 'xBasic realm="api"' });
    case 'second-factor':
      return json(
        { '2fa_required': true, message: 'Cannot sign-in with password authentication when 2fa is enabled.' },
        { status: 403 },
      );
    case 'expired-password':
      return json(
        { message: 'Cannot sign-in with password authentication: the password has expired.' },
        { status: 403 },
      );
    case 'ok': {
      call.store.users.update(outcome.user.id, (user) => {
        user.lastLogin = call.now;
      });
      call.session.signIn(outcome.user, call.now);
      return asSelf(call, outcome.user);
    }
  }
  return outcome satisfies never;
}

/** Checks the password again, which gives sudo mode. */
async function putAuth(call: Call): Promise<Response> {
  if (call.caller.kind !== 'session') return empty(401);
  const body = await readBody(call);
  const { password, challenge } = body;
  if (typeof password !== 'string' && typeof challenge !== 'string') {
    return invalid({ non_field_errors: [call.dialect.words.noProof] });
  }
  const { user } = call.caller;
  const outcome =
    typeof password === 'string' ? checkPassword(call.store, user.username, password) : { kind: 'wrong' };
  if (outcome.kind === 'wrong') return json({ detail: { code: 'ignore' } }, { status: 403 });
  call.session.grantSudo(call.now);
  return asSelf(call, user);
}

function deleteAuth(call: Call): Response {
  if (call.caller.kind === 'session') call.session.signOut();
  return empty(204);
}

export const authResources: readonly Resource[] = [
  resource(
    'auth/',
    { GET: getAuth, POST: postAuth, PUT: putAuth, DELETE: deleteAuth },
    { isOpen: (method) => method === 'POST' },
  ),
];

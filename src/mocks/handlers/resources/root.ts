import { json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { signedIn } from '#mocks/handlers/scope.ts';
import { userShape } from '#mocks/handlers/shapes/user.ts';

/** `GET /api/0/`: who calls, and with which scopes. */
function getRoot(call: Call): Response {
  const user = signedIn(call);
  const auth = call.caller.kind === 'token' ? { scopes: [...call.caller.scopes] } : null;
  return json({ version: '0', auth, user: userShape(call, user) });
}

export const rootResources: readonly Resource[] = [resource('', { GET: getRoot })];

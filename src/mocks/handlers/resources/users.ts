import { forbidden, invalid, json, notFound, Refusal } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { signedInBySession } from '#mocks/handlers/scope.ts';
import { detailedUserShape } from '#mocks/handlers/shapes/user.ts';
import type { UserRecord } from '#mocks/engine/model.ts';

/** Sessions only, and only oneself (Sentry HTTP contract 1.1). */
function userOf(call: Call): UserRecord {
  const self = signedInBySession(call);
  const id = param(call, 'user');
  if (id === 'me' || id === self.id) return self;
  throw new Refusal(call.store.users.get(id) === undefined ? notFound() : forbidden());
}

function getUser(call: Call): Response {
  return json(detailedUserShape(call, userOf(call)));
}

const OPTIONS = ['language', 'stacktraceOrder', 'timezone', 'clock24Hours'] as const;

async function putUser(call: Call): Promise<Response> {
  const user = userOf(call);
  const { name, options } = await readBody(call);
  if (name !== undefined && (typeof name !== 'string' || name.trim() === '')) {
    return invalid({ name: ['This field may not be blank.'] });
  }
  call.store.users.update(user.id, (row) => {
    if (typeof name === 'string') row.name = name;
    if (typeof options === 'object' && options !== null) {
      const given = new Map(Object.entries(options));
      for (const key of OPTIONS) if (given.has(key)) row.options = { ...row.options, [key]: given.get(key) };
    }
  });
  return json(detailedUserShape(call, user));
}

export const userResources: readonly Resource[] = [resource('users/:user/', { GET: getUser, PUT: putUser })];

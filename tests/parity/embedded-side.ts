import { getResponse } from 'msw';

import { PUBLIC_URL } from '#mocks/handlers/public-url.ts';
import { createEmbeddedServer } from '#mocks/embedded-server.ts';

import { fillLikeLive, type Place } from './embedded-fill.ts';
import { type Answer, basic, bodyOf, type Call, isWrite, readAnswer, type Side, type Who } from './side.ts';

/** The page's origin; what the server believes to be its own is another (`PUBLIC_URL`). */
const ORIGIN = 'http://embedded.invalid';
const OWNER_TOKEN = 'sample-owner-token';

/**
 * The embedded server as Sentry 9.1, called through its handlers but without interception, which would catch the
 * calls to the live server as well. It knows one visitor at a time, so that a call of somebody else signs in first.
 */
export function createEmbeddedSide(place: Place): Side {
  const server = createEmbeddedServer({
    dialect: 'sentry-9.1',
    fill: (store, now) => fillLikeLive(store, now, place),
  });
  let visitor: Who | null = null;
  // The newest plain member stumbles at the sign-in by design; this one is to get in.
  const ready = server.ready.then(() => {
    const member = place.member === null ? undefined : server.store.userByLogin(place.member.login);
    if (member !== undefined) server.store.users.update(member.id, (user) => (user.options = {}));
  });

  async function send(
    path: string,
    method: string,
    headers: Record<string, string>,
    body?: string | Uint8Array,
  ) {
    const request = new Request(new URL(path, ORIGIN), {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
    const response = await getResponse([...server.handlers], request);
    if (response === undefined)
      throw new Error(`The embedded server leaves ${method} ${path} to the network`);
    return readAnswer(response.status, response.headers, await response.text());
  }

  async function become(who: Who): Promise<void> {
    if (who === 'token' || who === visitor) return;
    if (who === 'nobody') server.session.signOut();
    else {
      const account = who === 'admin' ? place.admin : place.member;
      if (account === null) throw new Error('There is no member to call as');
      const answer = await send('/api/0/auth/', 'POST', { Authorization: basic(account) });
      if (answer.status !== 200)
        throw new Error(`${account.login} cannot sign in: ${answer.status} ${answer.text}`);
    }
    visitor = who;
  }

  async function call(call: Call): Promise<Answer> {
    const { as = 'admin', headers: own = {}, method = 'GET', path, withoutCsrf = false } = call;
    const { body, headers } = bodyOf(call);
    await ready;
    await become(as);
    if (as === 'token') headers['Authorization'] = `Bearer ${OWNER_TOKEN}`;
    else if (as !== 'nobody') {
      headers['Cookie'] = `sc=${server.session.csrfToken}`;
      if (isWrite(method) && !withoutCsrf) headers['X-CSRFToken'] = server.session.csrfToken;
    }
    const answer = await send(path, method, { ...headers, ...own }, body);
    // A call may have signed somebody in or out by itself.
    if (path === '/api/0/auth/' && isWrite(method)) visitor = null;
    return answer;
  }

  async function until(what: string, look: () => Promise<boolean>): Promise<void> {
    await server.flush();
    if (!(await look())) throw new Error(`The embedded server does not get there: ${what}`);
  }

  return { name: 'embedded', bases: [PUBLIC_URL, ORIGIN], call, until };
}

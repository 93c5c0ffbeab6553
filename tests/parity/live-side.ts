import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import {
  type Account,
  type Answer,
  basic,
  bodyOf,
  type Call,
  isWrite,
  readAnswer,
  type Side,
  type Who,
} from './side.ts';

const POLL_MS = 2000;
/** Workers, the buffers of the counters and their tags need three rounds of ten seconds, on a busy machine many more. */
const PATIENCE_MS = 300_000;
const CALL_MS = 60_000;

export type LiveOptions = {
  url: URL;
  accounts: Partial<Record<'admin' | 'member', Account>>;
};

type Cookies = Map<string, string>;

/** One call on a connection of its own: Sentry 9.1.2 closes kept ones without saying so. */
function send(
  url: URL,
  method: string,
  headers: Record<string, string>,
  body?: string | Uint8Array,
): Promise<Answer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, headers: { ...length, ...headers }, agent: false, timeout: CALL_MS },
      (response) => {
        const received = new Headers();
        for (const [name, value] of Object.entries(response.headersDistinct)) {
          for (const one of value ?? []) received.append(name, one);
        }
        text(response).then((read) => resolve(readAnswer(response.statusCode ?? 0, received, read)), reject);
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error(`${method} ${url.pathname} took too long`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function keepCookies(cookies: Cookies, answer: Answer): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.trim().split(';');
    const at = pair.indexOf('=');
    if (at > 0) cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/**
 * A running server, called as a browser would: with the cookies of whoever is signed in. Signing in happens at a
 * person's first call. `setToken` gives the token that `token` calls with.
 */
export function createLiveSide({ url, accounts }: LiveOptions): Side & { setToken: (token: string) => void } {
  const jars = new Map<Who, Cookies>();
  let token: string | null = null;

  async function cookiesOf(who: Who): Promise<Cookies> {
    const known = jars.get(who);
    if (known !== undefined) return known;
    const cookies: Cookies = new Map();
    jars.set(who, cookies);
    const account = who === 'admin' || who === 'member' ? accounts[who] : undefined;
    if (account === undefined) return cookies;
    const answer = await send(new URL('/api/0/auth/', url), 'POST', { Authorization: basic(account) });
    if (answer.status !== 200)
      throw new Error(`${account.login} cannot sign in: ${answer.status} ${answer.text}`);
    keepCookies(cookies, answer);
    return cookies;
  }

  async function call(call: Call): Promise<Answer> {
    const { as = 'admin', headers: own = {}, method = 'GET', path, withoutCsrf = false } = call;
    const { body, headers } = bodyOf(call);
    const cookies = await cookiesOf(as);
    if (cookies.size > 0)
      headers['Cookie'] = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const csrf = cookies.get('sc');
    if (csrf !== undefined && isWrite(method) && !withoutCsrf) headers['X-CSRFToken'] = csrf;
    if (as === 'token' && token !== null) headers['Authorization'] = `Bearer ${token}`;
    const attempt = () => send(new URL(path, url), method, { ...headers, ...own }, body);
    // A connection that was cut tells nothing about the call; a write may have arrived.
    const answer = await (isWrite(method) ? attempt() : attempt().catch(attempt));
    keepCookies(cookies, answer);
    return answer;
  }

  async function until(what: string, look: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await look())) {
      if (Date.now() > end) throw new Error(`The live server does not get there: ${what}`);
      await sleep(POLL_MS);
    }
  }

  return {
    name: 'live',
    bases: [url.origin],
    call,
    until,
    setToken: (next) => {
      token = next;
    },
  };
}

import type { UserRecord } from '#mocks/engine/model.ts';
import type { Session } from '#mocks/engine/session/session.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import type { Dialect } from './dialects/dialect.ts';

export type Caller =
  | { kind: 'anonymous' }
  | { kind: 'session'; user: UserRecord }
  | { kind: 'token'; user: UserRecord; scopes: ReadonlySet<string> };

/** What every answer is made from. */
export type ServerParts = {
  store: Store;
  session: Session;
  dialect: Dialect;
  /** The server's time, in epoch milliseconds. */
  clock: () => number;
  /** Does something a moment later, as a server's workers do. */
  later: (task: () => void) => void;
};

/** One request, with what was found out about it. */
export type Call = ServerParts & {
  request: Request;
  url: URL;
  /** Path parameters, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  caller: Caller;
  /** The server's time when the request came. */
  now: number;
};

/** A path parameter; the router has it, or the resource's path does not name it. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The path of ${call.url.pathname} has no :${name}`);
  return value;
}

/** The user id of whoever calls, or null. */
export function callerId(call: Call): string | null {
  return call.caller.kind === 'anonymous' ? null : call.caller.user.id;
}

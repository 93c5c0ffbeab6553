import type { UserRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

export type SignInOutcome =
  | { kind: 'ok'; user: UserRecord }
  | { kind: 'no-credentials' }
  | { kind: 'wrong' }
  | { kind: 'second-factor'; user: UserRecord }
  | { kind: 'expired-password'; user: UserRecord };

/** The person uses a second factor, which only the server's own pages can ask for. */
export const hasSecondFactor = (user: UserRecord): boolean => user.options['security:2fa'] === true;

/** The password must be changed, which only the server's own pages can do. */
export const hasExpiredPassword = (user: UserRecord): boolean =>
  user.options['security:password-expired'] === true;

/** Reads `Authorization: Basic …`; null when it is something else or cannot be read. */
export function readBasic(header: string | null): { login: string; password: string } | null {
  const encoded = /^basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const [login, ...rest] = new TextDecoder().decode(bytes).split(':');
    return login === undefined || rest.length === 0 ? null : { login, password: rest.join(':') };
  } catch {
    return null;
  }
}

/** `POST auth/` with HTTP Basic (Sentry HTTP contract 1.2). */
export function checkSignIn(store: Store, authorization: string | null): SignInOutcome {
  const basic = readBasic(authorization);
  if (basic === null) return { kind: 'no-credentials' };
  return checkPassword(store, basic.login, basic.password);
}

export function checkPassword(store: Store, login: string, password: string): SignInOutcome {
  const user = store.userByLogin(login);
  if (user === undefined || !user.isActive || user.password !== password) return { kind: 'wrong' };
  if (hasExpiredPassword(user)) return { kind: 'expired-password', user };
  if (hasSecondFactor(user)) return { kind: 'second-factor', user };
  return { kind: 'ok', user };
}

import { createObservable, type Observable } from '#lib/observable.ts';

import type { User } from './user.ts';

/**
 * How calls are authorised:
 * - `session` the server's own cookie · `token` one that was typed in · `proxy-token` one that the proxy adds
 */
export type SignInWay = 'session' | 'token' | 'proxy-token';

export type SessionState = {
  status: 'signed-in' | 'signed-out';
  way: SignInWay;
  /** Null where the server does not say who a token belongs to. */
  user: User | null;
  /** The session ended while somebody was at work: calls wait until it is renewed or given up. */
  interrupted: boolean;
};

/** Credentials live here and in no other place: memory only, gone with the page. */
export type Session = {
  state: Observable<SessionState>;
  /** Headers that authorise a call; the CSRF cookie is read anew each time, for signing in changes it. */
  headers: (method: string) => Record<string, string>;
  /** The cookie that the server's dialect reads. */
  useCsrfCookie: (name: CsrfCookie) => void;
  begin: (state: { way: SignInWay; user: User | null; token?: string }) => void;
  end: () => void;
  /**
   * A call found the session gone. Resolves with true once somebody has signed in again (the call is sent
   * anew), false when they chose not to. Resolves with false at once if nobody was signed in.
   */
  renewal: () => Promise<boolean>;
  /** Lets the waiting calls go on (true) or fail (false). */
  settleRenewal: (renewed: boolean) => void;
};

/** Sentry's CSRF cookie, and Django's default one, which GlitchTip uses. On localhost both may be there. */
export type CsrfCookie = 'sc' | 'csrftoken';

function csrfToken(preferred: CsrfCookie): string | null {
  const cookies = new Map(
    document.cookie.split('; ').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
  return cookies.get(preferred) || cookies.get('sc') || cookies.get('csrftoken') || null;
}

export function createSession(way: SignInWay): Session {
  const state = createObservable<SessionState>({ status: 'signed-out', way, user: null, interrupted: false });
  let token: string | null = null;
  let csrfCookie: CsrfCookie = 'sc';
  let waiting: ((renewed: boolean) => void)[] = [];

  function settleRenewal(renewed: boolean): void {
    const released = waiting;
    waiting = [];
    state.update((current) => ({
      ...current,
      interrupted: false,
      status: renewed ? current.status : 'signed-out',
    }));
    for (const release of released) release(renewed);
  }

  return {
    state,
    headers(method) {
      if (token !== null) return { Authorization: `Bearer ${token}` };
      const csrf = method === 'GET' ? null : csrfToken(csrfCookie);
      return csrf === null ? {} : { 'X-CSRFToken': csrf };
    },
    useCsrfCookie(name) {
      csrfCookie = name;
    },
    begin(next) {
      token = next.token ?? null;
      state.set({ status: 'signed-in', way: next.way, user: next.user, interrupted: false });
      settleRenewal(true);
    },
    end() {
      token = null;
      state.update((current) => ({
        ...current,
        status: 'signed-out',
        way: current.way === 'token' ? 'session' : current.way,
        user: null,
      }));
      settleRenewal(false);
    },
    renewal() {
      if (state.get().status === 'signed-out') return Promise.resolve(false);
      const renewed = new Promise<boolean>((resolve) => waiting.push(resolve));
      state.update((current) => ({ ...current, interrupted: true }));
      return renewed;
    },
    settleRenewal,
  };
}

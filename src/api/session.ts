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
  /** Which session this is: a call notes it before it is sent. */
  mark: () => SessionMark;
  /**
   * A call that was sent under `sent` found the session gone. Resolves with true once the same person has signed in
   * again (the call is sent anew), at once where that has happened meanwhile. Resolves with false where they chose
   * not to, where nobody was signed in, or where somebody else is now: one person's call must not go out as another's.
   */
  renewal: (sent: SessionMark) => Promise<boolean>;
  /** Lets the waiting calls go on (true) or fail (false). */
  settleRenewal: (renewed: boolean) => void;
};

/** A session and whose it is. `number` rises with each one that begins; `userId` is null where nobody says. */
export type SessionMark = { number: number; userId: string | null };

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
  let number = 0;
  let waiting: ((renewed: boolean) => void)[] = [];

  const mark = (): SessionMark => ({ number, userId: state.get().user?.id ?? null });
  const isStillTheirs = (sent: SessionMark): boolean =>
    state.get().status === 'signed-in' && mark().userId === sent.userId;

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
      number += 1;
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
    mark,
    async renewal(sent) {
      if (!isStillTheirs(sent)) return false;
      // Another call has found out before, and the session has been renewed since.
      if (sent.number !== number) return true;
      const renewed = new Promise<boolean>((resolve) => waiting.push(resolve));
      state.update((current) => ({ ...current, interrupted: true }));
      return (await renewed) && isStillTheirs(sent);
    },
    settleRenewal,
  };
}

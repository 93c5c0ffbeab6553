import type { UserRecord } from '#mocks/engine/model.ts';

/** Sudo mode lasts three hours, from the sign-in or the last password check (Sentry HTTP contract 1.2). */
const SUDO_MS = 3 * 60 * 60 * 1000;

/** `userId` undefined: nobody has signed in or out yet. */
type SessionState = { userId: string | null | undefined; csrfToken: string; sudoUntil: number };

export type SessionKeeper = { load: () => string | null; save: (text: string) => void };

export type Session = ReturnType<typeof createSession>;

function randomToken(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => alphabet[byte % 62]).join('');
}

function restore(keeper: SessionKeeper | null): SessionState {
  const fresh: SessionState = { userId: undefined, csrfToken: randomToken(), sudoUntil: 0 };
  const text = keeper?.load() ?? null;
  if (text === null) return fresh;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return fresh;
    const { userId, csrfToken, sudoUntil } = kept as Partial<Record<keyof SessionState, unknown>>;
    return {
      userId: typeof userId === 'string' || userId === null ? userId : undefined,
      csrfToken: typeof csrfToken === 'string' && csrfToken !== '' ? csrfToken : fresh.csrfToken,
      sudoUntil: typeof sudoUntil === 'number' ? sudoUntil : 0,
    };
  } catch {
    // What somebody else wrote there is no session; start a new one.
    return fresh;
  }
}

/**
 * Who is signed in. A real server keeps this per cookie; this one has a single visitor, whose session it keeps
 * itself, so that it holds where cookies are refused.
 *
 * @param keeper where the session outlives the page; null keeps it in memory
 * @param initialUserId who is signed in before anybody has signed in or out
 */
export function createSession(keeper: SessionKeeper | null, initialUserId: () => string | null) {
  let state = restore(keeper);

  const set = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    keeper?.save(JSON.stringify(state));
  };

  return {
    /** Null: signed out. */
    get userId(): string | null {
      return state.userId === undefined ? initialUserId() : state.userId;
    },

    /** What `X-CSRFToken` must repeat. Changes with every sign-in. */
    get csrfToken(): string {
      return state.csrfToken;
    },

    signIn(user: UserRecord, now: number): void {
      set({ userId: user.id, csrfToken: randomToken(), sudoUntil: now + SUDO_MS });
    },

    signOut(): void {
      set({ userId: null, csrfToken: randomToken(), sudoUntil: 0 });
    },

    grantSudo(now: number): void {
      set({ sudoUntil: now + SUDO_MS });
    },

    isSudo: (now: number): boolean => now < state.sudoUntil,

    /** Back to how a new server begins: the first person signed in. */
    reset(): void {
      set({ userId: undefined, csrfToken: randomToken(), sudoUntil: 0 });
    },
  };
}

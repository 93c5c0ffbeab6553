import { createObservable, type Observable } from '#lib/observable.ts';
import { formatQueryString, type QueryParameters } from '#lib/query-string.ts';

import { ApiError, type ApiErrorKind } from './api-error.ts';
import type { RawAnswer } from './classify-error.ts';
import { parseJson } from './parse-json.ts';
import type { Session } from './session.ts';

export type CallOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: QueryParameters;
  /** Sent as JSON; a `string` or bytes go as they are, with `headers` saying what they are. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
  /** The scope the call needs by contract (`event:write`), named to the person when it is refused. */
  needs?: string;
  /** Milliseconds until the call counts as unanswered. */
  timeout?: number;
  /** False for the calls of signing in themselves: a 401 there must not ask to sign in. */
  renewSession?: boolean;
};

/** How the connection is doing, for the shell to say so. */
export type ConnectionState = {
  /** Epoch milliseconds until which the server asked to wait; null when it does not. */
  waitingUntil: number | null;
  /** The last call got no answer at all. */
  unreachable: boolean;
};

export type Transport = {
  call: (path: string, options?: CallOptions) => Promise<Answer>;
  connection: Observable<ConnectionState>;
};

/** A 2xx answer. `json` is undefined where there was no body. */
export type Answer = { status: number; headers: Headers; json: unknown; endpoint: string };

const TIMEOUT = 30_000;
const RATE_LIMIT_TRIES = 3;
const LONGEST_WAIT = 60_000;

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}

function encodeBody(options: CallOptions): { body?: BodyInit; headers: Record<string, string> } {
  const { body, headers = {} } = options;
  if (body === undefined) return { headers };
  if (typeof body === 'string' || body instanceof Blob) return { body, headers };
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } };
}

/** What a status says by itself. */
const PLAIN_KINDS: Record<number, ApiErrorKind> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

/** What a refusal means in full is told by code that comes with the first one; where it cannot be had, by its status. */
async function refusal(answer: RawAnswer, endpoint: string, needs: string | null): Promise<ApiError> {
  const classifier = await import('./classify-error.ts').catch(() => null);
  if (classifier) return classifier.errorFromAnswer(answer, endpoint, needs);
  const { status } = answer;
  const kind = PLAIN_KINDS[status] ?? (status < 500 ? 'invalid' : 'server-error');
  return new ApiError({ kind, endpoint, status });
}

/**
 * Sends calls to Vedette's own origin, where a proxy or the embedded server answers.
 *
 * Reads are sent again once after a cut connection, and after the time that a 429 names. Nothing else is ever
 * repeated: a 500 of Sentry 9.1 means malformed input as a rule, and a write might have been carried out. The one
 * exception is a 401 in mid-work, which the server answers before it does anything: once somebody has signed in
 * again, the call is sent anew.
 */
export function createTransport(session: Session): Transport {
  const connection = createObservable<ConnectionState>({ waitingUntil: null, unreachable: false });

  async function attempt(path: string, options: CallOptions, endpoint: string): Promise<RawAnswer> {
    const method = options.method ?? 'GET';
    const timeout = AbortSignal.timeout(options.timeout ?? TIMEOUT);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    const { body, headers } = encodeBody(options);
    try {
      const response = await fetch(path + formatQueryString(options.query ?? {}), {
        method,
        signal,
        credentials: 'same-origin',
        headers: { Accept: 'application/json', ...headers, ...session.headers(method) },
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      connection.update((state) => (state.unreachable ? { ...state, unreachable: false } : state));
      return { status: response.status, headers: response.headers, text };
    } catch (cause) {
      options.signal?.throwIfAborted();
      if (!timeout.aborted) connection.update((state) => ({ ...state, unreachable: true }));
      throw new ApiError({ kind: timeout.aborted ? 'timeout' : 'network', endpoint }, { cause });
    }
  }

  async function read(answer: RawAnswer, options: CallOptions, endpoint: string): Promise<Answer> {
    if (answer.status < 200 || answer.status >= 300) {
      throw await refusal(answer, endpoint, options.needs ?? null);
    }
    if (answer.text.trim() === '') return { ...answer, json: undefined, endpoint };
    const isJson = /\bjson\b/i.test(answer.headers.get('content-type') ?? '');
    const json = isJson ? parseJson(answer.text) : undefined;
    if (json === undefined) throw new ApiError({ kind: 'not-json', endpoint, status: answer.status });
    return { ...answer, json, endpoint };
  }

  /** Several calls may wait at once; the latest end is what is said. */
  async function waitOut(wait: number, signal: AbortSignal | undefined): Promise<void> {
    const until = Date.now() + wait;
    connection.update((state) => ({ ...state, waitingUntil: Math.max(until, state.waitingUntil ?? 0) }));
    try {
      await pause(wait, signal);
    } finally {
      connection.update((state) => (state.waitingUntil === until ? { ...state, waitingUntil: null } : state));
    }
  }

  async function call(path: string, options: CallOptions = {}): Promise<Answer> {
    const endpoint = `${options.method ?? 'GET'} ${path}`;
    const isRead = (options.method ?? 'GET') === 'GET';
    let cutBefore = false;
    let renewedBefore = false;
    for (let tries = 1; ; tries += 1) {
      const sent = session.mark();
      try {
        return await read(await attempt(path, options, endpoint), options, endpoint);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.kind === 'network' && isRead && !cutBefore) {
          cutBefore = true;
        } else if (error.kind === 'rate-limited' && isRead && tries < RATE_LIMIT_TRIES) {
          const wait = (error.retryAfter ?? 2 ** tries) * 1000;
          // Nobody watches a screen for that long, and asking sooner would only prolong it.
          if (wait > LONGEST_WAIT) throw error;
          await waitOut(wait, options.signal);
        } else if (error.kind === 'signed-out' && options.renewSession !== false && !renewedBefore) {
          renewedBefore = true;
          if (!(await session.renewal(sent))) throw error;
          options.signal?.throwIfAborted();
        } else {
          throw error;
        }
      }
    }
  }

  return { call, connection };
}

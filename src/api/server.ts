import * as z from 'zod/mini';

import { ApiError } from './api-error.ts';
import { readCapabilityCache, writeCapabilityCache } from './capability-cache.ts';
import {
  type Ability,
  abilityOf,
  type Availability,
  type Capabilities,
  capabilitiesOf,
} from './capabilities.ts';
import { createDriftReport, type DriftReport, recordDrift } from './drift-report.ts';
import { type Page, readPage } from './page.ts';
import { probeDialect, readWelcome } from './probe-dialect.ts';
import type { RuntimeConfig } from './runtime-config.ts';
import { createSession, type Session } from './session.ts';
import { parseTolerantly, tolerantArray } from './tolerant.ts';
import { type Answer, type CallOptions, createTransport, type Transport } from './transport.ts';

/** A server as the screens see it: one that has answered, with its abilities known. */
export type Server = {
  config: RuntimeConfig;
  session: Session;
  connection: Transport['connection'];
  drift: DriftReport;
  /** What was found out by the time somebody was signed in. */
  readonly capabilities: Capabilities;
  /** Finds that out, with the credentials of `as`; whoever begins a session calls it first. */
  learnCapabilities: (as?: Transport) => Promise<void>;
  can: (ability: Ability) => Availability;
  /** Sends a call and parses its answer. Throws `ApiError`, or an `AbortError`. */
  request: <S extends z.ZodMiniType>(schema: S, path: string, options?: CallOptions) => Promise<z.output<S>>;
  /** The same for one page of a list; a row that does not parse is left out and reported. */
  requestPage: <S extends z.ZodMiniType>(
    row: S,
    path: string,
    options?: CallOptions,
  ) => Promise<Page<z.output<S>> & { headers: Headers }>;
  /** Sends a call whose answer's body does not matter. */
  send: (path: string, options: CallOptions) => Promise<Answer>;
  /** A link to the server's own page for a path of its own UI; null with the embedded server. */
  ownPage: (path: string) => string | null;
};

/** Connects: asks who we are and, once somebody is signed in, what the server can do. Throws an `ApiError` when no answer comes. */
export async function connectServer(config: RuntimeConfig): Promise<Server> {
  const way = config.server?.auth ?? 'session';
  const session = createSession(way);
  const transport = createTransport(session);
  const drift = createDriftReport();
  const address = config.server?.url ?? null;
  // Until somebody is signed in, all that matters of it is how one signs in.
  let capabilities = capabilitiesOf('sentry');

  /** Probed once a tab; the embedded server may change its dialect with each load, so it is asked each time. */
  async function learnCapabilities(as: Transport = transport): Promise<void> {
    const held = address === null ? null : readCapabilityCache(address);
    capabilities = held ?? (await probeDialect(as));
    session.useCsrfCookie(capabilities.dialect === 'glitchtip' ? 'csrftoken' : 'sc');
    if (address !== null && held === null) writeCapabilityCache(address, capabilities);
  }

  const welcome = await readWelcome(transport);
  if (welcome.glitchTip) capabilities = welcome.glitchTip;
  if (welcome.signedIn || way === 'proxy-token') {
    await learnCapabilities();
    session.begin({ way, user: welcome.user });
  }

  function parse<S extends z.ZodMiniType>(schema: S, answer: Answer): z.output<S> {
    try {
      return parseTolerantly(schema, answer.json, (lost) => {
        recordDrift(drift, { endpoint: answer.endpoint, ...lost });
      });
    } catch (cause) {
      const first = cause instanceof z.core.$ZodError ? cause.issues[0] : undefined;
      const detail = first ? `${first.path.join('.')}: ${first.message}` : String(cause);
      recordDrift(drift, { endpoint: answer.endpoint, field: '', came: detail });
      throw new ApiError(
        { kind: 'unreadable', endpoint: answer.endpoint, status: answer.status, detail },
        { cause },
      );
    }
  }

  return {
    config,
    session,
    connection: transport.connection,
    drift,
    get capabilities() {
      return capabilities;
    },
    learnCapabilities,
    can: (ability) => abilityOf(capabilities.dialect, ability, session.state.get().way !== 'session'),
    async request(schema, path, options) {
      return parse(schema, await transport.call(path, options));
    },
    async requestPage(row, path, options) {
      const answer = await transport.call(path, options);
      return {
        ...readPage(answer.headers, parse(tolerantArray(path, row), answer)),
        headers: answer.headers,
      };
    },
    send: (path, options) => transport.call(path, options),
    ownPage(path) {
      if (!config.server) return null;
      const url = new URL(path, config.server.url);
      // A path such as //other.example would lead to another host.
      return url.origin === new URL(config.server.url).origin ? url.href : null;
    },
  };
}

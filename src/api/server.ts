import * as z from 'zod/mini';

import { ApiError } from './api-error.ts';
import { readCapabilityCache, writeCapabilityCache } from './capability-cache.ts';
import {
  type Ability,
  abilityOf,
  type Availability,
  type Capabilities,
  probeCapabilities,
} from './capabilities.ts';
import { createDriftReport, type DriftReport, recordDrift } from './drift-report.ts';
import { type Page, readPage } from './page.ts';
import type { RuntimeConfig } from './runtime-config.ts';
import { createSession, type Session } from './session.ts';
import { parseTolerantly, tolerantArray } from './tolerant.ts';
import { type Answer, type CallOptions, createTransport, type Transport } from './transport.ts';
import { User } from './user.ts';

/** A server as the screens see it: one that has answered, with its abilities known. */
export type Server = {
  config: RuntimeConfig;
  session: Session;
  connection: Transport['connection'];
  drift: DriftReport;
  capabilities: Capabilities;
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

const Index = z.object({ user: z._default(z.nullable(User), null), auth: z._default(z.unknown(), null) });

/** Who the server takes us for; signed out is an answer, not an error. */
async function beginSession(transport: Transport, session: Session, config: RuntimeConfig): Promise<void> {
  const way = config.server?.auth ?? 'session';
  try {
    const { json } = await transport.call('/api/0/', { renewSession: false });
    const index = z.safeParse(Index, json);
    const user = index.data?.user ?? null;
    if (user !== null || way === 'proxy-token') session.begin({ way, user });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'network' || error.kind === 'timeout') throw error;
    if (way === 'proxy-token' && error.kind !== 'signed-out') session.begin({ way, user: null });
  }
}

/** Probed once a tab; the embedded server may change its dialect with each load, so it is asked each time. */
async function findCapabilities(transport: Transport, config: RuntimeConfig): Promise<Capabilities> {
  const address = config.server?.url;
  if (address === undefined) return probeCapabilities(transport);
  const held = readCapabilityCache(address);
  if (held) return held;
  const capabilities = await probeCapabilities(transport);
  writeCapabilityCache(address, capabilities);
  return capabilities;
}

/** Connects: asks who we are and what the server can do. Throws an `ApiError` when no answer comes. */
export async function connectServer(config: RuntimeConfig): Promise<Server> {
  const session = createSession(config.server?.auth ?? 'session');
  const transport = createTransport(session);
  const drift = createDriftReport();
  const [capabilities] = await Promise.all([
    findCapabilities(transport, config),
    beginSession(transport, session, config),
  ]);

  function parse<S extends z.ZodMiniType>(schema: S, answer: Answer): z.output<S> {
    try {
      return parseTolerantly(schema, answer.json, (lost) => {
        recordDrift(drift, { endpoint: answer.endpoint, ...lost });
      });
    } catch (cause) {
      const detail = cause instanceof z.core.$ZodError ? z.prettifyError(cause) : String(cause);
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
    capabilities,
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
    ownPage: (path) => (config.server ? new URL(path, config.server.url).href : null),
  };
}

import type { ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { decodeBody } from './decode-body.ts';
import { ingestEnvelope } from './ingest-envelope.ts';
import { type IngestedEvent, ingestEvent } from './ingest-event.ts';
import { secondsToWait } from './ingest-rate.ts';
import { isObject } from './json-value.ts';
import { dsnKey, type IngestAuth, parseAuth } from './parse-auth.ts';
import { parseEnvelope } from './parse-envelope.ts';
import { securityEvents } from './security-event.ts';

export type IngestRequest = {
  /** `security` also for `csp-report/`. */
  kind: 'store' | 'envelope' | 'security';
  method: string;
  /** From the path; null for `/api/store/`, where the key alone says which project. */
  projectId: string | null;
  headers: Headers;
  query: URLSearchParams;
  body: Uint8Array;
  now: number;
};

/** `body`: JSON, bytes as they are, or null for none. */
export type IngestAnswer = { status: number; body: unknown; headers: Record<string, string> };

/** Whoever calls a server inside their own browser calls it from there. */
const OWN_ADDRESS = '127.0.0.1';

class IngestError extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, body?: Record<string, unknown>, headers = {}) {
    super(message);
    this.status = status;
    this.body = body ?? { error: message };
    this.headers = headers;
  }
}

const PIXEL = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const SECURITY_TYPES =
  /^(?:application\/(?:csp-report|json|reports\+json|expect-ct-report(?:\+json)?|expect-staple-report)|text\/plain)/;

function authenticate(store: Store, request: IngestRequest, auth: IngestAuth | null): ProjectRecord {
  const { projectId } = request;
  const named = projectId === null ? undefined : store.projects.get(projectId);
  if (projectId !== null && named === undefined)
    throw new IngestError(400, `Invalid project_id: u'${projectId}'`);
  if (auth === null) throw new IngestError(401, 'Unable to find authentication information');
  const needsVersion = request.kind === 'store';
  if (needsVersion && !/^[2-8](?:\.\d+)?$/.test(auth.version ?? '')) {
    const version = auth.version ?? 'None';
    throw new IngestError(400, `Client using unsupported server protocol version (u'${version}')`);
  }
  const project = store.projectByKey(auth.key);
  const isWrongSecret = auth.secret !== null && auth.secret !== '' && auth.secret !== project?.secretKey;
  if (project === undefined || isWrongSecret) throw new IngestError(401, 'Invalid api key');
  if (named !== undefined && named.id !== project.id) {
    throw new IngestError(400, 'Two different projects were specified');
  }
  const seconds = secondsToWait(store, project, request.now);
  if (seconds > 0) {
    const message = 'Creation of this event was denied due to rate limiting';
    const body = { error: message, error_name: 'rate_limit' };
    throw new IngestError(429, message, body, { 'Retry-After': String(seconds) });
  }
  return project;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unreadable';
    throw new IngestError(400, `Bad data reconstructing object (JSONDecodeError, ${detail})`);
  }
}

function take(
  store: Store,
  project: ProjectRecord,
  raw: unknown,
  request: IngestRequest,
  client: string | null,
): IngestedEvent {
  const result = ingestEvent(store, project, raw, { now: request.now, client, clientIp: OWN_ADDRESS });
  if (result.kind === 'refused') throw new IngestError(400, result.reason);
  return result;
}

async function plainBody(request: IngestRequest): Promise<Uint8Array> {
  const decoded = await decodeBody(request.body, request.headers.get('content-encoding'));
  if (decoded.kind === 'body' && decoded.bytes.length > 0) return decoded.bytes;
  if (decoded.kind === 'body') throw new IngestError(400, 'No JSON data was found');
  throw new IngestError(400, `Bad data decoding request (${decoded.reason})`);
}

async function answerStore(store: Store, request: IngestRequest): Promise<IngestAnswer> {
  const auth = parseAuth(request.headers, request.query);
  const project = authenticate(store, request, auth);
  if (request.method === 'GET') {
    if ((auth?.client ?? null) === null)
      throw new IngestError(400, "Client did not send 'client' identifier");
    const data = new TextEncoder().encode(request.query.get('sentry_data') ?? '');
    const decoded = await plainBody({ ...request, body: data });
    take(store, project, parseJson(decoded), request, auth?.client ?? null);
    const pixel = Uint8Array.from(atob(PIXEL), (letter) => letter.charCodeAt(0));
    return { status: 200, body: pixel, headers: { 'Content-Type': 'image/gif' } };
  }
  const event = take(store, project, parseJson(await plainBody(request)), request, auth?.client ?? null);
  return { status: 200, body: { id: event.eventId }, headers: {} };
}

async function answerEnvelope(store: Store, request: IngestRequest): Promise<IngestAnswer> {
  const bytes = await plainBody(request);
  const { header } = parseEnvelope(bytes);
  const key = dsnKey(header['dsn']);
  const { name, version } = isObject(header['sdk']) ? header['sdk'] : {};
  const client = typeof name === 'string' && typeof version === 'string' ? `${name}/${version}` : null;
  const fromHeader = key === null ? null : { key, secret: null, version: '7', client };
  const auth = parseAuth(request.headers, request.query) ?? fromHeader;
  const project = authenticate(store, request, auth);
  const result = ingestEnvelope(store, project, bytes, {
    now: request.now,
    client: client ?? auth?.client ?? null,
    clientIp: OWN_ADDRESS,
  });
  if (result.kind === 'ingested') {
    return { status: 200, body: result.eventId === null ? {} : { id: result.eventId }, headers: {} };
  }
  const causes = result.faults.map(({ item, reason }) => (item === 0 ? reason : `item ${item}: ${reason}`));
  const message = `Malformed envelope: ${causes.join('; ')}`;
  throw new IngestError(400, message, { error: message, detail: message, causes });
}

async function answerSecurity(store: Store, request: IngestRequest): Promise<IngestAnswer> {
  const project = authenticate(store, request, parseAuth(request.headers, request.query));
  const type = request.headers.get('content-type');
  if (type !== null && !SECURITY_TYPES.test(type)) throw new IngestError(400, 'Invalid Content-Type');
  const body = parseJson(await plainBody(request));
  const events = securityEvents(body, request.headers, request.query);
  if (events === null) throw new IngestError(400, 'Unrecognized security report type');
  for (const event of events) take(store, project, event, request, null);
  return { status: 201, body: null, headers: { 'Content-Type': 'application/javascript' } };
}

function crossOrigin(headers: Headers): Record<string, string> {
  const origin = headers.get('origin');
  if (origin === null) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'X-Sentry-Error, Retry-After',
  };
}

const PREFLIGHT = {
  'Content-Type': 'text/html; charset=utf-8',
  'Access-Control-Allow-Methods': 'GET, POST, HEAD, OPTIONS',
  'Access-Control-Allow-Headers':
    'X-Sentry-Auth, X-Requested-With, Origin, Accept, Content-Type, Authentication, Authorization, Content-Encoding',
  'Access-Control-Max-Age': '3600000',
};

/**
 * Answers what SDKs and browsers send (Sentry HTTP contract, section 8): `store/`, `envelope/`, `security/`.
 * Errors are `{error}` with the header `X-Sentry-Error`. Never throws for anything in the request.
 */
export async function ingestRequest(store: Store, request: IngestRequest): Promise<IngestAnswer> {
  const open = crossOrigin(request.headers);
  if (request.method === 'OPTIONS') return { status: 200, body: null, headers: { ...open, ...PREFLIGHT } };
  const answer = { store: answerStore, envelope: answerEnvelope, security: answerSecurity }[request.kind];
  try {
    const { headers, ...rest } = await answer(store, request);
    return { ...rest, headers: { ...open, ...headers } };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    const { status, body, headers } = error;
    // Header values are Latin-1 at most; the body has the words as they are.
    const name = error.message.replace(/[^\x20-\x7e]/g, '?').slice(0, 1000);
    return { status, body, headers: { ...open, 'X-Sentry-Error': name, ...headers } };
  }
}

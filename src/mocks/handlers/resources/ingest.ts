import { type IngestRequest, ingestRequest } from '#mocks/engine/ingest/ingest-request.ts';

import { empty, json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import type { Answerer, Resource } from '#mocks/handlers/resource.ts';

/** What SDKs send. Keys decide, not sessions (Sentry HTTP contract 8). */
const take =
  (kind: IngestRequest['kind']): Answerer =>
  async (call: Call) => {
    const { body, headers, status } = await ingestRequest(call.store, {
      kind,
      method: call.request.method,
      projectId: call.params['projectId'] ?? null,
      headers: call.request.headers,
      query: call.query,
      body: new Uint8Array(await call.request.arrayBuffer()),
      now: call.now,
    });
    if (body === null) return empty(status, headers);
    // A fresh copy: the type of what a response takes excludes memory that is shared.
    if (body instanceof Uint8Array) return new Response(new Uint8Array(body), { status, headers });
    return json(body, { status, headers });
  };

const open = { isOpen: () => true };
const store = { GET: take('store'), POST: take('store'), OPTIONS: take('store') };
const security = { POST: take('security'), OPTIONS: take('security') };

/** Not under `/api/0/`. */
export const ingestResources: readonly Resource[] = [
  { path: '/api/store/', methods: store, ...open },
  { path: '/api/:projectId/store/', methods: store, ...open },
  {
    path: '/api/:projectId/envelope/',
    methods: { POST: take('envelope'), OPTIONS: take('envelope') },
    ...open,
  },
  { path: '/api/:projectId/security/', methods: security, ...open },
  { path: '/api/:projectId/csp-report/', methods: security, ...open },
];

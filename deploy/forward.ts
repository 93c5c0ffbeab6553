import {
  Agent as HttpAgent,
  type IncomingMessage,
  request as httpRequest,
  type ServerResponse,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';

import { requestHeaders, responseHeaders } from './proxy-headers.ts';
import type { ProxySettings } from './proxy-settings.ts';
import type { ServerPath } from './server-paths.ts';

// A new connection for each call: Sentry 9.1 closes idle ones without saying so, and a reusing agent loses calls.
const httpAgent = new HttpAgent({ keepAlive: false });
const httpsAgent = new HttpsAgent({ keepAlive: false });

/** Codes that the proxy itself puts into `detail.code`, so that its answers are told from the server's. */
export type ProxyFault = 'proxy-bad-gateway' | 'proxy-timeout' | 'proxy-cross-origin' | 'proxy-needs-https';

/**
 * Passes one call to the server and its answer back, both as streams, once: nothing is retried here, because only the
 * client knows what may be sent twice. No answer becomes 502, none in time 504, in the API's own error shape.
 */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  path: ServerPath,
  settings: ProxySettings,
): void {
  const https = settings.server.protocol === 'https:';
  const upstream = (https ? httpsRequest : httpRequest)({
    protocol: settings.server.protocol,
    hostname: settings.server.hostname.replace(/^\[|\]$/g, ''),
    port: settings.server.port || undefined,
    method: incoming.method,
    path: incoming.url,
    headers: requestHeaders(incoming.headers, path, settings),
    agent: https ? httpsAgent : httpAgent,
    timeout: settings.timeout,
  });
  let answered = false;

  upstream.on('response', (answer) => {
    answered = true;
    const needed = wantsHttps(answer, settings);
    if (needed) {
      answer.destroy();
      refuse(
        outgoing,
        502,
        'proxy-needs-https',
        `The server answers over https only: VEDETTE_SERVER=${needed}`,
      );
      return;
    }
    const secure = incoming.socket instanceof TLSSocket;
    outgoing.writeHead(
      answer.statusCode ?? 502,
      answer.statusMessage,
      responseHeaders(answer.rawHeaders, path, settings, secure),
    );
    outgoing.flushHeaders();
    answer.pipe(outgoing);
    // A cut in the middle is passed on as a cut: an end here would make half an answer look whole.
    answer.on('error', () => outgoing.destroy());
  });

  upstream.on('timeout', () => {
    if (answered) upstream.destroy();
    else {
      refuse(
        outgoing,
        504,
        'proxy-timeout',
        `The server did not answer within ${settings.timeout / 1000} seconds.`,
      );
      upstream.destroy();
    }
  });
  // After the answer has begun, its own stream tells of errors; a server may also answer before it has read all.
  upstream.on('error', (error) => {
    if (!answered) refuse(outgoing, 502, 'proxy-bad-gateway', explain(error, settings));
  });
  outgoing.on('close', () => upstream.destroy());
  incoming.on('error', () => upstream.destroy());
  incoming.pipe(upstream);
}

/** Answers in the API's error shape (Sentry HTTP contract 1.4), unless something was answered already. */
export function refuse(outgoing: ServerResponse, status: number, code: ProxyFault, message: string): void {
  if (outgoing.headersSent || outgoing.destroyed) return;
  outgoing.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  outgoing.end(JSON.stringify({ detail: { code, message } }));
}

/** A redirect to the same host over https would come back here for ever; `null` or the address to set. */
function wantsHttps(answer: IncomingMessage, { server, prefix }: ProxySettings): string | null {
  const target = answer.headers.location ? URL.parse(answer.headers.location) : null;
  const upgrade =
    server.protocol === 'http:' && target?.protocol === 'https:' && target.hostname === server.hostname;
  return upgrade && target.origin !== prefix.origin ? target.origin : null;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection: nothing listens there.',
  ECONNRESET: 'closed the connection without an answer.',
  ENOTFOUND: 'has a name that cannot be found.',
  EAI_AGAIN: 'has a name that cannot be looked up now.',
  EHOSTUNREACH: 'cannot be reached.',
  ENETUNREACH: 'cannot be reached.',
  ETIMEDOUT: 'cannot be reached in time.',
};

function explain(error: NodeJS.ErrnoException, { server }: ProxySettings): string {
  const reason = reasons[error.code ?? ''] ?? `could not be asked (${error.code ?? error.message}).`;
  return `${server.origin} ${reason}`;
}

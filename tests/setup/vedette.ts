import { createServer } from 'node:http';

import { onTestFinished } from 'vitest';

import { type ProxySettings, readProxySettings } from '#deploy/proxy-settings.ts';
import { proxyMiddleware } from '#deploy/server-proxy.ts';

import { type Answering, type Loopback, startLoopback } from './loopback.ts';

export function settingsOf(environment: Record<string, string>): ProxySettings {
  const settings = readProxySettings(environment);
  if (!settings) throw new Error('VEDETTE_SERVER is not set');
  return settings;
}

/** A server that answers so, and the proxy in front of it; both stop with the test. */
export async function behindProxy(
  answer: Answering,
  environment: Record<string, string> = {},
): Promise<{ server: Loopback; url: string }> {
  const server = await startLoopback(answer);
  onTestFinished(server.close);
  const url = await startProxy(settingsOf({ VEDETTE_SERVER: server.url, ...environment }));
  return { server, url };
}

/** The proxy by itself on a free port of the loopback; where the dev server would answer, it says `Vedette`. */
async function startProxy(settings: ProxySettings): Promise<string> {
  const middleware = proxyMiddleware(settings);
  const server = createServer((incoming, outgoing) =>
    middleware(incoming, outgoing, () => outgoing.end('Vedette')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy does not listen on a port');
  return `http://127.0.0.1:${address.port}`;
}

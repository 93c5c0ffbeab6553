import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Logger, Plugin } from 'vite';

import type { RuntimeConfig } from '#api/runtime-config.ts';

import { forward, refuse } from './forward.ts';
import { senderOf } from './proxy-headers.ts';
import { type ProxySettings, readProxySettings } from './proxy-settings.ts';
import { serverPath } from './server-paths.ts';

type Middleware = (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;

/**
 * With `VEDETTE_SERVER=https://sentry.example.com` in the environment, the dev server and the preview stand in front of
 * that server as a deployment does: `/config.json` names it, the API and its own pages are passed on (`server-paths.ts`),
 * everything else is Vedette's. Without it nothing is proxied and the embedded server answers.
 */
export function serverProxy(environment: Readonly<Record<string, string | undefined>> = process.env): Plugin {
  return {
    name: 'vedette-server-proxy',
    configureServer(server) {
      const settings = readProxySettings(environment);
      if (!settings) return;
      announce(settings, server.config.server.host, server.config.logger);
      server.middlewares.use(proxyMiddleware(settings));
    },
    configurePreviewServer(server) {
      const settings = readProxySettings(environment);
      if (!settings) return;
      announce(settings, server.config.preview.host, server.config.logger);
      server.middlewares.use(proxyMiddleware(settings));
    },
  };
}

/** The proxy as one connect middleware. */
export function proxyMiddleware(settings: ProxySettings): Middleware {
  return (incoming, outgoing, next) => {
    const pathname = (incoming.url ?? '/').split('?', 1)[0] ?? '/';
    if (pathname === '/config.json') {
      outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      outgoing.end(JSON.stringify(runtimeConfig(settings)));
      return;
    }
    const path = serverPath(pathname);
    if (!path) {
      next();
      return;
    }
    // The proxy makes calls look like the server's own, so it must not do so for other sites; with a token of its own
    // it would even let them read and write in somebody's name.
    if (path === 'api' && senderOf(incoming.headers) === 'foreign') {
      refuse(outgoing, 403, 'proxy-cross-origin', 'The API is passed on for pages of this address only.');
      return;
    }
    forward(incoming, outgoing, path, settings);
  };
}

/** What the app reads at start. */
function runtimeConfig({ prefix, token }: ProxySettings): RuntimeConfig {
  return { server: { url: prefix.origin, auth: token ? 'proxy-token' : 'session' } };
}

function announce(
  { server, token }: ProxySettings,
  host: string | boolean | undefined,
  logger: Logger,
): void {
  logger.info(`\n  ${server.origin} answers the API${token ? ', with a token that this proxy adds' : ''}.`);
  if (token && host !== undefined && host !== false && host !== 'localhost' && host !== '127.0.0.1') {
    logger.warn('  Everybody who can reach this address uses that token.');
  }
}

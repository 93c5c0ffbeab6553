/** What the proxy of the dev server and of the preview was told by its environment. */
export type ProxySettings = {
  /** Where calls go. */
  server: URL;
  /**
   * The address that the server believes it has (Sentry's `system.url-prefix`), where it is not the one above, as behind
   * a balancer: its redirects name it, and calls claim to be for it.
   */
  prefix: URL;
  /** Added to every API call, in place of whatever the browser sent (DESIGN: a token that the proxy adds). */
  token: string | null;
  /** Milliseconds without a byte from the server before a call is given up. */
  timeout: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `VEDETTE_SERVER`, `VEDETTE_SERVER_PREFIX`, `VEDETTE_TOKEN` and `VEDETTE_TIMEOUT` (seconds).
 * `null` where no server is named: the embedded one answers.
 * Throws a one-line error for a value that cannot work.
 */
export function readProxySettings(environment: Environment): ProxySettings | null {
  const address = environment['VEDETTE_SERVER']?.trim();
  if (!address) return null;
  const server = originOf('VEDETTE_SERVER', address);
  const prefix = environment['VEDETTE_SERVER_PREFIX']?.trim();
  return {
    server,
    prefix: prefix ? originOf('VEDETTE_SERVER_PREFIX', prefix) : server,
    token: tokenOf(environment['VEDETTE_TOKEN']),
    timeout: timeoutOf(environment['VEDETTE_TIMEOUT']),
  };
}

function originOf(name: string, value: string): URL {
  const url = URL.parse(value);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(
      `${name} must be an address such as https://sentry.example.com, not ${JSON.stringify(value)}`,
    );
  }
  // Sentry and GlitchTip answer at the root of their host only, and a name and password have no place in an address.
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    throw new Error(`${name} must be scheme and host only, such as ${url.protocol}//${url.host}`);
  }
  return url;
}

function tokenOf(value: string | undefined): string | null {
  const token = value?.trim();
  if (!token) return null;
  if (!/^[\x21-\x7e]+$/.test(token)) throw new Error('VEDETTE_TOKEN has characters that no token has');
  return token;
}

function timeoutOf(value: string | undefined): number {
  if (!value?.trim()) return 60_000;
  const seconds = Number(value);
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new Error(
      `VEDETTE_TIMEOUT must be a number of seconds from 1 to 3600, not ${JSON.stringify(value)}`,
    );
  }
  return seconds * 1000;
}

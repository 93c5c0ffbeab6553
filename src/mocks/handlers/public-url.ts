/**
 * The address this server believes it is reached at (Sentry's `system.url-prefix`). As behind any proxy it is not
 * the page's own origin, so that a client which follows absolute URLs from answers is found out
 * (Sentry HTTP contract 1.5).
 */
export const PUBLIC_URL = 'https://sentry.example.com';

/**
 * Paths that belong to the server, not to Vedette.
 *
 * Vedette has the same URLs as Sentry, so only those are passed on for which it has no screen and which signing in or
 * a hand-off needs. `/organizations/…`, `/settings/…` and `/manage/…` stay Vedette's own, less the one page on which
 * SSO is set up. Left out on purpose: `/admin/` (GlitchTip's Django admin: an operator opens it on the server itself),
 * and Sentry's short `/{org}/{project}/…` pages, which no prefix could tell from Vedette's.
 */
const ownedPrefixes = [
  '/api/',
  // Sign-in, single sign-on, second factor, account linking; the account's password, recovery, confirmation pages.
  '/auth/',
  '/account/',
  '/accept/',
  '/saml/',
  '/oauth/',
  '/identity/',
  // Set-up pages of integrations, which end where they began.
  '/extensions/',
  // What those pages load: Sentry's assets, Django's, uploaded pictures.
  '/_static/',
  '/static/',
  '/avatar/',
  '/organization-avatar/',
  '/project-avatar/',
  '/team-avatar/',
  // GlitchTip: sign-in in 2022 and since, and its providers' callbacks.
  '/rest-auth/',
  '/_allauth/',
  '/accounts/',
  '/_health/',
  '/out/',
] as const;

/** Vedette's own sign-in screen, under a name that no server has. */
const ownSignIn = '/auth/sign-in';

/** Sentry's server-rendered page on which an organization's SSO is set up and set. */
const ssoConfiguration = /^\/organizations\/[^/]+\/auth\/configure\/?$/;

export type ServerPath = 'api' | 'ingest' | 'page';

/**
 * Whose a path is: `api` the JSON API, `ingest` what SDKs post (`/api/{project}/store/`), `page` one of the server's
 * own pages or assets, `null` Vedette's.
 */
export function serverPath(pathname: string): ServerPath | null {
  if (pathname.startsWith('/api/0/') || pathname === '/api/0') return 'api';
  if (pathname.startsWith('/api/')) return 'ingest';
  if (pathname === ownSignIn || pathname.startsWith(`${ownSignIn}/`)) return null;
  if (ownedPrefixes.some((prefix) => pathname.startsWith(prefix) || `${pathname}/` === prefix)) return 'page';
  return ssoConfiguration.test(pathname) ? 'page' : null;
}

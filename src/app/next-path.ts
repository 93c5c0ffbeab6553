import { paths } from '#lib/paths.ts';

/**
 * Where to go after signing in: the `next` of the address, if it is a path of this dashboard. Anything else could be
 * a link that somebody prepared to send people elsewhere (OWASP ASVS 5.0, 3.7.2).
 */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '';
  const base = 'https://vedette.invalid';
  if (!next.startsWith('/') || !URL.canParse(next, base)) return paths.home;
  const url = new URL(next, base);
  // `/.//other.example` is a path whose normal form names another host.
  const isHere = url.origin === base && !url.pathname.startsWith('//');
  return isHere ? url.pathname + url.search + url.hash : paths.home;
}

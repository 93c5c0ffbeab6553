import type { Session } from './session.ts';

/**
 * Puts the CSRF cookie where the page can read it. A mocked answer's `Set-Cookie` never reaches `document.cookie`
 * (the Fetch standard drops it), but the handlers run in the page and can write the cookie themselves.
 */
export function publishCsrfCookie(session: Session, name: string): void {
  if (typeof document === 'undefined') return;
  document.cookie = `${name}=${session.csrfToken}; Path=/; SameSite=Lax`;
}

export function readCookie(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/**
 * The CSRF cookie of a call: from its own header (Node), else from the document. Null where cookies are not kept,
 * and then nothing can be asked for.
 */
export function csrfCookieOf(request: Request, name: string): string | null {
  const header = request.headers.get('cookie');
  if (header !== null) return readCookie(header, name);
  return typeof document === 'undefined' ? null : readCookie(document.cookie, name);
}

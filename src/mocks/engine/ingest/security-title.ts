import type { SecurityType } from './interfaces/security-report.ts';
import type { JsonObject } from './json-value.ts';

const SOURCES: Record<string, string> = {
  'child-src': 'child',
  'connect-src': 'connect',
  'font-src': 'font',
  'frame-src': 'frame',
  'img-src': 'image',
  'manifest-src': 'manifest',
  'media-src': 'media',
  'object-src': 'object',
  'script-src': 'script',
  'script-src-attr': 'script',
  'script-src-elem': 'script',
  'style-src': 'style',
  'style-src-attr': 'style',
  'style-src-elem': 'style',
  'worker-src': 'worker',
};

const text = (report: JsonObject, key: string): string => {
  const value = report[key];
  return typeof value === 'string' ? value : '';
};

/** What was blocked: the host of a foreign address, a scheme (`data:`), or `'self'` for code in the page itself. */
export function blockedUri(report: JsonObject): string {
  const blocked = text(report, 'blocked_uri');
  if (['', 'self', "'self'", 'inline', 'eval'].includes(blocked)) return "'self'";
  const url = URL.parse(blocked);
  // Browsers tell of an address without a host by its scheme alone.
  if (url === null) return /^[a-z][a-z0-9+.-]*$/i.test(blocked) ? `${blocked}:` : blocked;
  const isOwn =
    URL.parse(text(report, 'document_uri'))?.host === url.host &&
    url.host !== '' &&
    !blocked.startsWith('http');
  if (isOwn) return "'self'";
  return url.host === '' ? url.protocol : url.host;
}

function cspMessage(report: JsonObject): string {
  const directive = text(report, 'effective_directive');
  const uri = blockedUri(report);
  const isInline = uri === "'self'";
  if (directive.startsWith('script-src') && isInline) {
    const violated = text(report, 'violated_directive');
    if (text(report, 'blocked_uri') === 'eval') return "Blocked unsafe eval() 'script'";
    if (!violated.includes("'unsafe-inline'")) return "Blocked unsafe inline 'script'";
  }
  const source = SOURCES[directive] ?? directive;
  if (directive === 'form-action')
    return isInline ? "Blocked inline 'form' action" : `Blocked 'form' action to '${uri}'`;
  return isInline ? `Blocked inline '${source}'` : `Blocked '${source}' from '${uri}'`;
}

/** The title of a browser's report, as Sentry words it. */
export function securityMessage(type: SecurityType, report: JsonObject): string {
  const host = text(report, 'hostname');
  if (type === 'csp') return cspMessage(report);
  if (type === 'hpkp') return `Public key pinning validation failed for '${host}'`;
  return type === 'expectct' ? `Expect-CT failed for '${host}'` : `Expect-Staple failed for '${host}'`;
}

/** Sentry HTTP contract 3.2: csp `{directive, uri, message}`, the others `{origin, message}`. */
export function securityMetadata(type: SecurityType, report: JsonObject): Record<string, string> {
  const message = securityMessage(type, report);
  if (type === 'csp') {
    return { message, uri: blockedUri(report), directive: text(report, 'effective_directive') };
  }
  return { message, origin: text(report, 'hostname') };
}

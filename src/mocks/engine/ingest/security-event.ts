import type { SecurityType } from './interfaces/security-report.ts';
import { isObject, type JsonObject } from './json-value.ts';

/** The forms in which browsers wrap a report, by the key round it. */
const WRAPPERS: [key: string, type: SecurityType][] = [
  ['csp-report', 'csp'],
  ['expect-ct-report', 'expectct'],
  ['expect-staple-report', 'expectstaple'],
];

type FoundReport = { type: SecurityType; report: JsonObject };

function findReport(body: unknown): FoundReport | null {
  if (!isObject(body)) return null;
  for (const [key, type] of WRAPPERS) {
    const report = body[key];
    if (isObject(report)) return { type, report };
  }
  if (body['type'] === 'csp-violation' && isObject(body['body']))
    return { type: 'csp', report: body['body'] };
  return 'known-pins' in body ? { type: 'hpkp', report: body } : null;
}

const text = (report: JsonObject, ...keys: string[]): string | null => {
  for (const key of keys) {
    const value = report[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
};

/**
 * The events in a body that a browser posted by itself: one report, or a list of the Reporting API. Null where
 * there is none.
 */
export function securityEvents(body: unknown, headers: Headers, query: URLSearchParams): JsonObject[] | null {
  const found = (Array.isArray(body) ? body : [body]).map(findReport).filter((report) => report !== null);
  if (found.length === 0) return null;
  return found.map(({ type, report }) => {
    const agent = headers.get('user-agent');
    const referrer = text(report, 'referrer');
    const blocked = text(report, 'blocked-uri', 'blockedURL');
    const directive = text(report, 'effective-directive', 'effectiveDirective', 'violated-directive');
    return {
      logger: type === 'csp' ? 'csp' : 'security',
      // The endpoint names the culprit; nobody else does so for a report.
      culprit:
        type === 'csp'
          ? text(report, 'violated-directive', 'effective-directive', 'effectiveDirective')
          : text(report, 'hostname'),
      [type]: report,
      tags: {
        'effective-directive': directive?.split(' ')[0] ?? null,
        'blocked-uri': blocked,
        hostname: text(report, 'hostname'),
      },
      request: {
        url: text(report, 'document-uri', 'documentURL'),
        headers: [
          ...(agent === null ? [] : [['User-Agent', agent]]),
          ...(referrer === null ? [] : [['Referer', referrer]]),
        ],
      },
      release: query.get('sentry_release'),
      environment: query.get('sentry_environment'),
    };
  });
}

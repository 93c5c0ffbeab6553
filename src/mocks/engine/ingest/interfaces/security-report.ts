import { inside, reportInvalid, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { type JsonObject, setOwn } from '#mocks/engine/ingest/json-value.ts';
import { readObject } from '#mocks/engine/ingest/read-value.ts';
import { MEDIUM_BAG, trimAny } from '#mocks/engine/ingest/trim-bag.ts';

export type SecurityType = 'csp' | 'hpkp' | 'expectct' | 'expectstaple';

export const SECURITY_TYPES: readonly SecurityType[] = ['csp', 'hpkp', 'expectct', 'expectstaple'];

const CSP_KEYS = [
  'effective_directive',
  'blocked_uri',
  'document_uri',
  'original_policy',
  'referrer',
  'status_code',
  'violated_directive',
  'source_file',
  'line_number',
  'column_number',
  'script_sample',
  'disposition',
];

const PIN_KEYS = [
  'date_time',
  'hostname',
  'port',
  'effective_expiration_date',
  'served_certificate_chain',
  'validated_certificate_chain',
];

const KEYS: Record<SecurityType, readonly string[]> = {
  csp: CSP_KEYS,
  hpkp: [...PIN_KEYS, 'include_subdomains', 'noted_hostname', 'known_pins'],
  expectct: [...PIN_KEYS, 'scts', 'failure_mode'],
  expectstaple: [...PIN_KEYS, 'response_status', 'ocsp_response', 'cert_status'],
};

/** Browsers write `blocked-uri` or (Reporting API) `blockedURL`; the API shows `blocked_uri`. */
const snakeCase = (key: string) =>
  key
    .replaceAll('-', '_')
    .replace(/URL$/, 'Uri')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();

/** A browser's report with the keys that the API shows (Sentry HTTP contract 3.7). */
export function normaliseSecurityReport(scope: Scope, type: SecurityType, value: unknown): JsonObject | null {
  const source = readObject(scope, value);
  if (source === null) return null;
  const report: JsonObject = {};
  for (const [key, own] of Object.entries(source)) {
    const name = snakeCase(key);
    if (KEYS[type].includes(name)) setOwn(report, name, trimAny(name, own, MEDIUM_BAG));
  }
  if (type === 'csp') {
    const violated = report['violated_directive'];
    if (typeof report['effective_directive'] !== 'string' || report['effective_directive'] === '') {
      report['effective_directive'] = typeof violated === 'string' ? (violated.split(' ')[0] ?? '') : '';
    }
    if (report['effective_directive'] === '') {
      reportInvalid(inside(scope, 'effective_directive'), 'expected a csp directive');
    }
  }
  return Object.keys(report).length === 0 ? null : report;
}

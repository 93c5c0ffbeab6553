import { inside, reportError, reportInvalid, type Scope } from './field-report.ts';
import type { JsonObject } from './json-value.ts';
import { readText } from './read-value.ts';
import { isoTime, parseTimestamp, timestampFault } from './timestamp.ts';

const PLATFORMS = new Set([
  'as3',
  'c',
  'cfml',
  'cocoa',
  'csharp',
  'dart',
  'elixir',
  'go',
  'groovy',
  'haskell',
  'java',
  'javascript',
  'native',
  'node',
  'objc',
  'perl',
  'php',
  'powershell',
  'python',
  'ruby',
  'rust',
]);

/** Top-level keys that an event may have; any other is reported and dropped. */
const KNOWN_KEYS = new Set(
  `_meta _metrics breadcrumbs checksum contexts csp culprit debug_meta dist environment errors event_id exception
  expectct expectstaple extra fingerprint grouping_config hpkp ingest_path key_id level location logentry logger
  measurements message metadata modules platform project received release repos request scraping_attempts sdk
  server_name site spans stacktrace start_timestamp tags template threads time_spent timestamp title transaction
  transaction_info type user version`.split(/\s+/),
);

/** What the platform is called; `other` for none and for any the server does not know. */
export const readPlatform = (value: unknown): string =>
  typeof value === 'string' && PLATFORMS.has(value) ? value : 'other';

/** A release's version: one line, cut to 200 characters. */
export function readRelease(scope: Scope, value: unknown): string | null {
  const text = readText(scope, value, 200)?.trim();
  if (text === undefined || text === '') return null;
  if (!/[\n\r\f\t/\\]/.test(text) && !['.', '..', 'latest'].includes(text.toLowerCase())) return text;
  reportInvalid(scope, 'invalid release', text);
  return null;
}

export function readEnvironment(scope: Scope, value: unknown): string | null {
  const text = readText(scope, value, 1000);
  if (text === null || text === '') return null;
  if (text.length <= 64 && !/[\n\r\f/]/.test(text) && text !== 'none') return text;
  if (text.length > 64) reportError(scope, 'value_too_long', { value: text });
  else reportInvalid(scope, 'invalid characters in string', text);
  return null;
}

/** A distribution belongs to a release; alone it says nothing. */
export function readDist(scope: Scope, value: unknown, release: string | null): string | null {
  const text = readText(scope, value, 64)?.trim();
  if (text === undefined || text === '') return null;
  if (/^[\w.-]+$/.test(text)) return release === null ? null : text;
  reportInvalid(scope, 'invalid characters in string', text);
  return null;
}

/** When it happened: what was sent, or `now` where that is missing or absurd, with the error named. */
export function readEventTime(scope: Scope, value: unknown, now: number): number {
  if (value === undefined || value === null || value === '') return now;
  const time = parseTimestamp(value);
  if (time === null) {
    reportInvalid(scope, 'expected a timestamp', value);
    return now;
  }
  const fault = timestampFault(time, now);
  if (fault === null) return time;
  reportError(scope, fault, { value: isoTime(time) });
  return now;
}

/** 32 hex characters in lower case; dashes go, anything malformed is null and gets replaced. */
export function readEventId(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(text) && !/^0+$/.test(text) ? text : null;
}

export function reportUnknownKeys(scope: Scope, source: JsonObject): void {
  const unknown = Object.keys(source).filter(
    (key) => !KNOWN_KEYS.has(key) && !key.startsWith('sentry.interfaces.') && !key.startsWith('_'),
  );
  for (const key of unknown.slice(0, 20)) reportError(inside(scope, key.slice(0, 200)), 'invalid_attribute');
}

import { inside, reportInvalid, type Scope } from '#mocks/engine/ingest/field-report.ts';
import type { JsonObject } from '#mocks/engine/ingest/json-value.ts';
import { readObject, readString, readText, readValues } from '#mocks/engine/ingest/read-value.ts';
import { isoTime, parseTimestamp } from '#mocks/engine/ingest/timestamp.ts';
import { MEDIUM_BAG, trimBag } from '#mocks/engine/ingest/trim-bag.ts';

import { readLevel } from './level.ts';

export type Breadcrumb = {
  type: string;
  timestamp: string;
  level: string;
  message: string | null;
  category: string | null;
  data: JsonObject | null;
  event_id: string | null;
};

const MAX_BREADCRUMBS = 100;

function normaliseBreadcrumb(scope: Scope, entry: unknown): Breadcrumb | null {
  const source = readObject(scope, entry);
  if (source === null) return null;
  const at = (key: string) => inside(scope, key);
  const time = parseTimestamp(source['timestamp']);
  if (time === null) {
    reportInvalid(at('timestamp'), 'expected a timestamp', source['timestamp']);
    return null;
  }
  const data = readObject(at('data'), source['data']);
  return {
    type: readString(at('type'), source['type'], 64) || 'default',
    timestamp: isoTime(time),
    level: readLevel(at('level'), source['level']) ?? 'info',
    message: readText(at('message'), source['message'], 8192),
    category: readString(at('category'), source['category'], 256),
    data: data === null ? null : trimBag(data, MEDIUM_BAG),
    event_id: readString(at('event_id'), source['event_id'], 64),
  };
}

/** The newest hundred, oldest first. Findings go to `_meta` only, as on real servers. */
export function normaliseBreadcrumbs(scope: Scope, value: unknown): { values: Breadcrumb[] } | null {
  const list = readValues({ ...scope, isQuiet: true }, value);
  if (list === null) return null;
  const values = list.values
    .flatMap((entry, at) => normaliseBreadcrumb(inside(list.scope, at), entry) ?? [])
    .slice(-MAX_BREADCRUMBS);
  return values.length === 0 ? null : { values };
}

import { inside, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { type JsonObject, setOwn } from '#mocks/engine/ingest/json-value.ts';
import { cut } from '#mocks/engine/ingest/cut.ts';
import { readObject } from '#mocks/engine/ingest/read-value.ts';
import { LARGE_BAG, trimBag } from '#mocks/engine/ingest/trim-bag.ts';

import { contextsFromAgent } from './user-agent.ts';

/** The types there are, by which an alias may say its type as well; any other is `default`. */
const TYPES = new Set([
  'app',
  'browser',
  'cloud_resource',
  'culture',
  'device',
  'gpu',
  'monitor',
  'os',
  'otel',
  'profile',
  'replay',
  'response',
  'runtime',
  'trace',
]);

const MAX_CONTEXTS = 50;

function withoutNulls(source: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== null));
}

/** Contexts by alias, each with its type; browser, system and device also out of the request's agent. */
export function normaliseContexts(
  scope: Scope,
  value: unknown,
  userAgent: string | null,
): Record<string, JsonObject> {
  const contexts: Record<string, JsonObject> = {};
  for (const [alias, sent] of Object.entries(readObject(scope, value) ?? {}).slice(0, MAX_CONTEXTS)) {
    const source = readObject(inside(scope, alias), sent);
    if (source === null || Object.keys(source).length === 0) continue;
    const sentType = source['type'];
    const named = typeof sentType === 'string' && sentType !== '' ? sentType : alias;
    const type = TYPES.has(named) ? named : 'default';
    setOwn(contexts, cut(alias, 200), { ...withoutNulls(trimBag(source, LARGE_BAG)), type });
  }
  if (userAgent === null) return contexts;
  return { ...contextsFromAgent(userAgent), ...contexts };
}

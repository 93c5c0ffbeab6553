import { cut } from '#mocks/engine/ingest/cut.ts';
import { inside, reportInvalid, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { isObject, type JsonObject } from '#mocks/engine/ingest/json-value.ts';
import { readBoolean, readObject, readString } from '#mocks/engine/ingest/read-value.ts';
import { MEDIUM_BAG, trimBag } from '#mocks/engine/ingest/trim-bag.ts';

function readType(scope: Scope, value: unknown): string {
  if (value === '') {
    reportInvalid(scope, 'expected a non-empty value');
    return 'generic';
  }
  return readString(scope, value, 128) ?? 'generic';
}

/** How an exception came to be noticed. Only the keys that were sent, as Sentry 9.1 answers them. */
export function normaliseMechanism(scope: Scope, value: unknown): JsonObject | null {
  const source = readObject(scope, value);
  if (source === null || Object.keys(source).length === 0) return null;
  const mechanism: JsonObject = { type: readType(inside(scope, 'type'), source['type']) };
  const description = readString(inside(scope, 'description'), source['description'], 1024);
  if (description !== null) mechanism['description'] = description;
  const helpLink = readString(inside(scope, 'help_link'), source['help_link'], 1024);
  if (helpLink !== null) mechanism['help_link'] = helpLink;
  const handled = readBoolean(inside(scope, 'handled'), source['handled']);
  if (handled !== null) mechanism['handled'] = handled;
  if (isObject(source['data'])) mechanism['data'] = trimBag(source['data'], MEDIUM_BAG);
  if (isObject(source['meta'])) mechanism['meta'] = trimBag(source['meta'], MEDIUM_BAG);
  // How exceptions of a chain or a group hang together, in newer SDKs.
  for (const key of ['source', 'exception_id', 'parent_id', 'is_exception_group']) {
    const value = source[key];
    if (['string', 'number', 'boolean'].includes(typeof value)) {
      mechanism[key] = typeof value === 'string' ? cut(value, 128) : value;
    }
  }
  if (source['synthetic'] === true) mechanism['synthetic'] = true;
  return mechanism;
}

import { inside, type Scope } from '#mocks/engine/ingest/field-report.ts';
import type { JsonObject } from '#mocks/engine/ingest/json-value.ts';
import { readArray, readObject, readString } from '#mocks/engine/ingest/read-value.ts';

export type SdkData = {
  name: string;
  version: string | null;
  upstream: { name: string; isNewer: boolean; url: string | null };
};

/** `name/version` of the `sentry_client` that sent the event. */
function splitClient(client: string | null): { name: string; version: string | null } | null {
  if (client === null || client === '') return null;
  const at = client.lastIndexOf('/');
  return at <= 0
    ? { name: client, version: null }
    : { name: client.slice(0, at), version: client.slice(at + 1) };
}

/** The SDK as the event names it, else as the request did. */
export function normaliseSdk(scope: Scope, value: unknown, client: string | null): SdkData | null {
  const source: JsonObject = readObject(scope, value) ?? {};
  const name = readString(inside(scope, 'name'), source['name'], 128);
  const version = readString(inside(scope, 'version'), source['version'], 128);
  readArray(inside(scope, 'integrations'), source['integrations']);
  readArray(inside(scope, 'packages'), source['packages']);
  const sdk = name === null || name === '' ? splitClient(client) : { name, version };
  if (sdk === null) return null;
  return { ...sdk, upstream: { name: sdk.name, isNewer: false, url: null } };
}

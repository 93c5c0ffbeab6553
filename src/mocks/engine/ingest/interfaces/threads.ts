import { inside, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { readBoolean, readObject, readString, readValues } from '#mocks/engine/ingest/read-value.ts';

import { readThreadId } from './exception.ts';
import { normaliseStacktrace, settleSystemFrames, type Stacktrace } from './stacktrace.ts';

export type ThreadValue = {
  id: number | string | null;
  name: string | null;
  current: boolean;
  crashed: boolean;
  stacktrace: Stacktrace | null;
  rawStacktrace: Stacktrace | null;
};

const MAX_THREADS = 500;

function normaliseThread(scope: Scope, entry: unknown, platform: string): ThreadValue | null {
  const source = readObject(scope, entry);
  if (source === null) return null;
  const at = (key: string) => inside(scope, key);
  const stacktrace = normaliseStacktrace(at('stacktrace'), source['stacktrace'], platform);
  const rawStacktrace = normaliseStacktrace(at('raw_stacktrace'), source['raw_stacktrace'], platform);
  settleSystemFrames([stacktrace]);
  settleSystemFrames([rawStacktrace]);
  return {
    id: readThreadId(source['id']),
    name: readString(at('name'), source['name'], 256),
    current: readBoolean(at('current'), source['current']) ?? false,
    crashed: readBoolean(at('crashed'), source['crashed']) ?? false,
    stacktrace: stacktrace?.frames.length === 0 ? null : stacktrace,
    rawStacktrace,
  };
}

export function normaliseThreads(
  scope: Scope,
  value: unknown,
  platform: string,
): { values: ThreadValue[] } | null {
  const list = readValues(scope, value);
  if (list === null) return null;
  const values = list.values
    .slice(0, MAX_THREADS)
    .flatMap((entry, at) => normaliseThread(inside(list.scope, at), entry, platform) ?? []);
  return values.length === 0 ? null : { values };
}

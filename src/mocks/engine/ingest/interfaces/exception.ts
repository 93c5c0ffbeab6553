import { inside, reportMissing, type Scope } from '#mocks/engine/ingest/field-report.ts';
import type { JsonObject } from '#mocks/engine/ingest/json-value.ts';
import { keepEnds, readObject, readString, readText, readValues } from '#mocks/engine/ingest/read-value.ts';

import { normaliseMechanism } from './mechanism.ts';
import { normaliseStacktrace, settleSystemFrames, type Stacktrace } from './stacktrace.ts';

export type ExceptionValue = {
  type: string | null;
  value: string | null;
  module: string | null;
  mechanism: JsonObject | null;
  threadId: number | string | null;
  stacktrace: Stacktrace | null;
  rawStacktrace: Stacktrace | null;
};

/** The chain, the outermost exception last. */
export type ExceptionData = {
  values: ExceptionValue[];
  hasSystemFrames: boolean;
  excOmitted: [from: number, to: number] | null;
};

const MAX_EXCEPTIONS = 50;

/** Thread ids are numbers or strings, and stay what they are. */
export const readThreadId = (value: unknown): number | string | null =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;

/** Old SDKs without a type send `Type: value` as the value. */
function splitValue(type: string | null, value: string | null): [string | null, string | null] {
  if (type !== null || value === null) return [type, value];
  const match = /^([A-Za-z_][\w.]*):\s?(.*)$/s.exec(value);
  return match === null ? [type, value] : [match[1] ?? null, match[2] ?? null];
}

function normaliseValue(scope: Scope, entry: unknown, platform: string): ExceptionValue | null {
  const source = readObject(scope, entry);
  if (source === null) return null;
  const at = (key: string) => inside(scope, key);
  const type = readString(at('type'), source['type'], 256);
  const value = readText(at('value'), source['value'], 8192);
  if ((type ?? '') === '' && (value ?? '') === '') {
    reportMissing(scope, { attribute: 'type or value', value: source });
    return null;
  }
  const [shownType, shownValue] = splitValue(type || null, value);
  return {
    type: shownType,
    value: shownValue,
    module: readString(at('module'), source['module'], 256),
    mechanism: normaliseMechanism(at('mechanism'), source['mechanism']),
    threadId: readThreadId(source['thread_id']),
    stacktrace: normaliseStacktrace(at('stacktrace'), source['stacktrace'], platform),
    rawStacktrace: normaliseStacktrace(at('raw_stacktrace'), source['raw_stacktrace'], platform),
  };
}

/** What came as `exception`, and whether anything was listed there (which alone makes an error event). */
export type ExceptionResult = { data: ExceptionData | null; isListed: boolean };

export function normaliseException(scope: Scope, value: unknown, platform: string): ExceptionResult {
  const list = readValues(scope, value);
  if (list === null) return { data: null, isListed: false };
  const values = list.values.flatMap(
    (entry, at) => normaliseValue(inside(list.scope, at), entry, platform) ?? [],
  );
  const { kept, omitted } = keepEnds(values, MAX_EXCEPTIONS);
  const stacks = kept.map((exception) => exception.stacktrace);
  const hasSystemFrames = settleSystemFrames(stacks);
  for (const exception of kept) settleSystemFrames([exception.rawStacktrace]);
  return {
    data: kept.length === 0 ? null : { values: kept, hasSystemFrames, excOmitted: omitted },
    isListed: list.values.length > 0,
  };
}

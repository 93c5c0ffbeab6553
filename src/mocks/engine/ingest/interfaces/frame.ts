import { inside, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { isObject, type JsonObject } from '#mocks/engine/ingest/json-value.ts';
import {
  readBoolean,
  readInteger,
  readObject,
  readString,
  readText,
} from '#mocks/engine/ingest/read-value.ts';
import { MEDIUM_BAG, trimAny, trimBag, VARIABLES_BAG } from '#mocks/engine/ingest/trim-bag.ts';

import { scriptModule } from './script-module.ts';
import { type ContextLine, sourceContext } from './source-context.ts';

/** A frame as the API shows it (Sentry HTTP contract 3.7). */
export type Frame = {
  filename: string | null;
  absPath: string | null;
  module: string | null;
  package: string | null;
  platform: string | null;
  instructionAddr: string | null;
  symbolAddr: string | null;
  function: string | null;
  symbol: string | null;
  context: ContextLine[];
  lineNo: number | null;
  colNo: number | null;
  inApp: boolean;
  trust: string | null;
  errors: unknown[] | null;
  vars: JsonObject | null;
  map?: string;
  mapUrl?: string;
  origFunction?: string;
  origAbsPath?: string;
  origFilename?: string;
  origLineNo?: number;
  origColNo?: number;
};

/** `0x…` in lower case, out of a number, decimal or hex digits. */
export function readAddress(scope: Scope, value: unknown): string | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return `0x${value.toString(16)}`;
  const text = readText(scope, value, 40);
  if (text === null || text === '') return null;
  if (/^\d+$/.test(text)) return `0x${BigInt(text).toString(16)}`;
  return text.toLowerCase();
}

function pathOf(absPath: string): string {
  return URL.parse(absPath)?.pathname ?? absPath;
}

/** Where a source-mapped frame came from: what the minified file said. */
function originalPlace(scope: Scope, data: unknown, absPath: string | null): Partial<Frame> {
  if (!isObject(data)) return {};
  const here = inside(scope, 'data');
  const sourcemap = readString(here, data['sourcemap'], 2048);
  if (sourcemap === null || sourcemap === '') return {};
  const lineNo = readInteger(here, data['orig_lineno']);
  const colNo = readInteger(here, data['orig_colno']);
  return {
    map: sourcemap.split('/').at(-1) ?? sourcemap,
    mapUrl: URL.parse(sourcemap, absPath ?? undefined)?.href ?? sourcemap,
    origFunction: readString(here, data['orig_function'], 256) ?? '?',
    origAbsPath: readString(here, data['orig_abs_path'], 2048) ?? '?',
    origFilename: readString(here, data['orig_filename'], 256) ?? '?',
    ...(lineNo === null ? {} : { origLineNo: lineNo }),
    ...(colNo === null ? {} : { origColNo: colNo }),
  };
}

function readVars(scope: Scope, value: unknown): JsonObject | null {
  if (Array.isArray(value)) {
    return value.length === 0 ? null : trimBag(Object.fromEntries(value.entries()), VARIABLES_BAG);
  }
  const vars = readObject(scope, value);
  return vars === null || Object.keys(vars).length === 0 ? null : trimBag(vars, VARIABLES_BAG);
}

/** One frame; null where it is no object at all. `platform` is the event's. */
export function normaliseFrame(scope: Scope, value: unknown, platform: string): Frame | null {
  const source = readObject(scope, value);
  if (source === null) return null;
  const at = (key: string) => inside(scope, key);
  const sentPath = readString(at('abs_path'), source['abs_path'], 2048) || null;
  const sentName = readString(at('filename'), source['filename'], 256) || null;
  const filename = sentName ?? (sentPath === null ? null : pathOf(sentPath));
  const absPath = sentPath ?? filename;
  const module = readString(at('module'), source['module'], 256) || null;
  const lineNo = readInteger(at('lineno'), source['lineno']);
  const name = readString(at('function'), source['function'], 256) || null;
  const isScript = (source['platform'] ?? platform) === 'javascript';
  return {
    filename,
    absPath,
    module: module ?? (isScript && absPath !== null ? scriptModule(absPath) : null),
    package: readString(at('package'), source['package'], 256) || null,
    platform: readString(at('platform'), source['platform'], 64) || null,
    instructionAddr: readAddress(at('instruction_addr'), source['instruction_addr']),
    symbolAddr: readAddress(at('symbol_addr'), source['symbol_addr']),
    function: name === '?' ? null : name,
    symbol: readString(at('symbol'), source['symbol'], 256) || null,
    context: sourceContext(scope, source, lineNo),
    lineNo,
    colNo: readInteger(at('colno'), source['colno']),
    inApp: readBoolean(at('in_app'), source['in_app']) ?? false,
    trust: readString(at('trust'), source['trust'], 64) || null,
    errors: Array.isArray(source['errors'])
      ? source['errors'].slice(0, 10).map((error: unknown) => trimAny('error', error, MEDIUM_BAG))
      : null,
    vars: readVars(at('vars'), source['vars']),
    ...originalPlace(scope, source['data'], absPath),
  };
}

import { inside, reportInvalid, type Scope } from '#mocks/engine/ingest/field-report.ts';
import type { JsonObject } from '#mocks/engine/ingest/json-value.ts';
import { cut } from '#mocks/engine/ingest/cut.ts';
import { readArray, readString } from '#mocks/engine/ingest/read-value.ts';

const MAX_LINE = 512;

/** One line of source code with its number. */
export type ContextLine = [lineNo: number, text: string];

function readLines(scope: Scope, value: unknown): string[] {
  return (readArray(scope, value) ?? []).slice(0, 50).map((line, at) => {
    if (line === null || line === undefined) return '';
    if (typeof line === 'string') return cut(line, MAX_LINE);
    reportInvalid(inside(scope, at), 'expected a string', line);
    return '';
  });
}

/**
 * The API's one `context` array out of the SDK's three parts (Sentry HTTP contract 3.7): every line with its
 * number, the current line being the one whose number is `lineNo`.
 */
export function sourceContext(scope: Scope, frame: JsonObject, lineNo: number | null): ContextLine[] {
  const before = readLines(inside(scope, 'pre_context'), frame['pre_context']);
  const current = readString(inside(scope, 'context_line'), frame['context_line'], MAX_LINE);
  const after = readLines(inside(scope, 'post_context'), frame['post_context']);
  if (lineNo === null || (current === null && before.length + after.length === 0)) return [];
  const first = lineNo - before.length;
  return [...before, current ?? '', ...after].map((text, at) => [first + at, text]);
}

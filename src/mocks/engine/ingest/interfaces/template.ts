import { inside, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { readInteger, readObject, readString } from '#mocks/engine/ingest/read-value.ts';

import { type ContextLine, sourceContext } from './source-context.ts';

export type TemplateData = { lineNo: number | null; filename: string; context: ContextLine[] };

/** A template engine's place; one without a file name is of no use and left out. */
export function normaliseTemplate(scope: Scope, value: unknown): TemplateData | null {
  const source = readObject(scope, value);
  if (source === null) return null;
  const lineNo = readInteger(inside(scope, 'lineno'), source['lineno']);
  const context = sourceContext(scope, source, lineNo);
  const filename =
    readString(inside(scope, 'filename'), source['filename'], 256) ??
    readString(inside(scope, 'abs_path'), source['abs_path'], 256);
  return filename === null ? null : { lineNo, filename, context };
}

import { isJsonObject, type JsonObject, objectsOf, withoutEmpty } from './json-object.ts';

type SourceLines = { pre_context: unknown[]; context_line: unknown; post_context: unknown[] };

/** One list of `[line number, text]` holds all lines; the frame's own is the one with its number. */
function sourceLines(context: unknown, lineNo: unknown): SourceLines | null {
  const lines = Array.isArray(context)
    ? context.filter((line): line is unknown[] => Array.isArray(line))
    : [];
  const at = lines.findIndex(([number]) => number === lineNo);
  if (at < 0) return null;
  const text = ([, line]: unknown[]): unknown => line;
  return {
    pre_context: lines.slice(0, at).map(text),
    context_line: lines[at]?.[1],
    post_context: lines.slice(at + 1).map(text),
  };
}

function convertFrame(frame: JsonObject): JsonObject {
  return withoutEmpty({
    filename: frame['filename'],
    abs_path: frame['absPath'],
    module: frame['module'],
    package: frame['package'],
    platform: frame['platform'],
    instruction_addr: frame['instructionAddr'],
    symbol_addr: frame['symbolAddr'],
    function: frame['function'],
    raw_function: frame['rawFunction'],
    symbol: frame['symbol'],
    lineno: frame['lineNo'],
    colno: frame['colNo'],
    in_app: frame['inApp'],
    trust: frame['trust'],
    vars: frame['vars'],
    ...sourceLines(frame['context'], frame['lineNo']),
  });
}

/** A stack trace of an API answer in the form that SDKs send. */
export function convertStacktrace(stacktrace: unknown): JsonObject | null {
  if (!isJsonObject(stacktrace)) return null;
  return withoutEmpty({
    frames: objectsOf(stacktrace['frames']).map(convertFrame),
    frames_omitted: stacktrace['framesOmitted'],
    registers: stacktrace['registers'],
  });
}

import * as z from 'zod/mini';

import { Omitted, placedArray, Text, Values, Whole, YesNo } from './event-values.ts';
import { listOf, mapped, orNull, reading } from './scalars.ts';
import { field, tolerant, tolerantArray } from './tolerant.ts';

/** A line of source: its number and its text, without its end. The text is empty where the client had none. */
export const SourceLine = reading((value): readonly [number: number, text: string] | undefined => {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [number, text] = value as unknown[];
  if (typeof number !== 'number' || (text !== null && typeof text !== 'string')) return undefined;
  return [number, (text ?? '').replace(/\r?\n$/, '')];
});
export type SourceLine = z.infer<typeof SourceLine>;

/** Where a frame was before a source map was applied (Sentry 9.1 keeps it in the frame itself). */
export type MinifiedPlace = {
  map: string | null;
  mapUrl: string | null;
  function: string | null;
  filename: string | null;
  absPath: string | null;
  lineNo: number | null;
  colNo: number | null;
};

/** A call, in one spelling whatever the server's (Sentry HTTP contract 3.7, GlitchTip 3.4). */
export type Frame = {
  /** Position in the list as the server sent it. */
  place: number;
  filename: string | null;
  absPath: string | null;
  module: string | null;
  package: string | null;
  platform: string | null;
  function: string | null;
  /** The name before it was demangled or shortened. */
  rawFunction: string | null;
  symbol: string | null;
  symbolAddr: string | null;
  instructionAddr: string | null;
  trust: string | null;
  lineNo: number | null;
  colNo: number | null;
  context: readonly SourceLine[];
  inApp: boolean;
  vars: Values | null;
  minified: MinifiedPlace | null;
};

export type StackTrace = {
  /** Oldest call first. */
  frames: readonly Frame[];
  /** First and one past the last frame that the client left out. */
  framesOmitted: readonly [number, number] | null;
  registers: Values | null;
};

const text = field(Text, null);
const whole = field(Whole, null);
const Lines = listOf(z.nullable(z.string()));

const RawFrame = tolerant('Frame', {
  filename: text,
  absPath: text,
  abs_path: text,
  module: text,
  package: text,
  platform: text,
  function: text,
  rawFunction: text,
  raw_function: text,
  symbol: text,
  symbolAddr: text,
  instructionAddr: text,
  trust: text,
  lineNo: whole,
  lineno: whole,
  colNo: whole,
  colno: whole,
  context: field(orNull(tolerantArray('Frame.context', SourceLine)), null),
  pre_context: field(orNull(Lines), null),
  context_line: text,
  post_context: field(orNull(Lines), null),
  inApp: field(YesNo, null),
  in_app: field(YesNo, null),
  vars: field(orNull(Values), null),
  map: text,
  mapUrl: text,
  origFunction: text,
  origFilename: text,
  origAbsPath: text,
  origLineNo: whole,
  origColNo: whole,
});
type RawFrame = z.infer<typeof RawFrame>;

/** As clients send it: the lines before, the line, the lines after. */
function linesAround(raw: RawFrame, lineNo: number | null): SourceLine[] {
  if (lineNo === null || raw.context_line === null) return [];
  const before = raw.pre_context ?? [];
  return [...before, raw.context_line, ...(raw.post_context ?? [])].map((line, position) => [
    lineNo - before.length + position,
    line ?? '',
  ]);
}

function minifiedPlace(raw: RawFrame): MinifiedPlace | null {
  if (raw.origFilename === null && raw.origAbsPath === null && raw.origLineNo === null) return null;
  return {
    map: raw.map,
    mapUrl: raw.mapUrl,
    function: raw.origFunction,
    filename: raw.origFilename,
    absPath: raw.origAbsPath,
    lineNo: raw.origLineNo,
    colNo: raw.origColNo,
  };
}

const FrameSchema = mapped(RawFrame, (raw): Omit<Frame, 'place'> => {
  const lineNo = raw.lineNo ?? raw.lineno;
  return {
    filename: raw.filename,
    absPath: raw.absPath ?? raw.abs_path,
    module: raw.module,
    package: raw.package,
    platform: raw.platform,
    function: raw.function,
    rawFunction: raw.rawFunction ?? raw.raw_function,
    symbol: raw.symbol,
    symbolAddr: raw.symbolAddr,
    instructionAddr: raw.instructionAddr,
    trust: raw.trust,
    lineNo,
    colNo: raw.colNo ?? raw.colno,
    context: raw.context ?? linesAround(raw, lineNo),
    inApp: raw.inApp ?? raw.in_app ?? false,
    vars: raw.vars && Object.keys(raw.vars).length > 0 ? raw.vars : null,
    minified: minifiedPlace(raw),
  };
});

const RawStackTrace = tolerant('StackTrace', {
  frames: field(orNull(placedArray('StackTrace.frames', FrameSchema)), null),
  framesOmitted: field(Omitted, null),
  registers: field(orNull(Values), null),
  hasSystemFrames: field(YesNo, null),
});

/**
 * A stack trace. Servers say "not the app's" of every frame when all frames are alike and the client did not tell
 * them apart; then every frame counts as the app's (Sentry HTTP contract 3.7).
 */
export const StackTrace = mapped(RawStackTrace, (raw): StackTrace => {
  const frames = raw.frames ?? [];
  const undistinguished = raw.hasSystemFrames !== true && frames.every((frame) => !frame.inApp);
  return {
    frames: undistinguished ? frames.map((frame) => ({ ...frame, inApp: true })) : frames,
    framesOmitted: raw.framesOmitted,
    registers: raw.registers && Object.keys(raw.registers).length > 0 ? raw.registers : null,
  };
});

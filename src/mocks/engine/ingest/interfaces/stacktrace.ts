import { inside, reportInvalid, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { isObject, setOwn } from '#mocks/engine/ingest/json-value.ts';
import { keepEnds, readArray, readObject } from '#mocks/engine/ingest/read-value.ts';

import { type Frame, normaliseFrame, readAddress } from './frame.ts';

export type Stacktrace = {
  frames: Frame[];
  framesOmitted: [from: number, to: number] | null;
  registers: Record<string, string | null> | null;
  hasSystemFrames: boolean;
};

const MAX_FRAMES = 250;
const FULL_FRAMES = 50;

function readRegisters(scope: Scope, value: unknown): Record<string, string | null> | null {
  const source = readObject(scope, value);
  if (source === null || Object.keys(source).length === 0) return null;
  const registers: Record<string, string | null> = {};
  for (const [name, address] of Object.entries(source).slice(0, 64)) {
    setOwn(registers, name, readAddress(inside(scope, name), address));
  }
  return registers;
}

/** In a long stack, system frames in the middle lose variables and the lines round the current one. */
function slim(frames: Frame[]): Frame[] {
  if (frames.length <= FULL_FRAMES) return frames;
  const edge = FULL_FRAMES / 2;
  return frames.map((frame, at) => {
    if (frame.inApp || at < edge || at >= frames.length - edge) return frame;
    return { ...frame, vars: null, context: frame.context.filter(([lineNo]) => lineNo === frame.lineNo) };
  });
}

/** A stack, oldest call first. Its `hasSystemFrames` is settled by `settleSystemFrames` afterwards. */
export function normaliseStacktrace(scope: Scope, value: unknown, platform: string): Stacktrace | null {
  const source = Array.isArray(value) ? { frames: value } : readObject(scope, value);
  if (source === null) return null;
  const place = inside(scope, 'frames');
  const list = readArray(place, source['frames']) ?? (isObject(source['frames']) ? [source['frames']] : null);
  if (list?.length === 0) reportInvalid(place, 'expected a non-empty value');
  // Cut before the work is done: a stack overflow brings tens of thousands.
  const { kept, omitted } = keepEnds([...(list ?? []).entries()], MAX_FRAMES);
  const frames = kept.flatMap(([at, frame]) => normaliseFrame(inside(place, at), frame, platform) ?? []);
  return {
    frames: slim(frames),
    framesOmitted: omitted,
    registers: readRegisters(inside(scope, 'registers'), source['registers']),
    hasSystemFrames: false,
  };
}

/**
 * Frames that are all alike say nothing about whose they are: such stacks come out with every frame false
 * and no system frames (Sentry HTTP contract 3.7). Judged over all stacks of a chain together.
 */
export function settleSystemFrames(stacks: (Stacktrace | null)[]): boolean {
  const frames = stacks.flatMap((stack) => stack?.frames ?? []);
  const isMixed = frames.some((frame) => frame.inApp) && frames.some((frame) => !frame.inApp);
  for (const stack of stacks) {
    if (stack === null) continue;
    stack.hasSystemFrames = isMixed;
    if (!isMixed) stack.frames = stack.frames.map((frame) => ({ ...frame, inApp: false }));
  }
  return isMixed;
}

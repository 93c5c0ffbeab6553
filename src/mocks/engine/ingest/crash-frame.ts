import type { EventParts } from './event-parts.ts';
import type { Frame } from './interfaces/frame.ts';

const NAMELESS = new Set(['<redacted>', '<unknown>']);

const isNamed = (frame: Frame) => frame.function !== null && !NAMELESS.has(frame.function);

/**
 * Where it crashed, by the exception's own stack or the event's: the newest frame of the app, else the newest of
 * all. One with a function's name is preferred. Stacks of threads do not count.
 */
export function crashFrame(parts: EventParts): Frame | null {
  const fromException = parts.exception?.values.at(-1)?.stacktrace?.frames ?? [];
  const frames = fromException.length > 0 ? fromException : (parts.stacktrace?.frames ?? []);
  const named = frames.filter(isNamed);
  const known = named.length > 0 ? named : frames.filter((frame) => frame.filename !== null);
  return known.findLast((frame) => frame.inApp) ?? known.at(-1) ?? null;
}

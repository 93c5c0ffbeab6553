import type { EventParts } from './event-parts.ts';
import type { Frame } from './interfaces/frame.ts';

const NAMELESS = new Set(['<redacted>', '<unknown>']);

function framesOf(parts: EventParts): Frame[] {
  const fromException = parts.exception?.values.at(-1)?.stacktrace?.frames ?? [];
  if (fromException.length > 0) return fromException;
  const fromStack = parts.stacktrace?.frames ?? [];
  if (fromStack.length > 0) return fromStack;
  const threads = parts.threads?.values ?? [];
  const thread = threads.find((own) => own.crashed) ?? (threads.length === 1 ? threads[0] : undefined);
  return thread?.stacktrace?.frames ?? [];
}

/** Where it crashed: the newest frame of the app, else the newest of all, that has a function's name. */
export function crashFrame(parts: EventParts): Frame | null {
  const named = framesOf(parts).filter((frame) => frame.function !== null && !NAMELESS.has(frame.function));
  return named.findLast((frame) => frame.inApp) ?? named.at(-1) ?? null;
}

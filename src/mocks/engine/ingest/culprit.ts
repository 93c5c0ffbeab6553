import type { EventParts } from './event-parts.ts';
import type { Frame } from './interfaces/frame.ts';
import { cut } from './cut.ts';

const NATIVE = new Set(['objc', 'cocoa', 'native']);

function frameCulprit(frame: Frame, eventPlatform: string): string {
  const platform = frame.platform ?? eventPlatform;
  const name = frame.function ?? '?';
  if (NATIVE.has(platform)) return name;
  const isScript = platform === 'javascript' || platform === 'node';
  const place = isScript ? (frame.filename ?? frame.module) : (frame.module ?? frame.filename);
  if (place === null) return '';
  return isScript ? `${name}(${place})` : `${place} in ${name}`;
}

function stackCulprit(frames: Frame[], platform: string): string {
  const newestFirst = frames.toReversed();
  const ofApp = newestFirst.find((frame) => frame.inApp && frameCulprit(frame, platform) !== '');
  const chosen = ofApp ?? newestFirst[0];
  return chosen === undefined ? '' : frameCulprit(chosen, platform);
}

/** Where an event points to when its SDK did not say: the crashing frame, or the request's address. */
export function derivedCulprit(parts: EventParts): string {
  const exceptions = parts.exception?.values ?? [];
  if (exceptions.at(-1)?.mechanism?.['synthetic'] === true) return '';
  const stack = exceptions.findLast((own) => own.stacktrace !== null)?.stacktrace ?? parts.stacktrace;
  const fromStack =
    exceptions.length > 0 || stack !== null ? stackCulprit(stack?.frames ?? [], parts.platform) : '';
  return cut(fromStack || (parts.request?.url ?? ''), 200);
}

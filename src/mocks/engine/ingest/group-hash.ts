import type { EventParts } from './event-parts.ts';
import type { ExceptionValue } from './interfaces/exception.ts';
import type { Frame } from './interfaces/frame.ts';
import type { Scope } from './field-report.ts';
import { toJsonText } from './json-value.ts';
import { md5 } from './md5.ts';
import { parameterise, stableName } from './parameterise.ts';
import { readArray } from './read-value.ts';
import { blockedUri } from './security-title.ts';

const DEFAULT = /^\s*\{\{\s*default\s*\}\}\s*$/;

function frameParts(frame: Frame): string[] {
  const file = frame.module ?? frame.filename;
  const name = frame.function ?? frame.symbol;
  const line = frame.context.find(([lineNo]) => lineNo === frame.lineNo)?.[1].trim();
  const place = file === null ? [] : [stableName(file)];
  if (name !== null) return [...place, stableName(name)];
  if (line !== undefined && line !== '' && line.length < 120) return [...place, line];
  return place;
}

/** The app's frames, or all where none is the app's. A call into itself counts once. */
function stackParts(frames: Frame[]): string[] {
  const ofApp = frames.filter((frame) => frame.inApp);
  const texts = (ofApp.length > 0 ? ofApp : frames).map((frame) => frameParts(frame).join('\u0001'));
  return texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
}

function exceptionParts(exception: ExceptionValue): string[] {
  const stack = stackParts(exception.stacktrace?.frames ?? []);
  const type = exception.mechanism?.['synthetic'] === true ? '' : (exception.type ?? '');
  return stack.length > 0 ? [type, ...stack] : [type, parameterise(exception.value ?? '')];
}

const fingerprintText = (part: unknown): string =>
  typeof part === 'string' ? part : (toJsonText(part) ?? '');

function securityParts(parts: EventParts): string[] | null {
  if (parts.security === null) return null;
  const { type, report } = parts.security;
  if (type !== 'csp') return [type, fingerprintText(report['hostname'])];
  return [type, fingerprintText(report['effective_directive']), blockedUri(report)];
}

function threadParts(parts: EventParts): string[] {
  const threads = parts.threads?.values ?? [];
  const thread = threads.find((own) => own.crashed) ?? (threads.length === 1 ? threads[0] : undefined);
  return stackParts(thread?.stacktrace?.frames ?? []);
}

/** What an event is grouped by when it brings no fingerprint: the first of these that says anything. */
function defaultParts(parts: EventParts): string[] {
  const security = securityParts(parts);
  if (security !== null) return security;
  const fromExceptions = (parts.exception?.values ?? []).flatMap(exceptionParts);
  if (fromExceptions.some((text) => text !== '')) return fromExceptions;
  const fromStack = stackParts(parts.stacktrace?.frames ?? []);
  if (fromStack.length > 0) return fromStack;
  const fromThreads = threadParts(parts);
  if (fromThreads.length > 0) return fromThreads;
  const message = parts.message;
  if (message === null) return [];
  return [
    message.message !== undefined && message.params !== undefined
      ? message.message
      : parameterise(message.formatted),
  ];
}

/** An explicit fingerprint in which `{{ default }}` stands for the server's own parts; null when none was sent. */
export function readFingerprint(scope: Scope, value: unknown): string[] | null {
  const parts = (readArray(scope, value) ?? [])
    .filter((part: unknown) => part !== null && part !== undefined)
    .slice(0, 50)
    .map(fingerprintText);
  return parts.length === 0 ? null : parts;
}

/**
 * The grouping hash of an event: 32 hex characters. In order of worth: explicit fingerprint, exception type
 * with the app's frames, stack trace, message without its parameters; reports by directive and address.
 */
export function groupHash(parts: EventParts, fingerprint: string[] | null): string {
  const own = defaultParts(parts);
  const isDefault = fingerprint === null || (fingerprint.length === 1 && DEFAULT.test(fingerprint[0] ?? ''));
  if (isDefault) return md5(own.join('\u0000'));
  return md5(fingerprint.flatMap((part) => (DEFAULT.test(part) ? own : [part])).join('\u0000'));
}

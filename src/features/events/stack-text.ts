import type { Frame } from '#api/event-frame.ts';

/** What of an exception its text needs. */
export type TextOfException = { type: string | null; value: string | null; module: string | null };

function place(frame: Frame): string {
  const file = frame.filename ?? frame.absPath ?? frame.module ?? '?';
  const line = frame.lineNo === null ? '' : `:${frame.lineNo}`;
  const column = frame.lineNo === null || frame.colNo === null ? '' : `:${frame.colNo}`;
  return `${file}${line}${column}`;
}

function pythonLine(frame: Frame): string {
  const head = `  File "${frame.absPath ?? frame.filename ?? frame.module ?? '?'}", line ${frame.lineNo ?? '?'}, in ${frame.function ?? '?'}`;
  const source = frame.context.find(([number]) => number === frame.lineNo)?.[1].trim();
  return source ? `${head}\n    ${source}` : head;
}

function javaLine(frame: Frame): string {
  const call = [frame.module, frame.function].filter(Boolean).join('.');
  const line = frame.lineNo !== null && frame.lineNo > 0 ? `:${frame.lineNo}` : '';
  return `    at ${call || '?'}(${frame.filename ?? 'Unknown Source'}${line})`;
}

function rubyLine(frame: Frame): string {
  return `  from ${place({ ...frame, colNo: null })}:in \`${frame.function ?? '?'}'`;
}

function nativeLine(frame: Frame, position: number): string {
  const address = frame.instructionAddr ?? '';
  const image = (frame.package ?? '').split(/[\\/]/).at(-1) ?? '';
  const file = frame.filename === null ? '' : ` (${place(frame)})`;
  return [
    String(position).padEnd(3),
    image.padEnd(24),
    address.padEnd(18),
    `${frame.function ?? frame.symbol ?? '?'}${file}`,
  ]
    .join(' ')
    .trimEnd();
}

function webLine(frame: Frame): string {
  return frame.function ? `    at ${frame.function} (${place(frame)})` : `    at ${place(frame)}`;
}

function titleOf({ type, value, module }: TextOfException, platform: string): string {
  const name = platform === 'java' && module && type ? `${module}.${type}` : (type ?? '');
  return [name, value].filter(Boolean).join(': ');
}

const WRITERS: Record<string, (frame: Frame, position: number) => string> = {
  python: pythonLine,
  java: javaLine,
  ruby: rubyLine,
  native: nativeLine,
  cocoa: nativeLine,
  c: nativeLine,
};

/**
 * A stack trace as the platform itself would print it, so that it can be pasted where people expect one. Python
 * prints the oldest call first, all others the newest.
 *
 * @param frames oldest call first
 */
export function stackText(
  frames: readonly Frame[],
  platform: string | null,
  exception: TextOfException | null,
): string {
  const kind = platform ?? 'other';
  const write = WRITERS[kind] ?? webLine;
  const title = exception ? titleOf(exception, kind) : '';
  if (kind === 'python') {
    const head = frames.length > 0 ? 'Traceback (most recent call last):' : '';
    return [head, ...frames.map(pythonLine), title].filter(Boolean).join('\n');
  }
  return [title, ...frames.toReversed().map(write)].filter(Boolean).join('\n');
}

import type { RawEvent } from '#mocks/seed/template.ts';

/** A piece of an invented source file, from which frames take their context. */
export type SourceFile = {
  path: string;
  absPath: string;
  module: string | null;
  firstLine: number;
  lines: string[];
};

/** `text` begins with a newline, for looks; `firstLine` is the number of the line after it. */
export function sourceFile(place: {
  path: string;
  root?: string;
  module?: string;
  firstLine: number;
  text: string;
}): SourceFile {
  return {
    path: place.path,
    absPath: `${place.root ?? ''}${place.path}`,
    module: place.module ?? null,
    firstLine: place.firstLine,
    lines: place.text.replace(/^\n|\n\s*$/g, '').split('\n'),
  };
}

const AROUND = 5;

/**
 * A frame of the app at the line that holds `needle`, with five lines each way. A needle that is nowhere
 * throws: the template is wrong.
 */
export function at(source: SourceFile, name: string, needle: string, more: RawEvent = {}): RawEvent {
  const index = source.lines.findIndex((line) => line.includes(needle));
  if (index < 0) throw new Error(`${source.path} has no line with “${needle}”.`);
  return {
    function: name,
    filename: source.path,
    abs_path: source.absPath,
    ...(source.module === null ? {} : { module: source.module }),
    lineno: source.firstLine + index,
    pre_context: source.lines.slice(Math.max(0, index - AROUND), index),
    context_line: source.lines[index],
    post_context: source.lines.slice(index + 1, index + 1 + AROUND),
    in_app: true,
    ...more,
  };
}

/** A frame of a library or of the system: no source. */
export const library = (name: string, filename: string, lineno: number, more: RawEvent = {}): RawEvent => ({
  function: name,
  filename,
  lineno,
  in_app: false,
  ...more,
});

import type { Frame } from '#api/event-frame.ts';

/** Where a frame is, for one line: a path or a module, and the line and column behind it (`:389:46`). */
export type FramePlace = { path: string; position: string };

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Java has no paths worth reading: its module says more than its file. Native code may have an image only. */
export function framePlace(frame: Frame, platform: string | null): FramePlace {
  const isJava = (frame.platform ?? platform) === 'java' && frame.module !== null;
  const path = isJava ? frame.module : (frame.filename ?? frame.absPath ?? frame.module);
  if (path === null) {
    return {
      path: frame.package === null ? '' : baseName(frame.package),
      position: frame.instructionAddr ?? '',
    };
  }
  const line = frame.lineNo === null ? '' : `:${frame.lineNo}`;
  const column = frame.lineNo === null || frame.colNo === null ? '' : `:${frame.colNo}`;
  return { path, position: line + column };
}

/** The name of what was called; null where nobody knows it. */
export function frameFunction(frame: Frame): string | null {
  return frame.function ?? frame.symbol ?? frame.rawFunction;
}

/** Whether there is more to a frame than its line says. */
export function hasDetails(frame: Frame): boolean {
  return (
    frame.context.length > 0 ||
    frame.vars !== null ||
    frame.minified !== null ||
    frame.instructionAddr !== null
  );
}

/** A frame as it ran, before the source map; source and variables belong to the original and go. */
export function minifiedFrame(frame: Frame): Frame {
  if (!frame.minified) return frame;
  const { function: name, filename, absPath, lineNo, colNo } = frame.minified;
  return {
    ...frame,
    function: name,
    filename,
    absPath,
    lineNo,
    colNo,
    module: null,
    context: [],
    minified: null,
  };
}

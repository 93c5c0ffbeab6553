import type { Frame } from '#api/event-frame.ts';

/** What a stack trace shows in one place: a frame, or several that are folded away. */
export type FrameRun =
  | {
      kind: 'frame';
      frame: Frame;
      /** How often the same call stands here in a row: recursion. */
      times: number;
    }
  | { kind: 'folded'; frames: readonly Frame[] };

function isSameCall(a: Frame, b: Frame): boolean {
  return (
    a.function === b.function &&
    a.lineNo === b.lineNo &&
    a.colNo === b.colNo &&
    a.filename === b.filename &&
    a.module === b.module &&
    a.package === b.package &&
    a.instructionAddr === b.instructionAddr
  );
}

/**
 * Whether a frame is shown where only the app is asked for: the app's own, what the app called directly, and where
 * it ended.
 */
function isOfInterest(frames: readonly Frame[], position: number): boolean {
  if (frames[position]?.inApp) return true;
  return position === frames.length - 1 || frames[position - 1]?.inApp === true;
}

/** Adds a frame to the runs; a frame like the one before counts up instead. */
function addFrame(runs: FrameRun[], frame: Frame): void {
  const last = runs.at(-1);
  if (last?.kind === 'frame' && isSameCall(last.frame, frame)) {
    runs[runs.length - 1] = { ...last, frame, times: last.times + 1 };
  } else {
    runs.push({ kind: 'frame', frame, times: 1 });
  }
}

/**
 * Folds what lies between the app's own frames. Frames come and go oldest call first. One folded frame would take
 * the same room as the fold, so it stays.
 */
export function appRuns(frames: readonly Frame[]): FrameRun[] {
  const runs: FrameRun[] = [];
  let hidden: Frame[] = [];
  const flush = () => {
    const [only] = hidden;
    if (hidden.length === 1 && only) addFrame(runs, only);
    else if (hidden.length > 1) runs.push({ kind: 'folded', frames: hidden });
    hidden = [];
  };
  for (const [position, frame] of frames.entries()) {
    if (isOfInterest(frames, position)) {
      flush();
      addFrame(runs, frame);
    } else {
      hidden.push(frame);
    }
  }
  flush();
  return runs;
}

/** Each frame on its own. */
export function allRuns(frames: readonly Frame[]): FrameRun[] {
  return frames.map((frame) => ({ kind: 'frame', frame, times: 1 }));
}

/** The frame to look at first: the app's newest, else the newest. */
export function leadingFrame(frames: readonly Frame[]): Frame | undefined {
  return frames.findLast((frame) => frame.inApp) ?? frames.at(-1);
}

import type { Frame } from '#api/event-frame.ts';

/** A frame for tests, with what matters filled in. */
export function frameOf(parts: Partial<Frame>): Frame {
  return {
    place: 0,
    filename: null,
    absPath: null,
    module: null,
    package: null,
    platform: null,
    function: null,
    rawFunction: null,
    symbol: null,
    symbolAddr: null,
    instructionAddr: null,
    trust: null,
    lineNo: null,
    colNo: null,
    context: [],
    inApp: false,
    vars: null,
    minified: null,
    ...parts,
  };
}

import { describe, expect, it } from 'vitest';

import type { Frame } from '#api/event-frame.ts';

import { allRuns, appRuns, type FrameRun, leadingFrame } from './frame-runs.ts';
import { frameOf } from './frame-of.fixture.ts';

/** `a` is a frame of the app, any other letter one of a system; each is its own call. */
function stack(letters: string): Frame[] {
  return Array.from(letters, (letter, place) =>
    frameOf({ place, function: `${letter}${place}`, inApp: letter === 'a' }),
  );
}

function shape(runs: readonly FrameRun[]): string[] {
  return runs.map((run) =>
    run.kind === 'folded'
      ? `[${run.frames.length}]`
      : `${run.frame.function}${run.times > 1 ? `x${run.times}` : ''}`,
  );
}

describe('appRuns', () => {
  it('folds system frames between the app’s, keeps what the app called and where it ended', () => {
    expect(shape(appRuns(stack('sssasssas')))).toEqual(['[3]', 'a3', 's4', '[2]', 'a7', 's8']);
  });

  it('does not fold one frame', () => {
    expect(shape(appRuns(stack('sassa')))).toEqual(['s0', 'a1', 's2', 's3', 'a4']);
  });

  it('counts the same call in a row once', () => {
    const same = Array.from({ length: 40 }, (_, place) =>
      frameOf({ place, function: 'recurse', lineNo: 3, inApp: true }),
    );
    expect(shape(appRuns([...stack('a'), ...same]))).toEqual(['a0', 'recursex40']);
  });

  it('keeps calls apart that differ in their place only', () => {
    const frames = [1, 2].map((lineNo) => frameOf({ function: 'f', lineNo, inApp: true }));
    expect(shape(appRuns(frames))).toEqual(['f', 'f']);
  });

  it('has nothing for no frames', () => {
    expect(appRuns([])).toEqual([]);
  });
});

it('allRuns shows every frame', () => {
  expect(shape(allRuns(stack('ssas')))).toEqual(['s0', 's1', 'a2', 's3']);
});

describe('leadingFrame', () => {
  it('is the app’s newest frame', () => {
    expect(leadingFrame(stack('aass'))?.function).toBe('a1');
  });

  it('is the newest where none is the app’s', () => {
    expect(leadingFrame(stack('sss'))?.function).toBe('s2');
    expect(leadingFrame([])).toBeUndefined();
  });
});

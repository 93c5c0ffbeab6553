import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';

import type { StackTrace } from '#api/event-frame.ts';
import { Icon } from '#ui/icon.tsx';
import { chevronRightIcon } from '#ui/shell-icons.ts';

import { allRuns, appRuns, type FrameRun, leadingFrame } from './frame-runs.ts';
import { FrameRow } from './frame-row.tsx';
import { metaAt } from './meta.ts';
import { ShowAll, useCapped } from './show-all.tsx';

import './frame-list.css';

/* What stands below the stack trace must stay within reach; a stack overflow has thousands of calls. */
const LIMIT = 60;

export interface FrameListProps {
  stack: StackTrace;
  platform: string | null;
  newestFirst: boolean;
  /** False folds what is not the app's. */
  full: boolean;
  /** The part of `_meta` about the stack trace. */
  meta: unknown;
}

/** The calls of a stack trace, the app's first one open. */
export function FrameList({ stack, platform, newestFirst, full, meta }: FrameListProps) {
  const oldestFirst = full ? allRuns(stack.frames) : appRuns(stack.frames);
  const runs = newestFirst ? oldestFirst.toReversed() : oldestFirst;
  const { shown, isCut, showAll } = useCapped(runs, LIMIT);
  const leading = leadingFrame(stack.frames);
  const [from, to] = stack.framesOmitted ?? [0, 0];

  const rowOf = (run: FrameRun & { kind: 'frame' }) => (
    <FrameRow
      key={run.frame.place}
      frame={run.frame}
      times={run.times}
      platform={platform}
      meta={metaAt(meta, 'frames', run.frame.place)}
      initiallyOpen={run.frame === leading}
    />
  );

  return (
    <>
      <ol className="frame-list" data-long={shown.length > LIMIT || undefined}>
        {shown.map((run) =>
          run.kind === 'frame' ? (
            rowOf(run)
          ) : (
            <FoldedFrames key={`folded ${run.frames[0]?.place}`} count={run.frames.length}>
              {allRuns(newestFirst ? run.frames.toReversed() : run.frames).map((inner) =>
                inner.kind === 'frame' ? rowOf(inner) : null,
              )}
            </FoldedFrames>
          ),
        )}
      </ol>
      <ShowAll total={runs.length} isCut={isCut} onShowAll={showAll} />
      {to > from ? (
        <p className="frame-list__note">
          <Trans>
            The client left out frames {from} to {to - 1}, counted from the oldest call.
          </Trans>
        </p>
      ) : null}
    </>
  );
}

function FoldedFrames({ count, children }: { count: number; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return children;
  return (
    <li className="frame-list__fold">
      <button
        type="button"
        className="frame-list__unfold"
        aria-expanded="false"
        onClick={() => setOpen(true)}
      >
        <Icon path={chevronRightIcon} />
        <Plural value={count} one="# system frame" other="# system frames" />
      </button>
    </li>
  );
}

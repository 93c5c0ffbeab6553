import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';

import type { Frame } from '#api/event-frame.ts';
import { Icon } from '#ui/icon.tsx';
import { chevronRightIcon } from '#ui/shell-icons.ts';
import { Truncate } from '#ui/truncate.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

import { FrameDetails } from './frame-details.tsx';
import { frameFunction, framePlace, hasDetails } from './frame-place.ts';

import './frame-row.css';

interface FrameRowProps {
  frame: Frame;
  times: number;
  /** The event's platform; a frame may be of another. */
  platform: string | null;
  /** The part of `_meta` about this frame. */
  meta: unknown;
  initiallyOpen: boolean;
}

/** One call of a stack trace; opens to its source and variables where there are any. */
export function FrameRow({ frame, times, platform, meta, initiallyOpen }: FrameRowProps) {
  const [isOpen, setOpen] = useState(initiallyOpen);
  const id = useId();
  const line = <FrameLine frame={frame} times={times} platform={platform} />;
  if (!hasDetails(frame)) {
    return (
      <li className="frame-row" data-app={frame.inApp || undefined}>
        <div className="frame-row__line">{line}</div>
      </li>
    );
  }
  return (
    <li className="frame-row" data-app={frame.inApp || undefined} data-open={isOpen || undefined}>
      <button
        type="button"
        className="frame-row__line"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon path={chevronRightIcon} />
        {line}
      </button>
      {isOpen ? (
        <div id={id} className="frame-row__details">
          <FrameDetails frame={frame} meta={meta} />
        </div>
      ) : null}
    </li>
  );
}

function FrameLine({ frame, times, platform }: Pick<FrameRowProps, 'frame' | 'times' | 'platform'>) {
  const { t } = useLingui();
  const name = frameFunction(frame);
  const { path, position } = framePlace(frame, platform);
  return (
    <>
      <span className="frame-row__function">
        {name === null ? (
          <span className="frame-row__unknown">
            <Trans>no function name</Trans>
          </span>
        ) : (
          <Truncate text={name} />
        )}
        {times > 1 ? (
          <span className="frame-row__times" title={t`Called ${times} times in a row`}>
            ×{times}
          </span>
        ) : null}
      </span>
      <span className="frame-row__place" title={frame.absPath ?? undefined}>
        <Truncate text={path} cut="middle" />
        <span className="frame-row__position">{position}</span>
      </span>
      {frame.inApp ? (
        <VisuallyHidden>
          <Trans>the app’s own code</Trans>
        </VisuallyHidden>
      ) : null}
    </>
  );
}

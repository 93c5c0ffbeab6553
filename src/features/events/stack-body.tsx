import { Trans, useLingui } from '@lingui/react/macro';

import type { StackTrace } from '#api/event-frame.ts';
import { CodeBlock } from '#ui/code-text.tsx';

import { FrameList } from './frame-list.tsx';
import { Registers } from './registers.tsx';
import { stackText, type TextOfException } from './stack-text.ts';
import type { StackView } from './use-stack-view.ts';

interface StackBodyProps {
  stack: StackTrace | null;
  view: StackView;
  platform: string | null;
  exception: TextOfException | null;
  /** The part of `_meta` about the stack trace. */
  meta: unknown;
}

/** A stack trace as the toolbar says: frames folded or not, or as plain text. */
export function StackBody({ stack, view, platform, exception, meta }: StackBodyProps) {
  const { t } = useLingui();
  if (stack === null || stack.frames.length === 0) {
    return (
      <p className="stack-note">
        <Trans>No stack trace came with it.</Trans>
      </p>
    );
  }
  if (view.shown === 'raw') {
    return <CodeBlock label={t`Stack trace as text`} text={stackText(stack.frames, platform, exception)} />;
  }
  return (
    <>
      <FrameList
        stack={stack}
        platform={platform}
        newestFirst={view.newestFirst}
        full={view.shown === 'full'}
        meta={meta}
      />
      {stack.registers === null ? null : <Registers registers={stack.registers} />}
    </>
  );
}

import { useLingui } from '@lingui/react/macro';

import type { StackTrace } from '#api/event-frame.ts';

import { EventSection } from './event-section.tsx';
import { minifiedFrame } from './frame-place.ts';
import { StackBody } from './stack-body.tsx';
import { stackText } from './stack-text.ts';
import { StackToolbar } from './stack-toolbar.tsx';
import { useStackView } from './use-stack-view.ts';

import './exception-block.css';

interface StackSectionProps {
  id: string;
  data: StackTrace;
  platform: string | null;
  /** The part of `_meta` about the entry's data. */
  meta: unknown;
}

/** A stack trace that belongs to no exception: where a message was logged. */
export function StackSection({ id, data, platform, meta }: StackSectionProps) {
  const { t } = useLingui();
  const view = useStackView();
  const canMinify = data.frames.some((frame) => frame.minified !== null);
  const stack = canMinify && view.minified ? { ...data, frames: data.frames.map(minifiedFrame) } : data;
  const text = stackText(stack.frames, platform, null);
  return (
    <EventSection
      id={id}
      title={t`Stack trace`}
      actions={
        data.frames.length === 0 ? undefined : (
          <StackToolbar view={view} hasMinified={canMinify} text={text} />
        )
      }
    >
      <StackBody stack={stack} view={view} platform={platform} exception={null} meta={meta} />
    </EventSection>
  );
}

import { useLingui } from '@lingui/react/macro';

import type { Exception, ExceptionData } from '#api/event-exception.ts';
import type { StackTrace } from '#api/event-frame.ts';

import { EventSection } from './event-section.tsx';
import { ExceptionBlock } from './exception-block.tsx';
import { exceptionChain } from './exception-chain.ts';
import { minifiedFrame } from './frame-place.ts';
import { metaAt } from './meta.ts';
import { ShowAll, useCapped } from './show-all.tsx';
import { stackText } from './stack-text.ts';
import { StackToolbar } from './stack-toolbar.tsx';
import { useStackView } from './use-stack-view.ts';

interface ExceptionSectionProps {
  id: string;
  data: ExceptionData;
  platform: string | null;
  /** The part of `_meta` about the entry's data. */
  meta: unknown;
}

const LIMIT = 10;

function hasMinified({ rawStacktrace, stacktrace }: Exception): boolean {
  return rawStacktrace !== null || stacktrace?.frames.some((frame) => frame.minified !== null) === true;
}

/** Today's servers send the minified stack beside the original; Sentry 9.1 keeps it in the frames. */
function stackOf({ stacktrace, rawStacktrace }: Exception, minified: boolean): StackTrace | null {
  if (!minified || stacktrace === null) return stacktrace;
  return rawStacktrace ?? { ...stacktrace, frames: stacktrace.frames.map(minifiedFrame) };
}

/** The exceptions of an event, each with its stack trace. */
export function ExceptionSection({ id, data, platform, meta }: ExceptionSectionProps) {
  const { t } = useLingui();
  const view = useStackView();
  const canMinify = data.values.some(hasMinified);
  const isMinified = canMinify && view.minified;
  const chain = exceptionChain(data.values, view.newestFirst);
  const { shown, isCut, showAll } = useCapped(chain, LIMIT);
  const text = chain
    .map(({ exception }) => stackText(stackOf(exception, isMinified)?.frames ?? [], platform, exception))
    .join('\n\n');
  return (
    <EventSection
      id={id}
      title={t`Stack trace`}
      actions={<StackToolbar view={view} hasMinified={canMinify} text={text} />}
    >
      {shown.map((link) => (
        <ExceptionBlock
          key={link.exception.place}
          link={link}
          isAlone={chain.length === 1}
          stack={stackOf(link.exception, isMinified)}
          view={view}
          platform={platform}
          meta={metaAt(meta, 'values', link.exception.place)}
        />
      ))}
      <ShowAll total={chain.length} isCut={isCut} onShowAll={showAll} />
    </EventSection>
  );
}

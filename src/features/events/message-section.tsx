import { useLingui } from '@lingui/react/macro';

import type { MessageData } from '#api/event-entry.ts';

import { EventSection } from './event-section.tsx';
import { metaChild } from './meta.ts';
import { SectionBlock } from './section-block.tsx';
import { treeEntries } from './tree-values.ts';
import { ValueText } from './value-text.tsx';
import { ValueTree } from './value-tree.tsx';

import './message-section.css';

interface MessageSectionProps {
  id: string;
  data: MessageData;
  /** The part of `_meta` about the entry's data. */
  meta: unknown;
}

/** What was logged; with the template and its parameters where they differ from it. */
export function MessageSection({ id, data, meta }: MessageSectionProps) {
  const { t } = useLingui();
  const text = data.formatted ?? data.message ?? '';
  const hasTemplate = data.message !== null && data.message !== text;
  const hasParams = treeEntries(data.params).length > 0;
  return (
    <EventSection id={id} title={t`Message`}>
      <p className="message-section__text">
        <ValueText text={text} meta={metaChild(meta, 'formatted')} quoted={false} />
      </p>
      {hasTemplate || hasParams ? (
        <div className="event-section__blocks message-section__parts">
          {hasTemplate ? (
            <SectionBlock title={t`Template`}>
              <p className="message-section__text">
                <ValueText text={data.message ?? ''} meta={metaChild(meta, 'message')} quoted={false} />
              </p>
            </SectionBlock>
          ) : null}
          {hasParams ? (
            <SectionBlock title={t`Parameters`}>
              <ValueTree value={data.params} meta={metaChild(meta, 'params')} />
            </SectionBlock>
          ) : null}
        </div>
      ) : null}
    </EventSection>
  );
}

import { useLingui } from '@lingui/react/macro';

import type { EventDetails } from '#api/event.ts';
import type { Values } from '#api/event-values.ts';
import { KeyValue, type KeyValueEntry } from '#ui/key-value.tsx';

import { contextBlocks } from './context-blocks.ts';
import { EventSection } from './event-section.tsx';
import { metaAt, metaChild } from './meta.ts';
import { SectionBlock } from './section-block.tsx';
import { ShowAll, useCapped } from './show-all.tsx';
import { treeEntries, treeKind } from './tree-values.ts';
import { ValueText } from './value-text.tsx';
import { ValueTree } from './value-tree.tsx';

const BLOCKS = 40;
/* A device tells thirty things; the first ones name it. */
const VALUES = 10;

/** Who and what was there: the user, the browser, the device and whatever else the client told. */
export function ContextSection({ id, event }: { id: string; event: EventDetails }) {
  const { t } = useLingui();
  const { shown, isCut, showAll } = useCapped(contextBlocks(event), BLOCKS);
  return (
    <EventSection id={id} title={t`Context`}>
      <div className="event-section__blocks">
        {shown.map((block) => (
          <SectionBlock
            key={block.key}
            title={typeof block.title === 'string' ? block.title : t(block.title)}
          >
            <ContextValues values={block.values} meta={metaAt(event.meta, ...block.metaPath)} />
          </SectionBlock>
        ))}
      </div>
      <ShowAll total={contextBlocks(event).length} isCut={isCut} onShowAll={showAll} />
    </EventSection>
  );
}

function toEntry(name: string, value: unknown, meta: unknown): KeyValueEntry {
  const kind = treeKind(value);
  const isBranch = kind === 'list' || kind === 'object';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return {
    name,
    value: isBranch ? (
      <ValueTree value={value} meta={meta} />
    ) : (
      <ValueText text={text} meta={meta} quoted={false} />
    ),
  };
}

function ContextValues({ values, meta }: { values: Values; meta: unknown }) {
  const { shown, isCut, showAll } = useCapped(treeEntries(values), VALUES);
  return (
    <>
      <KeyValue code entries={shown.map(([name, value]) => toEntry(name, value, metaChild(meta, name)))} />
      <ShowAll total={treeEntries(values).length} isCut={isCut} onShowAll={showAll} />
    </>
  );
}

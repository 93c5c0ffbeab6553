import type { Pair } from '#api/event-values.ts';
import { KeyValue } from '#ui/key-value.tsx';

import { metaChild } from './meta.ts';
import { ShowAll, useCapped } from './show-all.tsx';
import { ValueText } from './value-text.tsx';

interface PairListProps {
  pairs: readonly Pair[];
  /** The part of `_meta` about the list. */
  meta: unknown;
}

const LIMIT = 100;

/** Headers, cookies, parameters: names with their values. */
export function PairList({ pairs, meta }: PairListProps) {
  const { shown, isCut, showAll } = useCapped(pairs, LIMIT);
  const entries = shown.map(([name, value], position) => ({
    name,
    // A pair is a list of two for `_meta`: the value is its second part.
    value: <ValueText text={value ?? ''} meta={metaChild(metaChild(meta, position), 1)} quoted={false} />,
  }));
  return (
    <>
      <KeyValue code entries={entries} />
      <ShowAll total={pairs.length} isCut={isCut} onShowAll={showAll} />
    </>
  );
}

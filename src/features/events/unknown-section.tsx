import { ValueTree } from './value-tree.tsx';
import { EventSection } from './event-section.tsx';
import { treeEntries } from './tree-values.ts';

interface UnknownSectionProps {
  id: string;
  /** The server's word for it. */
  type: string;
  data: unknown;
  /** The part of `_meta` about the entry's data. */
  meta: unknown;
}

/** A part of an event that this client does not know, as it came. */
export function UnknownSection({ id, type, data, meta }: UnknownSectionProps) {
  const value = treeEntries(data).length > 0 ? data : { data };
  return (
    <EventSection id={id} title={type}>
      <ValueTree value={value} meta={meta} openLevels={1} />
    </EventSection>
  );
}

import { useLingui } from '@lingui/react/macro';

import type { Values } from '#api/event-values.ts';

import { EventSection } from './event-section.tsx';
import { ValueTree } from './value-tree.tsx';

interface ExtraSectionProps {
  id: string;
  data: Values;
  /** The part of `_meta` about it. */
  meta: unknown;
}

/** What the app sent along of its own. */
export function ExtraSection({ id, data, meta }: ExtraSectionProps) {
  const { t } = useLingui();
  return (
    <EventSection id={id} title={t`Additional data`}>
      <ValueTree value={data} meta={meta} openLevels={1} />
    </EventSection>
  );
}

import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import type { Values } from '#api/event-values.ts';

import { EventSection } from './event-section.tsx';
import { ValueTree } from './value-tree.tsx';

const TITLES = {
  hpkp: msg`Key pinning report`,
  expectct: msg`Certificate transparency report`,
  expectstaple: msg`Certificate status report`,
};

interface ReportSectionProps {
  id: string;
  kind: keyof typeof TITLES;
  data: Values;
  /** The part of `_meta` about the entry's data. */
  meta: unknown;
}

/** A browser's report about a certificate: host, chains and dates as they came. */
export function ReportSection({ id, kind, data, meta }: ReportSectionProps) {
  const { t } = useLingui();
  return (
    <EventSection id={id} title={t(TITLES[kind])}>
      <ValueTree value={data} meta={meta} quoted={false} />
    </EventSection>
  );
}

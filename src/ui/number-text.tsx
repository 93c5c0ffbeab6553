import { useLingui } from '@lingui/react/macro';

import { formatCompact, formatCount } from './format-count.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface NumberTextProps {
  /** Null or not a number is shown as a dash and said to be unknown. */
  value: number | null | undefined;
}

/** A count for columns: short to see, whole for screen readers and in the title, with figures of one width. */
export function NumberText({ value }: NumberTextProps) {
  const { i18n, t } = useLingui();
  const known = value !== null && value !== undefined && Number.isFinite(value);
  const short = known ? formatCompact(value, i18n.locale) : '—';
  const full = known ? formatCount(value, i18n.locale) : t`Unknown`;
  if (short === full) return <span className="tabular">{full}</span>;
  return (
    <span className="tabular" title={full}>
      <span aria-hidden="true">{short}</span>
      <VisuallyHidden>{full}</VisuallyHidden>
    </span>
  );
}

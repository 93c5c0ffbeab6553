import { useLingui } from '@lingui/react/macro';

import { formatCount } from './format-count.ts';
import { sparklineBars } from './sparkline-bars.ts';

import './sparkline.css';

interface SparklineProps {
  /** Counts from old to new; null while they are not known. */
  values: readonly number[] | null;
  /** What is counted and since when: "Events in the last 24 hours". */
  label: string;
  /** Pixels. */
  width?: number | undefined;
  height?: number | undefined;
}

/** A small bar chart in a fixed frame, with its total and peak in words. A dashed line is "not known", ticks are "none". */
export function Sparkline({ values, label, width = 96, height = 24 }: SparklineProps) {
  const { i18n, t } = useLingui();
  const counts = values ?? [];
  const total = formatCount(
    counts.reduce((sum, count) => sum + count, 0),
    i18n.locale,
  );
  const peak = formatCount(Math.max(0, ...counts), i18n.locale);
  const { bars, gaps } = sparklineBars(counts, width, height);
  const summary = values === null ? t`${label}: not known` : t`${label}: ${total}, at most ${peak} at a time`;
  return (
    <svg className="sparkline" width={width} height={height} role="img" aria-label={summary}>
      {values === null ? (
        <path className="sparkline__unknown" d={`M0 ${height - 0.5}h${width}`} />
      ) : (
        <>
          <path className="sparkline__gaps" d={gaps} />
          <path d={bars} />
        </>
      )}
    </svg>
  );
}

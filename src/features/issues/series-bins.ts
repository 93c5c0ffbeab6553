import type { Series } from '#api/scalars.ts';
import type { HistogramBin } from '#ui/histogram-bin.ts';

/** A server's time series as bars: each lasts until the next one begins, the last as long as the one before it. */
export function seriesBins(series: Series): HistogramBin[] {
  const starts = series.map(([seconds]) => seconds * 1000);
  const lastStep = (starts.at(-1) ?? 0) - (starts.at(-2) ?? 0);
  return series.map(([seconds, count], index) => ({
    start: seconds * 1000,
    end: starts[index + 1] ?? seconds * 1000 + lastStep,
    count: Math.max(0, count),
  }));
}

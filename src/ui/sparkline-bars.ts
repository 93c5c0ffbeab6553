interface SparklineBars {
  /** Bars with a value, as one path. */
  bars: string;
  /** Ticks where there was nothing. */
  gaps: string;
}

/**
 * Bars on whole pixels: every bar is as wide as the next, and one above zero is at least two pixels high.
 * Sizes in pixels; values below zero count as zero.
 */
export function sparklineBars(values: readonly number[], width: number, height: number): SparklineBars {
  const pitch = Math.max(2, Math.floor((width + 1) / Math.max(1, values.length)));
  const shown = values.slice(-Math.floor((width + 1) / pitch));
  const peak = Math.max(...shown, 0);
  const start = width - shown.length * pitch + 1;
  let bars = '';
  let gaps = '';
  for (const [position, value] of shown.entries()) {
    const x = start + position * pitch;
    const tall = value > 0 ? Math.max(2, Math.round((value / peak) * height)) : 1;
    const bar = `M${x} ${height}v${-tall}h${pitch - 1}v${tall}z`;
    if (value > 0) bars += bar;
    else gaps += bar;
  }
  return { bars, gaps };
}

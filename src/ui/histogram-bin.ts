export interface HistogramBin {
  /** Milliseconds. */
  start: number;
  end: number;
  count: number;
}

export interface HistogramMarker {
  /** Milliseconds. */
  at: number;
  /** What happened then: a release, a deploy. */
  label: string;
}

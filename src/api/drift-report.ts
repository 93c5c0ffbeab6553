import { createObservable, type Observable } from '#lib/observable.ts';

/** Something in an answer that did not parse: the field was lost, the rest was kept. */
export type Drift = {
  /** `GET /api/0/…`, without its query. */
  endpoint: string;
  /** `Group.metadata`. */
  field: string;
  /** A short description of what came, never the value itself where it is long. */
  came: string;
  /** How often, since the page was loaded. */
  times: number;
};

export type DriftReport = Observable<readonly Drift[]>;

const LIMIT = 200;

export function createDriftReport(): DriftReport {
  return createObservable<readonly Drift[]>([]);
}

/** Adds a line, or counts one that is there already. */
export function recordDrift(report: DriftReport, drift: Omit<Drift, 'times'>): void {
  report.update((lines) => {
    const known = lines.findIndex(
      (line) => line.endpoint === drift.endpoint && line.field === drift.field && line.came === drift.came,
    );
    if (known >= 0) {
      return lines.map((line, index) => (index === known ? { ...line, times: line.times + 1 } : line));
    }
    return lines.length >= LIMIT ? lines : [...lines, { ...drift, times: 1 }];
  });
}

/** `null`, `number -1`, `string "abc…" (12 characters)`, `array of 3`, `object {a, b}`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') {
    const shown = value.slice(0, 40);
    return `string ${JSON.stringify(shown)}${value.length > 40 ? `… (${value.length} characters)` : ''}`;
  }
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (typeof value === 'number' || typeof value === 'boolean') return `${typeof value} ${value}`;
  if (typeof value === 'object') return `object {${Object.keys(value).slice(0, 6).join(', ')}}`;
  return typeof value;
}

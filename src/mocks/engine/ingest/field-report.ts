import { cut } from './cut.ts';
import { isObject, type JsonObject, toJsonText } from './json-value.ts';

/** An entry of the event's `errors` (Sentry HTTP contract 3.7). */
export type FieldError = { type: string; message: string; data: JsonObject };

/** What was done to one value; the source of the event's `_meta`. */
export type FieldMark = { path: readonly string[]; leaf: JsonObject };

export type FieldReport = { errors: FieldError[]; marks: FieldMark[] };

/** A place in the payload, and the report that its findings go to. */
export type Scope = {
  report: FieldReport;
  /** Null at the top. A chain and no path: thousands of places are named for each one that is reported. */
  parent: Scope | null;
  key: string | number;
  /** Marks only: real servers list no errors of breadcrumbs. */
  isQuiet: boolean;
};

const MESSAGES: Record<string, string> = {
  invalid_data: 'Discarded invalid value',
  missing_attribute: 'Missing value for required attribute',
  value_too_long: 'Discarded value due to exceeding maximum length',
  invalid_attribute: 'Discarded unknown attribute',
  past_timestamp: 'Invalid timestamp (too old)',
  future_timestamp: 'Invalid timestamp (in future)',
};

export const createReport = (): FieldReport => ({ errors: [], marks: [] });

export const rootScope = (report: FieldReport): Scope => ({ report, parent: null, key: '', isQuiet: false });

export const inside = (scope: Scope, key: string | number): Scope => ({
  report: scope.report,
  parent: scope,
  key,
  isQuiet: scope.isQuiet,
});

function pathOf(scope: Scope): string[] {
  const path: string[] = [];
  for (let at = scope; at.parent !== null; at = at.parent) path.unshift(String(at.key));
  return path;
}

/** Adds an error of any type; `data` gets the field's dotted name. */
export function reportError(scope: Scope, type: string, data: JsonObject = {}): void {
  if (scope.isQuiet) return;
  scope.report.errors.push({
    type,
    message: MESSAGES[type] ?? type,
    data: { name: pathOf(scope).join('.'), ...data },
  });
}

const MAX_SHOWN = 2048;

/** The offending value, or its JSON's beginning where it is big or nests too deep to be written again. */
function shown(value: unknown): unknown {
  const text = typeof value === 'string' ? value : toJsonText(value);
  if (text === null) return '<nested too deep>';
  return text.length <= MAX_SHOWN ? value : cut(text, MAX_SHOWN);
}

/** The value was not what the field takes; it is left out and kept in `_meta`. */
export function reportInvalid(scope: Scope, reason: string, value?: unknown): void {
  const error = { err: [['invalid_data', { reason }]] };
  if (value === undefined) {
    reportError(scope, 'invalid_data', { reason });
    scope.report.marks.push({ path: pathOf(scope), leaf: error });
    return;
  }
  reportError(scope, 'invalid_data', { reason, value: shown(value) });
  scope.report.marks.push({ path: pathOf(scope), leaf: { ...error, val: shown(value) } });
}

export function reportMissing(scope: Scope, data: JsonObject = {}): void {
  const kept = 'value' in data ? { ...data, value: shown(data['value']) } : data;
  reportError(scope, 'missing_attribute', kept);
  scope.report.marks.push({ path: pathOf(scope), leaf: { err: ['missing_attribute'] } });
}

/** A string was cut to `kept` characters of `length`. */
export function markCut(scope: Scope, kept: number, length: number): void {
  scope.report.marks.push({
    path: pathOf(scope),
    leaf: { rem: [['!limit', 's', Math.max(0, kept - 3), kept]], len: length },
  });
}

/** Takes over the marks that an SDK or a relay in front already put on the payload (its `_meta`). */
export function adoptMarks(scope: Scope, meta: unknown, depth = 0): void {
  if (!isObject(meta) || depth > 20) return;
  for (const [key, value] of Object.entries(meta)) {
    if (key === '') {
      if (isObject(value) && toJsonText(value) !== null)
        scope.report.marks.push({ path: pathOf(scope), leaf: value });
    } else adoptMarks(inside(scope, key), value, depth + 1);
  }
}

/** A part of a text that the server replaced or took out, and why. */
export type Redaction = {
  /** The rule as the server names it (`@password:filter`, `project:0`). */
  rule: string;
  /** UTF-16 offsets into the text as it is now. Null where the whole value is meant. */
  start: number | null;
  end: number | null;
};

/** What `_meta` says of one value (Sentry HTTP contract 3.7). */
export type MetaNotes = {
  redactions: readonly Redaction[];
  /** Codes of what was wrong with what the client sent (`invalid_data`). */
  errors: readonly string[];
  /** Length before the server cut it; null where it was not cut. */
  originalLength: number | null;
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The part of a `_meta` tree about one step down; it mirrors the data, with lists as objects by position. */
export function metaChild(node: unknown, key: string | number): unknown {
  const name = String(key);
  return isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;
}

/** The part of a `_meta` tree about a path. */
export function metaAt(node: unknown, ...path: (string | number)[]): unknown {
  return path.reduce(metaChild, node);
}

function toRedaction(entry: unknown): Redaction | null {
  if (!Array.isArray(entry)) return null;
  const [rule, , start, end] = entry as unknown[];
  const isRange = typeof start === 'number' && typeof end === 'number' && start >= 0 && end >= start;
  return { rule: String(rule), start: isRange ? start : null, end: isRange ? end : null };
}

function toErrorCode(entry: unknown): string {
  return String(Array.isArray(entry) ? entry[0] : entry);
}

/** What is said of the value itself at this node; null for nothing. */
export function metaNotes(node: unknown): MetaNotes | null {
  const own = metaChild(node, '');
  if (!isObject(own)) return null;
  const redactions = Array.isArray(own['rem'])
    ? own['rem'].map(toRedaction).filter((entry) => entry !== null)
    : [];
  const errors = Array.isArray(own['err']) ? own['err'].map(toErrorCode) : [];
  const originalLength = typeof own['len'] === 'number' ? own['len'] : null;
  if (redactions.length === 0 && errors.length === 0 && originalLength === null) return null;
  return { redactions, errors, originalLength };
}

/** A text in pieces, each with the rules that replaced it. Ranges that overlap or lie outside do no harm. */
export function annotate(text: string, notes: MetaNotes): { text: string; rule: string | null }[] {
  const ranges = notes.redactions
    .map((entry) => ({
      ...entry,
      start: entry.start ?? 0,
      end: Math.min(entry.end ?? text.length, text.length),
    }))
    .sort((a, b) => a.start - b.start);
  const pieces: { text: string; rule: string | null }[] = [];
  let at = 0;
  for (const { rule, start, end } of ranges) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), rule: null });
    pieces.push({ text: text.slice(from, end), rule });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), rule: null });
  return pieces;
}

import { type Differ, show } from './difference.ts';
import { isRow, rowNames } from './row-names.ts';
import { formatOf, isOwnNumber, sameFormat, sameMoment, withoutPlace } from './value-format.ts';

export type Comparison = {
  /** Absolute addresses of the two servers, which are taken out of texts. */
  bases: readonly string[];
  /** Texts that must be equal though they look like times or ids: what was sent. */
  sent: ReadonlySet<string>;
  /** Only keys, types and formats: the two servers hold different things. */
  shapeOnly: boolean;
};

/** What has other keys from event to event, so that shapes of different events cannot be held against each other. */
const isFree = (path: string): boolean =>
  /\.(_meta|context|contexts|data|metadata|packages|query|sdk|statusDetails|user)$/.test(path);

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const isSeries = (value: unknown): value is [number, number][] =>
  Array.isArray(value) &&
  value.length > 5 &&
  value.every(
    (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'number'),
  );

/** A time series by its form and its sum: single points depend on the second in which it was asked for. */
function seriesFormat(series: readonly [number, number][]): unknown {
  const [first, second] = series;
  const step = first === undefined || second === undefined ? null : second[0] - first[0];
  const total = series.reduce((sum, [, count]) => sum + count, 0);
  return {
    points: series.length,
    step,
    startsOnStep: first !== undefined && step !== null && first[0] % step === 0,
    total,
  };
}

function compareText(embedded: string, live: string, path: string, how: Comparison): Differ[] {
  const { bases, sent, shapeOnly } = how;
  const [ours, theirs] = [withoutPlace(embedded, bases), withoutPlace(live, bases)];
  if (ours === theirs) return [];
  if (path.endsWith('.shortId'))
    return compareText(ours.replace(/-\w+$/, ''), theirs.replace(/-\w+$/, ''), `${path}(project)`, how);
  const [ourFormat, theirFormat] = [formatOf(ours, path), formatOf(theirs, path)];
  if (
    ourFormat?.startsWith('date') === true &&
    theirFormat?.startsWith('date') === true &&
    sameMoment(ours, theirs)
  ) {
    return [{ path, kind: 'format', embedded: ours, live: theirs }];
  }
  if (ourFormat !== null && theirFormat !== null && !sent.has(embedded) && !sent.has(live)) {
    if (sameFormat(ourFormat, theirFormat)) return [];
    return [{ path, kind: 'format', embedded: ourFormat, live: theirFormat }];
  }
  if (shapeOnly) return [];
  return [{ path, kind: 'value', embedded: show(ours), live: show(theirs) }];
}

function compareLists(
  embedded: readonly unknown[],
  live: readonly unknown[],
  path: string,
  how: Comparison,
): Differ[] {
  if (how.shapeOnly) return compareShapes(embedded, live, path, how);
  if (isSeries(embedded) && isSeries(live)) {
    return compareValues(seriesFormat(embedded), seriesFormat(live), `${path}(series)`, how);
  }
  const isNamed = !isOwnNumber(`${path}[]`);
  const [ours, theirs] = isNamed ? [rowNames(embedded), rowNames(live)] : [null, null];
  if (ours === null || theirs === null) {
    if (embedded.length !== live.length) {
      return [{ path: `${path}.length`, kind: 'value', embedded: show(embedded), live: show(live) }];
    }
    return embedded.flatMap((value, at) => compareValues(value, live[at], `${path}[${at}]`, how));
  }
  const differences: Differ[] = [];
  for (const name of ours.filter((own) => !theirs.includes(own))) {
    differences.push({ path: `${path}[${name}]`, kind: 'only', embedded: 'row', live: '(absent)' });
  }
  for (const name of theirs.filter((own) => !ours.includes(own))) {
    differences.push({ path: `${path}[${name}]`, kind: 'only', embedded: '(absent)', live: 'row' });
  }
  const [ourOrder, theirOrder] = [
    ours.filter((name) => theirs.includes(name)),
    theirs.filter((name) => ours.includes(name)),
  ];
  if (ourOrder.join('\n') !== theirOrder.join('\n')) {
    differences.push({ path, kind: 'order', embedded: ourOrder.join(' > '), live: theirOrder.join(' > ') });
  }
  for (const name of ourOrder) {
    const [ourRow, theirRow] = [embedded[ours.indexOf(name)], live[theirs.indexOf(name)]];
    differences.push(...compareValues(ourRow, theirRow, `${path}[${name}]`, how));
  }
  return differences;
}

/** Lists of different things: every key that the rows of one side have, the rows of the other must have as well. */
function compareShapes(
  embedded: readonly unknown[],
  live: readonly unknown[],
  path: string,
  how: Comparison,
): Differ[] {
  const [ours, theirs] = [embedded.filter(isRow), live.filter(isRow)];
  const [ourRow] = ours;
  if (ourRow === undefined || theirs.length === 0) {
    return embedded.length > 0 && live.length > 0
      ? compareValues(embedded[0], live[0], `${path}[]`, how)
      : [];
  }
  const merge = (rows: Record<string, unknown>[]) => {
    const merged: Record<string, unknown> = {};
    for (const row of rows) for (const [key, value] of Object.entries(row)) merged[key] ??= value;
    return merged;
  };
  return compareValues(merge(ours), merge(theirs), `${path}[]`, how);
}

/** A person of the server, and not somebody an event happened to. */
const isPerson = (row: Record<string, unknown>): boolean => 'dateJoined' in row;

/** Every difference between two values: keys, types, formats, and what must be equal. */
export function compareValues(embedded: unknown, live: unknown, path: string, how: Comparison): Differ[] {
  if (embedded === undefined || live === undefined) {
    if (embedded === live || (how.shapeOnly && isFree(path))) return [];
    return [{ path, kind: 'only', embedded: show(embedded), live: show(live) }];
  }
  const [ourType, theirType] = [typeOf(embedded), typeOf(live)];
  if (ourType !== theirType) {
    // One row may lack what another has.
    if (how.shapeOnly && (embedded === null || live === null)) return [];
    return [
      { path, kind: 'type', embedded: `${ourType} ${show(embedded)}`, live: `${theirType} ${show(live)}` },
    ];
  }
  if (typeof embedded === 'string' && typeof live === 'string') return compareText(embedded, live, path, how);
  if (Array.isArray(embedded) && Array.isArray(live)) return compareLists(embedded, live, path, how);
  if (isRow(embedded) && isRow(live)) {
    if (how.shapeOnly && isFree(path) && !isPerson(embedded)) return [];
    const [ourKeys, theirKeys] = [Object.keys(embedded), Object.keys(live)];
    // A map by the server's own numbers.
    if (
      ourKeys.length > 0 &&
      ourKeys.length === theirKeys.length &&
      [...ourKeys, ...theirKeys].every((key) => /^\d+$/.test(key)) &&
      !path.includes('_meta')
    ) {
      return compareLists(Object.values(embedded), Object.values(live), `${path}(by id)`, how);
    }
    const keys = new Set([...ourKeys, ...theirKeys]);
    return [...keys].flatMap((key) => compareValues(embedded[key], live[key], `${path}.${key}`, how));
  }
  if (embedded === live || how.shapeOnly) return [];
  if (typeof embedded === 'number' && isOwnNumber(path)) return [];
  return [{ path, kind: 'value', embedded: show(embedded), live: show(live) }];
}

import { badRequest, Refusal } from './answer.ts';
import { PUBLIC_URL } from './public-url.ts';

/** `value:offset:isPrevious` (Sentry HTTP contract 1.5). */
export type Cursor = { value: number; offset: number; isPrevious: boolean };

export type Page<Row> = {
  rows: Row[];
  previous: { cursor: string; results: boolean };
  next: { cursor: string; results: boolean };
};

const CURSOR = /^(-?\d+(?:\.\d+)?):(-?\d+):([01])$/;

/** Throws what `refuse` makes for something that is not a cursor. */
export function readCursor(
  text: string | null,
  refuse: () => Response = () => badRequest('Invalid cursor parameter.'),
): Cursor | null {
  if (text === null || text === '') return null;
  const match = CURSOR.exec(text);
  if (match === null) throw new Refusal(refuse());
  return { value: Number(match[1]), offset: Number(match[2]), isPrevious: match[3] === '1' };
}

/** Pages by number: `100:1:0` is the second page of a hundred. */
export function pageByOffset<Row>(rows: readonly Row[], cursor: Cursor | null, limit: number): Page<Row> {
  const number = Math.max(0, cursor?.offset ?? 0);
  const start = number * limit;
  return {
    rows: rows.slice(start, start + limit),
    previous: { cursor: `${limit}:${number - 1}:1`, results: number > 0 },
    next: { cursor: `${limit}:${number + 1}:0`, results: start + limit < rows.length },
  };
}

/** The first place in rows of falling keys at which the key is not above `value`. */
function placeOf<Row>(rows: readonly Row[], keyOf: (row: Row) => number, value: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && keyOf(row) > value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Pages by a key that falls from row to row: the cursor names the key at which the next page begins and how many
 * rows of the same key come before it. Rows that are new on top do not shift the pages.
 */
export function pageByKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  cursor: Cursor | null,
  limit: number,
): Page<Row> {
  const at = cursor === null ? 0 : placeOf(rows, keyOf, cursor.value) + cursor.offset;
  const start = Math.max(0, cursor?.isPrevious ? at - limit : at);
  const end = Math.min(rows.length, cursor?.isPrevious ? at : at + limit);
  const position = (index: number) => {
    const row = rows[index];
    if (row === undefined) return null;
    const value = keyOf(row);
    return { value, offset: index - placeOf(rows, keyOf, value) };
  };
  const first = position(start) ?? { value: 0, offset: 0 };
  const last = position(end - 1);
  const after = position(end) ?? (last === null ? first : { value: last.value, offset: last.offset + 1 });
  return {
    rows: rows.slice(start, end),
    previous: { cursor: `${first.value}:${first.offset}:1`, results: start > 0 && rows.length > 0 },
    next: { cursor: `${after.value}:${after.offset}:0`, results: end < rows.length },
  };
}

/**
 * The `Link` header: always both relations, each saying whether there is such a page. The URL is the server's own
 * idea of itself, `?&cursor=` where the request had no other parameter (Sentry HTTP contract 1.5).
 */
export function linkHeader(url: URL, page: Pick<Page<unknown>, 'previous' | 'next'>): string {
  const others = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('cursor='))
    .join('&');
  const relation = (name: 'previous' | 'next') => {
    const { cursor, results } = page[name];
    return `<${PUBLIC_URL}${url.pathname}?${others}&cursor=${cursor}>; rel="${name}"; results="${results}"; cursor="${cursor}"`;
  };
  return `${relation('previous')}, ${relation('next')}`;
}

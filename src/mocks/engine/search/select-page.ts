import type { Cursor } from './cursor.ts';

/** Matching rows, unsorted: row number, sort key and the id that decides between equal keys, side by side. */
export type Matches = { rows: Int32Array; keys: Float64Array; ids: Float64Array; size: number };

export type Page = { rows: number[]; previous: PageCursor; next: PageCursor };
export type PageCursor = { cursor: Cursor; hasResults: boolean };

/** The `size` first of `places` by `compare`, in order. A heap of that size: the rest is never sorted. */
function firstOf(
  places: Iterable<number>,
  compare: (a: number, b: number) => number,
  size: number,
): number[] {
  const heap: number[] = [];
  const sink = () => {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      let worst = at;
      for (const child of [left, left + 1]) {
        if (child < heap.length && compare(heap[child] ?? 0, heap[worst] ?? 0) > 0) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] ?? 0, heap[at] ?? 0];
      at = worst;
    }
  };
  for (const place of places) {
    if (heap.length < size) {
      heap.push(place);
      for (let at = heap.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (compare(heap[at] ?? 0, heap[parent] ?? 0) <= 0) break;
        [heap[at], heap[parent]] = [heap[parent] ?? 0, heap[at] ?? 0];
        at = parent;
      }
    } else if (size > 0 && compare(place, heap[0] ?? 0) < 0) {
      heap[0] = place;
      sink();
    }
  }
  return heap.sort(compare);
}

/**
 * One page of matches, highest key first. Cursors name a key and a distance among equal ones, so that pages neither
 * repeat nor skip rows, and hold their place when rows elsewhere change.
 */
export function selectPage(matches: Matches, cursor: Cursor | null, limit: number): Page {
  const { keys, ids, size } = matches;
  const key = (place: number) => keys[place] ?? 0;
  const order = (a: number, b: number) => key(b) - key(a) || (ids[b] ?? 0) - (ids[a] ?? 0);
  const places = function* (isIn: (place: number) => boolean) {
    for (let place = 0; place < size; place += 1) if (isIn(place)) yield place;
  };
  const countOf = (isIn: (place: number) => boolean) => {
    let sum = 0;
    for (let place = 0; place < size; place += 1) if (isIn(place)) sum += 1;
    return sum;
  };

  let picked: number[];
  if (cursor === null)
    picked = firstOf(
      places(() => true),
      order,
      limit,
    );
  else {
    const ties = countOf((place) => key(place) === cursor.value);
    const above = Math.min(cursor.offset, ties);
    if (cursor.isPrevious) {
      const upwards = (a: number, b: number) => order(b, a);
      const skipped = ties - above;
      const isIn = (place: number) => key(place) >= cursor.value;
      picked = firstOf(places(isIn), upwards, skipped + limit)
        .slice(skipped)
        .reverse();
    } else {
      const isIn = (place: number) => key(place) <= cursor.value;
      picked = firstOf(places(isIn), order, above + limit).slice(above);
    }
  }

  const place = (at: number, offset: number, isPrevious: boolean): Cursor => ({
    value: key(at),
    offset,
    isPrevious,
  });
  const tiesBefore = (at: number) => countOf((other) => key(other) === key(at) && order(other, at) < 0);
  const [first] = picked;
  const last = picked.at(-1);
  if (first === undefined || last === undefined) {
    const { value, offset } = cursor ?? { value: 0, offset: 0 };
    const isPast = limit > 0 && cursor !== null;
    return {
      rows: [],
      previous: {
        cursor: { value, offset, isPrevious: true },
        hasResults: isPast && !cursor.isPrevious && size > 0,
      },
      next: {
        cursor: { value, offset, isPrevious: false },
        hasResults: size > 0 && !(isPast && !cursor.isPrevious),
      },
    };
  }
  const [following] = firstOf(
    places((at) => order(last, at) < 0),
    order,
    1,
  );
  return {
    rows: picked.map((at) => matches.rows[at] ?? 0),
    previous: {
      cursor: place(first, tiesBefore(first), true),
      hasResults: countOf((other) => order(other, first) < 0) > 0,
    },
    next:
      following === undefined
        ? { cursor: place(last, tiesBefore(last) + 1, false), hasResults: false }
        : { cursor: place(following, tiesBefore(following), false), hasResults: true },
  };
}

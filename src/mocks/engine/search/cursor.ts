import { SearchError } from './search-error.ts';

/**
 * A place between two rows: before the first row whose key is `value` or lower, moved down by `offset` of the rows
 * whose key is just that. `isPrevious`: the page that ends there, else the one that begins there.
 */
export type Cursor = { value: number; offset: number; isPrevious: boolean };

/** Reads `int:int:0|1`. Throws a `SearchError` for anything else (Sentry HTTP contract 1.5). */
export function parseCursor(text: string): Cursor {
  const [, value, offset, flag] = /^(-?\d{1,16}):(-?\d{1,9}):([01])$/.exec(text) ?? [];
  if (value === undefined) throw new SearchError('bad-cursor', 'cursor', text);
  return { value: Number(value), offset: Math.max(0, Number(offset)), isPrevious: flag === '1' };
}

export const formatCursor = ({ value, offset, isPrevious }: Cursor): string =>
  `${value}:${offset}:${isPrevious ? 1 : 0}`;

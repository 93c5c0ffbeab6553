import { parseLinkHeader } from '#lib/link-header.ts';

/** How many there are in all. Servers stop counting at a cap (1000): then it is "that many or more". */
export type Hits = { count: number; capped: boolean };

/** One page of a list. Cursors are opaque; null where there is no such page. */
export type Page<T> = { rows: T[]; previous: string | null; next: string | null; hits: Hits | null };

/** Reads `X-Hits` and `X-Max-Hits` (Sentry HTTP contract 1.5); null where the endpoint does not count. */
export function readHits(headers: Headers): Hits | null {
  const hits = headers.get('x-hits');
  if (hits === null || !/^\d+$/.test(hits)) return null;
  const count = Number(hits);
  const cap = Number(headers.get('x-max-hits') ?? Number.NaN);
  return { count, capped: count >= cap };
}

export function readPage<T>(headers: Headers, rows: T[]): Page<T> {
  return { rows, ...parseLinkHeader(headers.get('link')), hits: readHits(headers) };
}

/**
 * The rows of several pages, each once: live servers repeat rows on page borders when sort values are equal, or
 * when rows move up while somebody pages down.
 */
export function distinctRows<T extends { id: string }>(pages: readonly { rows: readonly T[] }[]): T[] {
  const rows = new Map<string, T>();
  for (const page of pages) {
    for (const row of page.rows) if (!rows.has(row.id)) rows.set(row.id, row);
  }
  return [...rows.values()];
}

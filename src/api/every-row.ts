import type * as z from 'zod/mini';

import { distinctRows } from './page.ts';
import type { Server } from './server.ts';
import type { CallOptions } from './transport.ts';

/** A server that never says "no more" must not keep a screen waiting. */
const MOST_PAGES = 50;

/**
 * All rows of a list that is short by nature (organizations, projects), page after page, each row once.
 *
 * @throws ApiError when one of the pages fails: half a list would look like a whole one
 */
export async function everyRow<S extends z.ZodMiniType<{ id: string }>>(
  server: Server,
  row: S,
  path: string,
  options: CallOptions,
): Promise<z.output<S>[]> {
  const pages: { rows: z.output<S>[] }[] = [];
  const seen = new Set<string>();
  let cursor: string | null = null;
  do {
    const query = { ...options.query, cursor };
    const page: { rows: z.output<S>[]; next: string | null } = await server.requestPage(row, path, {
      ...options,
      query,
    });
    pages.push(page);
    if (cursor !== null) seen.add(cursor);
    cursor = page.next;
  } while (cursor !== null && !seen.has(cursor) && pages.length < MOST_PAGES);
  return distinctRows(pages);
}

import { notFound, Refusal } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { pageByKey, pageByOffset, readCursor, type Cursor, type Page } from '#mocks/handlers/page.ts';

import type { PageOptions } from './dialect.ts';

const DEFAULT_LIMIT = 50;
const MAX_HITS = 1000;

/** 0 and nonsense are the default; there is no cap (GlitchTip HTTP contract 1.3). */
function readLimit(call: Call): number {
  const number = Number(call.query.get('limit'));
  return Number.isInteger(number) && number > 0 ? number : DEFAULT_LIMIT;
}

/** Cursors are base64 and may end in `=`. */
function readGlitchTipCursor(text: string | null): Cursor | null {
  if (text === null || text === '') return null;
  const invalid = () => notFound('Invalid cursor');
  try {
    return readCursor(atob(text), invalid);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(invalid());
  }
}

function relation(call: Call, name: 'previous' | 'next', { cursor, results }: Page<unknown>['next']): string {
  const url = new URL(call.url);
  url.searchParams.delete('cursor');
  if (!results) return `<${url.href}>; rel="${name}"; results="false"`;
  const encoded = btoa(cursor);
  url.searchParams.set('cursor', encoded);
  url.searchParams.sort();
  return `<${url.href}>; rel="${name}"; results="true"; cursor="${encoded}"`;
}

/** Every list is paginated and counted; a relation without a page has no cursor. */
export function pageGlitchTip<Row>(call: Call, rows: readonly Row[], { keyOf }: PageOptions<Row> = {}) {
  const limit = readLimit(call);
  const cursor = readGlitchTipCursor(call.query.get('cursor'));
  const page =
    keyOf === undefined ? pageByOffset(rows, cursor, limit) : pageByKey(rows, keyOf, cursor, limit);
  return {
    rows: page.rows,
    headers: {
      Link: `${relation(call, 'previous', page.previous)}, ${relation(call, 'next', page.next)}`,
      'X-Hits': String(Math.min(rows.length, MAX_HITS)),
      'X-Max-Hits': String(MAX_HITS),
    },
  };
}

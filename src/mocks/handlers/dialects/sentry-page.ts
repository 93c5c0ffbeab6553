import { badRequest, internalError, Refusal } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { linkHeader, pageByKey, pageByOffset, readCursor } from '#mocks/handlers/page.ts';

import type { PageOptions } from './dialect.ts';

const MAX_PER_PAGE = 100;

/** Counts saturate here (Sentry HTTP contract 1.5). */
const MAX_HITS = 1000;

type Strictness = {
  badCursor: () => Response;
  badPerPage: () => Response;
  /** `per_page=0` gives an empty page that says there is a next one: an endless loop, kept as it is on 9.1. */
  allowsZero: boolean;
};

const TODAY: Strictness = {
  badCursor: () => badRequest('Invalid cursor parameter.'),
  badPerPage: () => badRequest(`Invalid per_page value. Must be between 1 and ${MAX_PER_PAGE}.`),
  allowsZero: false,
};

const SENTRY_9_1: Strictness = { badCursor: internalError, badPerPage: internalError, allowsZero: true };

/** Issue lists: a bad number is an error, too many are capped, none or fewer give none (contract 3.1). */
function readLimit(call: Call): number {
  const text = call.query.get('limit');
  if (text === null) return MAX_PER_PAGE;
  if (!/^-?\d+$/.test(text)) throw new Refusal(badRequest('invalid limit'));
  return Math.min(MAX_PER_PAGE, Math.max(0, Number(text)));
}

function readPerPage(call: Call, { allowsZero, badPerPage }: Strictness): number {
  const text = call.query.get('per_page');
  if (text === null) return MAX_PER_PAGE;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number) || number > MAX_PER_PAGE || (number === 0 && !allowsZero)) {
    throw new Refusal(badPerPage());
  }
  return number;
}

function pager(strictness: Strictness) {
  return <Row>(call: Call, rows: readonly Row[], options: PageOptions<Row> = {}) => {
    const limit = options.limitParameter === 'limit' ? readLimit(call) : readPerPage(call, strictness);
    const cursor = readCursor(call.query.get('cursor'), strictness.badCursor);
    const page =
      options.keyOf === undefined
        ? pageByOffset(rows, cursor, limit)
        : pageByKey(rows, options.keyOf, cursor, limit);
    const headers: Record<string, string> = { Link: linkHeader(call.url, page) };
    if (options.countsHits === true) {
      headers['X-Hits'] = String(Math.min(rows.length, MAX_HITS));
      headers['X-Max-Hits'] = String(MAX_HITS);
    }
    return { rows: page.rows, headers };
  };
}

export const pageToday = pager(TODAY);
export const page91 = pager(SENTRY_9_1);

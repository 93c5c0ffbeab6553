import type { FilterToken, SearchToken, TextToken } from '#lib/search-query/search-token.ts';

import { SearchError } from './search-error.ts';

/** A query as what it means: `AND` binds closer than `OR`, neighbours are `AND`. */
export type SearchTree = { type: 'all' | 'any'; parts: SearchTree[] } | FilterToken | TextToken;

function refuse(query: string, token: SearchToken): void {
  const problem = token.problems.find(({ code }) => code !== 'unclosed-quote');
  if (problem === undefined || problem.code === 'unclosed-quote') return;
  const key = token.type === 'filter' ? token.key : '';
  throw new SearchError(problem.code, key, query.slice(problem.start, problem.end));
}

/**
 * The tree of a parsed query. Throws a `SearchError` for what Sentry refuses; an unclosed quote is taken as if it
 * were closed.
 */
export function searchTree(query: string, tokens: readonly SearchToken[]): SearchTree {
  for (const token of tokens) refuse(query, token);
  let at = 0;
  const readAny = (): SearchTree => {
    const alternatives: SearchTree[][] = [[]];
    for (; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.type === 'close') break;
      if (token.type === 'or') alternatives.push([]);
      else if (token.type === 'open') {
        at += 1;
        alternatives.at(-1)?.push(readAny());
      } else if (token.type === 'filter' || token.type === 'text') alternatives.at(-1)?.push(token);
    }
    const parts = alternatives.map((all): SearchTree => ({ type: 'all', parts: all }));
    return { type: 'any', parts };
  };
  return readAny();
}

import { formatSearchQuery, formatSearchValue } from './format-search-query.ts';
import { parseSearchQuery } from './parse-search-query.ts';
import { canonicalKey } from './search-key-names.ts';
import type { FilterToken, SearchToken } from './search-token.ts';

const isFilterOf = (token: SearchToken, key: string): token is FilterToken =>
  token.type === 'filter' && !token.isTag && canonicalKey(token.key) === canonicalKey(key);

const isOperator = (token: SearchToken | undefined) => token?.type === 'or' || token?.type === 'and';

/** Drops the operators and groups that a removal left without anything to work on. */
function tidy(tokens: readonly SearchToken[]): SearchToken[] {
  const kept: SearchToken[] = [];
  for (const token of tokens) {
    const last = kept.at(-1);
    if (isOperator(token) && (last === undefined || last.type === 'open' || isOperator(last))) continue;
    if (token.type === 'close') {
      if (isOperator(last)) kept.pop();
      if (kept.at(-1)?.type === 'open') {
        kept.pop();
        continue;
      }
    }
    kept.push(token);
  }
  if (isOperator(kept.at(-1))) kept.pop();
  return kept.length === tokens.length ? kept : tidy(kept);
}

/** The values that a query asks of a key, for showing which choice is on; negated filters do not count. */
export const filterValues = (query: string, key: string): string[] =>
  parseSearchQuery(query).flatMap((token) =>
    isFilterOf(token, key) && !token.isNegated ? token.values.map((value) => value.text) : [],
  );

/** The query without any filter on a key. Unchanged, to the letter, where there is none. */
export function withoutFilter(query: string, key: string): string {
  const tokens = parseSearchQuery(query);
  const rest = tokens.filter((token) => !isFilterOf(token, key));
  return rest.length === tokens.length ? query : formatSearchQuery(tidy(rest));
}

/** The tokens outside every bracket. */
function outerTokens(tokens: readonly SearchToken[]): Set<SearchToken> {
  let depth = 0;
  return new Set(
    tokens.filter((token) => {
      if (token.type === 'close') depth -= 1;
      const isOuter = depth === 0;
      if (token.type === 'open') depth += 1;
      return isOuter;
    }),
  );
}

/**
 * The query with `key:value` in the place of every other filter on that key, else at its end. A query of
 * alternatives (`a OR b`) is put in brackets first, so that the filter holds for all of them; what stands in an
 * alternative stays.
 */
export function withFilter(query: string, key: string, value: string): string {
  const filter = parseSearchQuery(`${key}:${formatSearchValue(value)}`);
  const tokens = parseSearchQuery(query);
  const outer = outerTokens(tokens);
  if ([...outer].some((token) => token.type === 'or')) {
    return formatSearchQuery([{ type: 'open' }, ...tokens, { type: 'close' }, ...filter]);
  }
  const hasAlternatives = tokens.some((token) => token.type === 'or');
  const isReplaced = (token: SearchToken) => isFilterOf(token, key) && (!hasAlternatives || outer.has(token));
  const at = tokens.findIndex((token) => isReplaced(token) && outer.has(token));
  const kept = tokens.flatMap((token, index) => (index === at ? filter : isReplaced(token) ? [] : [token]));
  return formatSearchQuery(tidy(at === -1 ? [...kept, ...filter] : kept));
}

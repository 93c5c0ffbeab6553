import { parseSearchQuery } from './parse-search-query.ts';
import type { FilterToken, SearchToken } from './search-token.ts';

/** What a token says, wherever it stands. */
export type SearchTerm =
  | { type: 'text'; text: string; isQuoted: boolean }
  | { type: 'or' | 'and' | 'open' | 'close' }
  | (Pick<FilterToken, 'type' | 'key' | 'isNegated' | 'isTag' | 'operator' | 'isList'> & {
      values: readonly { text: string; isQuoted: boolean }[];
    });

const marks = { or: 'OR', and: 'AND', open: '(', close: ')' };

// The grammar cannot say a quoted text that ends in a backslash: it would escape the closing quote.
const quote = (text: string) => `"${text.replace(/(?<!\\)\\+$/, '').replaceAll('"', String.raw`\"`)}"`;

/** Quotes a value where it needs quotes to stay one value. */
export const formatSearchValue = (text: string): string => (/[\s"()[\],]|^$/.test(text) ? quote(text) : text);

function formatFilter(term: Extract<SearchTerm, { type: 'filter' }>): string {
  const values = term.values.map(({ text, isQuoted }) => (isQuoted ? quote(text) : formatSearchValue(text)));
  const key = term.isTag ? `tags[${term.key}]` : /[^\w.-]/.test(term.key) ? `"${term.key}"` : term.key;
  const value = term.isList ? `[${values.join(', ')}]` : (values[0] ?? '');
  // An unfinished `key:` stays unfinished.
  const isUnfinished = value === '""' && term.values[0]?.isQuoted === false;
  return `${term.isNegated ? '!' : ''}${key}:${term.operator}${isUnfinished ? '' : value}`;
}

function render(terms: readonly SearchTerm[], quotesText: boolean): string {
  let query = '';
  for (const [index, term] of terms.entries()) {
    let written: string;
    if (term.type === 'filter') written = formatFilter(term);
    else if (term.type === 'text') written = term.isQuoted || quotesText ? quote(term.text) : term.text;
    else written = marks[term.type];
    const before = terms[index - 1]?.type;
    // Brackets hug what they hold; an empty pair would read as text without its space.
    const hugs = before === 'open' ? term.type !== 'close' : term.type === 'close' && !query.endsWith('(');
    query += (before === undefined || hugs ? '' : ' ') + written;
  }
  return query;
}

const meaning = (terms: readonly SearchTerm[]) =>
  JSON.stringify(
    terms.map((term) =>
      term.type === 'filter'
        ? [term.isNegated, term.isTag, term.key, term.operator, term.values.map((value) => value.text)]
        : [term.type, 'text' in term ? term.text : ''],
    ),
  );

/**
 * Writes terms as a query that reads back as the same terms. Texts that would run together, or read as something
 * else, are quoted.
 */
export function formatSearchQuery(terms: readonly SearchTerm[] | readonly SearchToken[]): string {
  const plain = render(terms, false);
  return meaning(parseSearchQuery(plain)) === meaning(terms) ? plain : render(terms, true);
}

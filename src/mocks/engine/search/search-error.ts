import type { SearchProblemCode } from '#lib/search-query/search-token.ts';

export type SearchErrorCode =
  | Exclude<SearchProblemCode, 'unclosed-quote'>
  | 'unknown-category'
  | 'unknown-boolean'
  | 'bad-cursor';

/**
 * A search that Sentry answers with 400. Carries what its `detail` needs: the filter's key and value as written,
 * or the operator, or the cursor.
 */
export class SearchError extends Error {
  readonly code: SearchErrorCode;
  readonly key: string;
  readonly value: string;

  constructor(code: SearchErrorCode, key: string, value: string) {
    super(`${code}: ${key} ${value}`);
    this.name = 'SearchError';
    this.code = code;
    this.key = key;
    this.value = value;
  }
}

/** Where something stands in the query: UTF-16 offsets, `end` exclusive. */
export type Span = { start: number; end: number };

/**
 * What is wrong with a part of a query. Sentry answers 400 to all but `unclosed-quote`, which it takes as it
 * stands.
 */
export type SearchProblemCode =
  | 'unclosed-quote'
  | 'unclosed-list'
  | 'unclosed-group'
  | 'missing-value'
  | 'missing-operand'
  | 'unknown-status'
  | 'bad-date'
  | 'bad-number';

export type SearchProblem = Span & { code: SearchProblemCode };

/** Free text: one phrase, its words joined by single spaces. */
export type TextToken = Span & { type: 'text'; text: string; isQuoted: boolean; problems: SearchProblem[] };

/** One value, without its quotes. `*` stays a wildcard, `\*` stays an escaped star. */
export type SearchValue = Span & { text: string; isQuoted: boolean };

export type SearchOperator = '' | '>' | '>=' | '<' | '<=';

/** `key:value`, `!key:value`, `key:>5`, `key:[a, b]`, `tags[key]:value`. */
export type FilterToken = Span & {
  type: 'filter';
  key: string;
  keySpan: Span;
  isNegated: boolean;
  /** Written as `tags[key]`: the tag of that name even where Sentry has a field of that name. */
  isTag: boolean;
  operator: SearchOperator;
  /** Everything after the colon. */
  valueSpan: Span;
  isList: boolean;
  /** One, unless it is a list. */
  values: SearchValue[];
  problems: SearchProblem[];
};

/** `OR`, `AND` and parentheses. */
export type MarkToken = Span & { type: 'or' | 'and' | 'open' | 'close'; problems: SearchProblem[] };

export type SearchToken = TextToken | FilterToken | MarkToken;

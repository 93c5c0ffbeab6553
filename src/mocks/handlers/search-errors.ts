import type { SearchError, SearchErrorCode } from '#mocks/engine/search/search-error.ts';

import { badRequest } from './answer.ts';

const STATUS = (value: string) => `invalid status value of '${value.replace(/^.*?:/, '')}'`;

/** Why today's Sentry refuses a search, after "Error parsing search query: ". */
const WORDS: Record<SearchErrorCode, (key: string, value: string) => string> = {
  'bad-cursor': () => 'Invalid cursor parameter.',
  'bad-date': (key, value) =>
    `${key}: Invalid date: ${value}. Expected +/-duration (e.g. +1h) or ISO 8601-like (e.g. 2026-01-31T09:00:00).`,
  'bad-number': (key, value) =>
    `${key}: Invalid number: ${value}. Expected number then optional k, m, or b suffix (e.g. 500k).`,
  'missing-operand': (_, value) =>
    `Condition is missing on the ${value === '' ? 'left' : 'right'} side of '${value}' operator`,
  'missing-value': (key) => `Empty string after '${key}:'`,
  'unclosed-group': (_, value) =>
    `Parse error at '${value}'. This is commonly caused by unmatched parentheses. Enclose any text in double quotes.`,
  'unclosed-list': (key, value) => `Invalid list for ${key}: ${value}`,
  'unknown-boolean': (key, value) => `${key}: Invalid boolean: ${value}. Expected true, 1, false, or 0.`,
  'unknown-category': (key, value) => `Invalid ${key}: '${value}'`,
  'unknown-status': (_, value) => STATUS(value),
};

export function refuseSearch({ code, key, value }: SearchError): Response {
  if (code === 'bad-cursor') return badRequest(WORDS[code](key, value));
  return badRequest(`Error parsing search query: ${WORDS[code](key, value)}`);
}

/** In 9.1's own words (Sentry HTTP contract 3.1). */
export function refuseSearch91({ code, key, value }: SearchError): Response {
  const plain = value.replace(/^[^:]*:/, '');
  const why: Partial<Record<SearchErrorCode, string>> = {
    'unknown-status': `'is:' had unknown status code '${plain}'.`,
    'bad-date': `${plain} is not a valid datetime query`,
    'bad-number': `"${plain}" could not be converted to a number.`,
  };
  return badRequest(`Your search query could not be parsed: ${why[code] ?? `${key}:${plain}`}`);
}

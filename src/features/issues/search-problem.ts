import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import { parseSearchQuery } from '#lib/search-query/parse-search-query.ts';
import type { SearchProblemCode } from '#lib/search-query/search-token.ts';

/** What is wrong with a search, and the text that it is about. */
export type SearchProblemText = { words: MessageDescriptor; about: string };

const WORDS: Record<SearchProblemCode, MessageDescriptor> = {
  'unclosed-quote': msg`A quotation mark is not closed.`,
  'unclosed-list': msg`A list is not closed: it ends with “]”.`,
  'unclosed-group': msg`A parenthesis is not closed.`,
  'missing-value': msg`A value is missing after the colon.`,
  'missing-operand': msg`Something is missing beside AND or OR.`,
  'unknown-status': msg`“is:” knows unresolved, resolved, ignored, assigned and unassigned, among others.`,
  'bad-date': msg`This is no time: write -24h, +7d or 2026-11-01.`,
  'bad-number': msg`This is no number.`,
};

/**
 * The first problem of a search. While somebody types, the end is always unfinished: only what stands before it is
 * wrong yet.
 *
 * @param isFinished nobody is typing: the text is what was searched for
 */
export function findSearchProblem(text: string, isFinished: boolean): SearchProblemText | null {
  const problems = parseSearchQuery(text).flatMap((token) => token.problems);
  const problem = problems.find(({ end }) => isFinished || end < text.length);
  return problem ? { words: WORDS[problem.code], about: text.slice(problem.start, problem.end) } : null;
}

import { checkedKind, isValues } from './search-key-names.ts';
import type {
  FilterToken,
  MarkToken,
  SearchOperator,
  SearchProblem,
  SearchProblemCode,
  SearchToken,
  SearchValue,
} from './search-token.ts';
import { parseSearchDate, parseSearchNumber } from './search-values.ts';

// `a::b` and `http://…` are text that people paste, not filters.
const filterHead = /(!?)(?:tags\[([\w.:-]+)\]|([\w.-]+)|"([\w.:-]+)"):(?!:|\/\/)/y;
const mark = /(OR|AND)(?![^\s()])|\((?!\))|\)/y;
const quoted = /"((?:\\"|[^"\\]|\\(?!"))*)("?)/y;
const listItem = /[^\],\s][^\],]*/y;
const comparison = /(>=?|<=?|=)?/y;
// A bracketed aside in free text, as in `render (anonymous function)`: part of the phrase.
const aside = /\((?!\s*(?:OR|AND)\s)[^():"]*\)/y;
const space = /\s*/y;

/**
 * Reads a search as Sentry's issue search does, with positions. Never throws: what is wrong or unfinished is a
 * token with problems. Tokens are in order and do not overlap; between them is only white space.
 *
 * Neighbouring words are one phrase. `OR` and `AND` are operators in capitals only, so that a pasted message
 * stays text.
 */
export function parseSearchQuery(input: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  const openGroups: MarkToken[] = [];
  let at = 0;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(input);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const sees = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    return pattern.test(input);
  };

  /** A quoted string from here on; an unclosed one reaches to the end. */
  const takeQuoted = (problems: SearchProblem[]): SearchValue => {
    const start = at;
    const [, text = '', close] = take(quoted) ?? [];
    if (!close) {
      at = input.length;
      problems.push({ code: 'unclosed-quote', start, end: at });
    }
    const inside = close ? text : input.slice(start + 1);
    return { text: inside.replaceAll('\\"', '"'), isQuoted: true, start, end: at };
  };

  /** To the next white space; a bracket ends it only where it closes a group that was opened before the word. */
  const takeWord = (): SearchValue => {
    const start = at;
    for (let depth = 0; at < input.length; at += 1) {
      const char = input.charAt(at);
      if (/\s/.test(char)) break;
      if (char === '(') depth += 1;
      if (char === ')' && depth > 0) depth -= 1;
      else if (char === ')' && openGroups.length > 0) break;
    }
    return { text: input.slice(start, at), isQuoted: false, start, end: at };
  };

  const takeList = (problems: SearchProblem[]): SearchValue[] => {
    const start = at;
    const values: SearchValue[] = [];
    at += 1;
    for (;;) {
      take(/[\s,]*/y);
      if (at >= input.length) {
        problems.push({ code: 'unclosed-list', start, end: at });
        return values;
      }
      if (take(/\]/y)) return values;
      if (input.charAt(at) === '"') values.push(takeQuoted(problems));
      else {
        const itemStart = at;
        const text = (take(listItem)?.[0] ?? '').trimEnd();
        values.push({ text, isQuoted: false, start: itemStart, end: itemStart + text.length });
      }
    }
  };

  const takeFilter = (head: RegExpExecArray, start: number): FilterToken => {
    const [, bang = '', tag, plain, quotedKey] = head;
    const key = tag ?? plain ?? quotedKey ?? '';
    const problems: SearchProblem[] = [];
    const keySpan = { start: start + bang.length, end: at - 1 };
    const valueStart = at;
    const kind = tag === undefined ? checkedKind(key) : undefined;
    const compared = kind === 'date' || kind === 'number' ? (take(comparison)?.[1] ?? '') : '';
    const isList = input.charAt(at) === '[';
    let values: SearchValue[];
    if (isList) values = takeList(problems);
    else values = [input.charAt(at) === '"' ? takeQuoted(problems) : takeWord()];
    const operator: SearchOperator =
      compared === '>' || compared === '>=' || compared === '<' || compared === '<=' ? compared : '';
    const valueSpan = { start: valueStart, end: at };

    const blame = (code: SearchProblemCode, value: SearchValue) => {
      problems.push({ code, start: value.start, end: value.end });
    };
    if (problems.length === 0 && values.every((value) => value.text === '' && !value.isQuoted)) {
      problems.push({ code: 'missing-value', ...valueSpan });
    } else {
      for (const value of values) {
        if (kind === 'status' && !isValues.includes(value.text)) blame('unknown-status', value);
        if (kind === 'number' && parseSearchNumber(value.text) === null) blame('bad-number', value);
        if (kind === 'date') {
          const date = parseSearchDate(value.text);
          if (date === null || (date.kind === 'relative' && compared !== '')) blame('bad-date', value);
        }
      }
    }
    return {
      type: 'filter',
      start,
      end: at,
      key,
      keySpan,
      isNegated: bang !== '',
      isTag: tag !== undefined,
      operator,
      valueSpan,
      isList,
      values,
      problems,
    };
  };

  const takePhrase = (): SearchToken => {
    const start = at;
    const words: string[] = [];
    let end = at;
    do {
      const wordStart = at;
      if (words.length > 0) take(aside);
      takeWord();
      words.push(input.slice(wordStart, at));
      end = at;
      take(space);
    } while (
      at < input.length &&
      input.charAt(at) !== '"' &&
      !sees(filterHead) &&
      (!sees(mark) || sees(aside) || (input.charAt(at) === ')' && openGroups.length === 0))
    );
    at = end;
    return {
      type: 'text',
      start,
      end,
      text: words.join(' ').replaceAll(/\s+/g, ' '),
      isQuoted: false,
      problems: [],
    };
  };

  for (take(space); at < input.length; take(space)) {
    const start = at;
    const head = take(filterHead);
    const isStray = input.charAt(at) === ')' && openGroups.length === 0;
    const found = head || isStray ? null : take(mark);
    if (head) tokens.push(takeFilter(head, start));
    else if (found) {
      const type =
        found[1] === undefined ? (found[0] === '(' ? 'open' : 'close') : found[1] === 'OR' ? 'or' : 'and';
      const token: MarkToken = { type, start, end: at, problems: [] };
      if (type === 'open') openGroups.push(token);
      if (type === 'close') openGroups.pop();
      tokens.push(token);
    } else if (input.charAt(at) === '"') {
      const problems: SearchProblem[] = [];
      tokens.push({ type: 'text', ...takeQuoted(problems), problems });
    } else tokens.push(takePhrase());
  }

  for (const token of openGroups)
    token.problems.push({ code: 'unclosed-group', start: token.start, end: token.end });
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'or' && token.type !== 'and') continue;
    const before = tokens[index - 1]?.type ?? 'open';
    const after = tokens[index + 1]?.type ?? 'close';
    if (
      before === 'open' ||
      before === 'or' ||
      before === 'and' ||
      after === 'close' ||
      after === 'or' ||
      after === 'and'
    ) {
      token.problems.push({ code: 'missing-operand', start: token.start, end: token.end });
    }
  }
  return tokens;
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseSearchQuery } from './parse-search-query.ts';

/** Tokens in short: `text`, `!key>value`, `or`, with the problems behind. */
const read = (query: string) =>
  parseSearchQuery(query).map((token) => {
    const problems = token.problems.map((problem) => ` ?${problem.code}`).join('');
    if (token.type === 'text') return `"${token.text}"${problems}`;
    if (token.type !== 'filter') return token.type + problems;
    const values = token.values.map((value) => value.text);
    const shown = token.isList ? `[${values.join('|')}]` : (values[0] ?? '');
    return `${token.isNegated ? 'not ' : ''}${token.isTag ? 'tag ' : ''}${token.key} ${token.operator}${shown}${problems}`;
  });

describe('parseSearchQuery', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  \t\n ', []],
    ['connection refused', ['"connection refused"']],
    ['a   b\n c', ['"a b c"']],
    ['"a b" c', ['"a b"', '"c"']],
    ['a "b"', ['"a"', '"b"']],
    ['"say \\"hi\\""', ['"say "hi""']],
    ['is:unresolved level:error', ['is unresolved', 'level error']],
    ['foo is:resolved bar', ['"foo"', 'is resolved', '"bar"']],
    ['!browser:Chrome', ['not browser Chrome']],
    ['browser:"Mobile Safari 12"', ['browser Mobile Safari 12']],
    ['browser:"a \\"b\\" c"', ['browser a "b" c']],
    ['url:http://a.b/c?d=e', ['url http://a.b/c?d=e']],
    ['user:id:1', ['user id:1']],
    ['tags[level]:error', ['tag level error']],
    ['"os:name":x', ['os:name x']],
    ['level:[error, "a, b" ,fatal]', ['level [error|a, b|fatal]']],
    ['level:[error,]', ['level [error]']],
    ['timesSeen:>=10', ['timesSeen >=10']],
    ['timesSeen:=10k', ['timesSeen 10k']],
    ['timesSeen:[1, 2]', ['timesSeen [1|2]']],
    ['age:-24h', ['age -24h']],
    ['lastSeen:>2024-01-31', ['lastSeen >2024-01-31']],
    ['firstSeen:<=2024-01-31T10:00:00+02:00', ['firstSeen <=2024-01-31T10:00:00+02:00']],
    ['sum:>5', ['sum >5']],
    ['tag:""', ['tag ']],
    ['a OR b AND c', ['"a"', 'or', '"b"', 'and', '"c"']],
    ['this or that and more', ['"this or that and more"']],
    ['(level:error OR level:fatal) x', ['open', 'level error', 'or', 'level fatal', 'close', '"x"']],
    ['!(a)', ['"!(a)"']],
    ['render (anonymous function) x', ['"render (anonymous function) x"']],
    ['function(app/main.js)', ['"function(app/main.js)"']],
    ['message:f(x) y', ['message f(x)', '"y"']],
    ['(message:f(x))', ['open', 'message f(x)', 'close']],
    ['()', ['"()"']],
    ['a) b', ['"a) b"']],
    [') b', ['") b"']],
    ['std::bad_alloc', ['"std::bad_alloc"']],
    ['https://sentry.io/x', ['"https://sentry.io/x"']],
    ['-level:error', ['-level error']],
    ['错误 发生', ['"错误 发生"']],
    ['错误:发生', ['"错误:发生"']],
    ['错误\u3000发生 is:resolved', ['"错误 发生"', 'is resolved']],
    ['城市:"北 京" city:"北 京" 😀', ['"城市:"北 京""', 'city 北 京', '"😀"']],
  ])('reads %j', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['"open', ['"open" ?unclosed-quote']],
    ['tag:"open is:resolved', ['tag open is:resolved ?unclosed-quote']],
    ['level:[error, warn', ['level [error|warn] ?unclosed-list']],
    ['level:[', ['level [] ?unclosed-list']],
    ['level:[]', ['level [] ?missing-value']],
    ['level:["a', ['level [a] ?unclosed-quote ?unclosed-list']],
    ['(a', ['open ?unclosed-group', '"a"']],
    ['is: level:error', ['is  ?missing-value', 'level error']],
    ['has:', ['has  ?missing-value']],
    ['is:done', ['is done ?unknown-status']],
    ['is:""', ['is  ?unknown-status']],
    ['age:-24', ['age -24 ?bad-date']],
    ['age:24h', ['age 24h ?bad-date']],
    ['age:-24s', ['age -24s ?bad-date']],
    ['age:>-24h', ['age >-24h ?bad-date']],
    ['age:>2024-02-31', ['age >2024-02-31 ?bad-date']],
    ['lastSeen:yesterday', ['lastSeen yesterday ?bad-date']],
    ['timesSeen:many', ['timesSeen many ?bad-number']],
    ['times_seen:>', ['times_seen > ?missing-value']],
    ['OR a', ['or ?missing-operand', '"a"']],
    ['a OR', ['"a"', 'or ?missing-operand']],
    ['a OR OR b', ['"a"', 'or ?missing-operand', 'or ?missing-operand', '"b"']],
    ['(a OR)', ['open', '"a"', 'or ?missing-operand', 'close']],
  ])('names what is wrong with %j', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it('says where key and values stand', () => {
    const query = '😀 !level:[error, "a b"]';
    const [, filter] = parseSearchQuery(query);
    if (filter?.type !== 'filter') throw new Error('There should be a filter.');
    const cut = ({ start, end }: { start: number; end: number }) => query.slice(start, end);
    expect(cut(filter)).toBe('!level:[error, "a b"]');
    expect(cut(filter.keySpan)).toBe('level');
    expect(cut(filter.valueSpan)).toBe('[error, "a b"]');
    expect(filter.values.map(cut)).toEqual(['error', '"a b"']);
  });

  it('blames the value, not the filter', () => {
    const [filter] = parseSearchQuery('is:[resolved, nonsense]');
    expect(filter?.problems).toEqual([{ code: 'unknown-status', start: 14, end: 22 }]);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      'is:',
      'age:',
      '"',
      '\\',
      '(',
      ')',
      '[',
      ']',
      ',',
      ' OR ',
      ' AND ',
      ' ',
      '!',
      ':',
      'tags[',
      '>',
      '-24h',
      '错',
      '😀',
      '*',
      '\u3000',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const anyQuery = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  it('never throws, and covers all but white space, in order and without overlap', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        let at = 0;
        for (const token of parseSearchQuery(query)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(query.slice(at, token.start).trim()).toBe('');
          const spans = [...token.problems, ...(token.type === 'filter' ? token.values : [])];
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(token.start);
            expect(span.end).toBeLessThanOrEqual(token.end);
          }
          at = token.end;
        }
        expect(query.slice(at).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

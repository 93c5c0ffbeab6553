import { expect, it } from 'vitest';

import { tagQuery } from './tag-query.ts';

it.each([
  [{ key: 'browser', value: 'Chrome 65', query: null }, 'browser:"Chrome 65"'],
  [{ key: 'empty', value: '', query: null }, 'empty:""'],
  [{ key: 'user', value: 'id:1', query: 'user.id:1' }, 'user.id:1'],
  [{ key: 'note', value: 'say "hi" now', query: null }, String.raw`note:"say \"hi\" now"`],
  [{ key: 'gone', value: null, query: null }, null],
  [{ key: 'lines', value: 'a\nb', query: null }, null],
])('%j is searched by %s', (tag, query) => {
  expect(tagQuery(tag)).toBe(query);
});

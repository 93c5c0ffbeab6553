import { expect, test } from 'vitest';

import { findSearchProblem } from './search-problem.ts';

test.each([
  ['is:unresolved level:error', true],
  ['', true],
  // Not finished yet, so not wrong yet.
  ['is:', false],
  ['level:error user:"A', false],
])('finds nothing wrong with %j (finished: %j)', (text, isFinished) => {
  expect(findSearchProblem(text, isFinished)).toBeNull();
});

test('names the part that is wrong', () => {
  expect(findSearchProblem('is:bogus level:error', false)?.about).toContain('bogus');
  expect(findSearchProblem('age:soon x', false)?.about).toContain('soon');
});

test('what was searched for is wrong to its end', () => {
  expect(findSearchProblem('is:bogus', true)).not.toBeNull();
});

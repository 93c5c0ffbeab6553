import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { splitMiddle } from './split-middle.ts';

test('a path is cut before its last part', () => {
  expect(splitMiddle('/usr/lib/python3/site-packages/django/core/handlers.py')).toEqual([
    '/usr/lib/python3/site-packages/django/core',
    '/handlers.py',
  ]);
});

test('a short text is not cut', () => {
  expect(splitMiddle('api/auth.py')).toEqual(['', 'api/auth.py']);
});

test('the halves are the text, and no character is split', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const [head, tail] = splitMiddle(text);
      expect(head + tail).toBe(text);
      expect(tail.isWellFormed() || !text.isWellFormed()).toBe(true);
    }),
  );
});

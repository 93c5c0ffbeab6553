import { expect, test } from 'vitest';

import { nextPath } from './next-path.ts';

test.each([
  [
    '?next=%2Forganizations%2Facme%2Fissues%2F%3Fquery%3Dis%253Aresolved',
    '/organizations/acme/issues/?query=is%3Aresolved',
  ],
  ['?next=/connection/%23top', '/connection/#top'],
  ['?next=https://evil.example/', '/'],
  ['?next=//evil.example/', '/'],
  ['?next=/%5Cevil.example/', '/'],
  ['?next=/%09/evil.example/', '/'],
  ['?next=/.//evil.example', '/'],
  ['?next=/x/..//evil.example', '/'],
  ['?next=javascript:alert(1)', '/'],
  ['', '/'],
])('%s leads to %s', (search, path) => {
  expect(nextPath(search)).toBe(path);
});

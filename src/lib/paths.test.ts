import { expect, test } from 'vitest';

import { paths } from './paths.ts';

test('the addresses are Sentry’s own', () => {
  expect({
    signIn: paths.signIn('/organizations/acme/issues/?query=a b'),
    signInHome: paths.signIn('/'),
    issues: paths.issues('acme'),
    filtered: paths.issues('acme', {
      query: 'is:unresolved level:error',
      project: ['1', '2'],
      environment: null,
    }),
    group: paths.group('acme', '42'),
    event: paths.event('acme', '42', 'latest'),
  }).toMatchInlineSnapshot(`
    {
      "event": "/organizations/acme/issues/42/events/latest/",
      "filtered": "/organizations/acme/issues/?query=is%3Aunresolved+level%3Aerror&project=1&project=2",
      "group": "/organizations/acme/issues/42/",
      "issues": "/organizations/acme/issues/",
      "signIn": "/auth/sign-in/?next=%2Forganizations%2Facme%2Fissues%2F%3Fquery%3Da+b",
      "signInHome": "/auth/sign-in/",
    }
  `);
});

test('a slug cannot leave its segment', () => {
  expect(paths.group('a/../b', '?x')).toBe('/organizations/a%2F..%2Fb/issues/%3Fx/');
});

import { expect, it } from 'vitest';

import { policyDirectives } from './csp-policy.ts';

it('policyDirectives takes a policy apart', () => {
  expect(
    policyDirectives("default-src *; script-src 'self'\t cdn.example ; upgrade-insecure-requests;; "),
  ).toEqual([
    { name: 'default-src', sources: '*' },
    { name: 'script-src', sources: "'self'\t cdn.example" },
    { name: 'upgrade-insecure-requests', sources: '' },
  ]);
  expect(policyDirectives('  ;')).toEqual([]);
});

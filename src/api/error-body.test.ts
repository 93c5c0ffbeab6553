import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readErrorBody } from './error-body.ts';

const nothing = { code: null, detail: null, fieldErrors: {}, extra: {}, requestId: null };

test.each([
  ['plain text', { detail: 'No.' }, { detail: 'No.' }],
  [
    'a code with its facts',
    { detail: { code: 'sso-required', message: 'SSO', extra: { loginUrl: '/auth/login/acme/' } } },
    { code: 'sso-required', detail: 'SSO', extra: { loginUrl: '/auth/login/acme/' } },
  ],
  [
    'serializer errors',
    { status: ['bad'], non_field_errors: ['worse'] },
    { fieldErrors: { status: ['bad'], '': ['worse'] } },
  ],
  [
    'nested ones in lists, as 9.1 sends them',
    { statusDetails: [{ inCommit: [{ repository: ['unknown'] }] }] },
    { fieldErrors: { 'statusDetails.inCommit.repository': ['unknown'] } },
  ],
  [
    'nested ones as objects',
    { statusDetails: { inRelease: ['x'] } },
    { fieldErrors: { 'statusDetails.inRelease': ['x'] } },
  ],
  ['a field with one text', { email: 'taken' }, { fieldErrors: { email: ['taken'] } }],
  [
    'plugin forms',
    { errors: { url: 'bad', __all__: 'refused' } },
    { fieldErrors: { url: ['bad'], '': ['refused'] } },
  ],
  [
    'a bad period on 9.1',
    { error: { params: { stats_period: { message: 'invalid' } } } },
    { fieldErrors: { 'stats_period.message': ['invalid'] } },
  ],
  ['a list of texts as detail', { detail: ['a', 'b'] }, { detail: 'a b' }],
  ['a bare string', 'Invalid origin: https://x', { detail: 'Invalid origin: https://x' }],
  ['a string that holds JSON', '{"detail": "Again."}', { detail: 'Again.' }],
  ['a string that only looks like JSON', '{oops', { detail: '{oops' }],
  ['a bare list', ['first', 'second'], { detail: 'first second', fieldErrors: { '': ['first', 'second'] } }],
  ['a 500', { detail: 'Internal Error', errorId: 'abc' }, { detail: 'Internal Error', requestId: 'abc' }],
  [
    'an operator’s refusal',
    { error: 'unknown_option', errorDetail: {} },
    { code: 'unknown_option', detail: 'unknown_option' },
  ],
  ['a retired URL', { message: 'This API no longer exists.' }, { detail: 'This API no longer exists.' }],
  [
    'located errors of newer GlitchTip',
    { detail: [{ type: 'missing', loc: ['body', 'status'], msg: 'Field required' }] },
    { fieldErrors: { status: ['Field required'] } },
  ],
  ['an empty detail', { detail: '' }, {}],
  ['no body', undefined, {}],
  ['null', null, {}],
  ['a number', 7, {}],
])('reads %s', (_, body, expected) => {
  expect(readErrorBody(body)).toEqual({ ...nothing, ...expected });
});

test('no JSON whatever makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(typeof readErrorBody(body).fieldErrors).toBe('object');
    }),
  );
});

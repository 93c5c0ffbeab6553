import { describe, expect, it } from 'vitest';

import { bodyText, readBody } from './request-body.ts';

const FORM = 'application/x-www-form-urlencoded';

describe('readBody', () => {
  it.each([[null], [undefined], ['']])('%s is no body', (data) => {
    expect(readBody(data, null)).toEqual({ kind: 'none' });
    expect(bodyText(data, null)).toBeNull();
  });

  it('reads JSON that the server left as text', () => {
    expect(readBody(' {"a": [1]}', 'application/json')).toEqual({ kind: 'data', value: { a: [1] } });
  });

  it('leaves broken JSON and other texts as they are', () => {
    expect(readBody('{"a": ', 'application/json')).toEqual({ kind: 'text', text: '{"a": ' });
    expect(readBody('42', null)).toEqual({ kind: 'text', text: '42' });
  });

  it('reads forms from text and from what the server parsed', () => {
    expect(readBody('a=1&a=2', FORM)).toEqual({
      kind: 'form',
      pairs: [
        ['a', '1'],
        ['a', '2'],
      ],
    });
    expect(readBody({ a: ['1'], b: 2 }, FORM)).toEqual({
      kind: 'form',
      pairs: [
        ['a', '1'],
        ['b', '2'],
      ],
    });
  });
});

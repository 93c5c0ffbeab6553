import { describe, expect, test } from 'vitest';

import { md5 } from './md5.ts';
import { normaliseEvent } from './normalise-event.ts';
import { parameterise, stableName } from './parameterise.ts';

function hashOf(raw: unknown): string {
  const result = normaliseEvent(raw, { now: 0 });
  return 'kind' in result ? result.reason : result.hash;
}

const error = (type: string, value: string, ...functions: string[]) => ({
  platform: 'python',
  exception: {
    values: [
      {
        type,
        value,
        stacktrace: {
          frames: functions.map((name, at) => ({
            function: name,
            module: 'quay.berths',
            lineno: at + value.length,
            in_app: !name.startsWith('lib_'),
          })),
        },
      },
    ],
  },
});

describe('groupHash', () => {
  test('errors of one type from the same functions are one group, whatever their value and lines', () => {
    expect(hashOf(error('E', 'a', 'main', 'moor'))).toBe(hashOf(error('E', 'other', 'main', 'moor')));
  });

  test('another type or another function is another group', () => {
    expect(hashOf(error('E', 'a', 'main'))).not.toBe(hashOf(error('F', 'a', 'main')));
    expect(hashOf(error('E', 'a', 'main'))).not.toBe(hashOf(error('E', 'a', 'moor')));
  });

  test('library frames do not count beside the app’s', () => {
    expect(hashOf(error('E', 'a', 'main', 'lib_one'))).toBe(hashOf(error('E', 'a', 'main', 'lib_two')));
  });

  test('depth of recursion and numbers in compiler-made names do not count', () => {
    expect(hashOf(error('E', 'a', 'walk', 'walk'))).toBe(hashOf(error('E', 'a', 'walk', 'walk', 'walk')));
    expect(hashOf(error('E', 'a', 'lambda$onCreate$2'))).toBe(hashOf(error('E', 'a', 'lambda$onCreate$17')));
  });

  test('without frames, the value counts without its parameters', () => {
    expect(hashOf(error('E', 'No berth 12'))).toBe(hashOf(error('E', 'No berth 7')));
    expect(hashOf(error('E', 'No berth 12'))).not.toBe(hashOf(error('E', 'No crane 12')));
  });

  test('messages group by their template', () => {
    const of = (params: unknown[]) => hashOf({ logentry: { message: 'ship %s late', params } });
    expect(of(['Aurora'])).toBe(of(['Boreas']));
    expect(hashOf({ message: 'ship 1 late' })).toBe(hashOf({ message: 'ship 22 late' }));
  });

  test('a fingerprint wins, and {{ default }} in it stands for the rest', () => {
    const withPrint = (raw: object, ...fingerprint: string[]) => hashOf({ ...raw, fingerprint });
    const one = error('E', 'a', 'main');
    const two = error('F', 'b', 'moor');
    expect(withPrint(one, 'x')).toBe(withPrint(two, 'x'));
    expect(withPrint(one, '{{ default }}', 'x')).not.toBe(withPrint(two, '{{ default }}', 'x'));
    expect(withPrint(one, '{{default}}', 'x')).not.toBe(hashOf(one));
    expect(withPrint(one, '{{ default }}')).toBe(hashOf(one));
  });

  test('reports group by directive and host', () => {
    const report = (blocked: string) =>
      hashOf({
        csp: { effective_directive: 'img-src', blocked_uri: blocked, document_uri: 'https://a.example' },
      });
    expect(report('https://cdn.example/1.png')).toBe(report('https://cdn.example/2.png'));
    expect(report('https://cdn.example/1.png')).not.toBe(report('https://ads.example/1.png'));
  });

  test('an event of nothing has the hash of nothing', () => {
    expect(hashOf({})).toBe('d41d8cd98f00b204e9800998ecf8427e');
  });
});

test.each([
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
])('md5 of %j is the one of RFC 1321', (text, digest) => {
  expect(md5(text)).toBe(digest);
});

test.each([
  ['Lock 0x7ffe12 held by 10.0.0.7 since 2026-03-01T10:00:00Z', 'Lock <hex> held by <ip> since <date>'],
  ['user "ann" has no berth \'B 4\'', 'user <quoted> has no berth <quoted>'],
  ["can't dock", "can't dock"],
  ['job 4f0e0b0a-1111-4222-8333-444455556666 took 1.5 s', 'job <uuid> took <number> s'],
])('%s loses its parameters', (message, expected) => {
  expect(parameterise(message)).toBe(expected);
});

test('names lose numbers and hashes, not words that look like hex', () => {
  expect(stableName('static/app.3f2a9c1b.js?v=2')).toBe('static/app.<hash>.js');
  expect(stableName('facade.Deface')).toBe('facade.Deface');
});

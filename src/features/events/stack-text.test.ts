import { describe, expect, it } from 'vitest';

import { frameOf } from './frame-of.fixture.ts';
import { stackText } from './stack-text.ts';

const frames = [
  frameOf({ function: 'main', filename: 'app/run.py', absPath: '/srv/app/run.py', lineNo: 8 }),
  frameOf({
    function: 'charge',
    filename: 'app/pay.py',
    lineNo: 41,
    colNo: 7,
    context: [
      [40, 'def charge():'],
      [41, '    raise Refused(card)'],
    ],
  }),
];
const refused = { type: 'Refused', value: 'no funds', module: 'shop.pay' };

describe('stackText', () => {
  it('writes Python oldest call first, with the source line', () => {
    expect(stackText(frames, 'python', refused)).toBe(
      [
        'Traceback (most recent call last):',
        '  File "/srv/app/run.py", line 8, in main',
        '  File "app/pay.py", line 41, in charge',
        '    raise Refused(card)',
        'Refused: no funds',
      ].join('\n'),
    );
  });

  it('writes JavaScript newest call first', () => {
    expect(stackText(frames, 'javascript', refused)).toBe(
      'Refused: no funds\n    at charge (app/pay.py:41:7)\n    at main (app/run.py:8)',
    );
  });

  it('writes Java with modules', () => {
    const frame = frameOf({ module: 'shop.Pay', function: 'charge', filename: 'Pay.java', lineNo: 41 });
    expect(stackText([frame], 'java', refused)).toBe(
      'shop.pay.Refused: no funds\n    at shop.Pay.charge(Pay.java:41)',
    );
  });

  it('writes native frames with image and address', () => {
    const frame = frameOf({ package: '/usr/lib/libpay.so', instructionAddr: '0x10', symbol: 'charge' });
    expect(stackText([frame], 'native', null)).toBe('0   libpay.so                0x10               charge');
  });

  it('survives frames without anything', () => {
    for (const platform of ['python', 'java', 'ruby', 'native', 'go', null]) {
      expect(stackText([frameOf({})], platform, { type: null, value: null, module: null })).toContain('?');
    }
  });
});

import { describe, expect, it } from 'vitest';

import { frameOf } from './frame-of.fixture.ts';
import { frameFunction, framePlace, hasDetails, minifiedFrame } from './frame-place.ts';

describe('framePlace', () => {
  it('is the file with line and column', () => {
    const frame = frameOf({ filename: 'a/b.js', lineNo: 3, colNo: 9, module: 'b' });
    expect(framePlace(frame, 'javascript')).toEqual({ path: 'a/b.js', position: ':3:9' });
  });

  it('is the module in Java, the image and address in native code', () => {
    const java = frameOf({ module: 'shop.Pay', filename: 'Pay.java', lineNo: 4 });
    expect(framePlace(java, 'java')).toEqual({ path: 'shop.Pay', position: ':4' });
    const native = frameOf({ package: '/usr/lib/libpay.so', instructionAddr: '0x10' });
    expect(framePlace(native, 'native')).toEqual({ path: 'libpay.so', position: '0x10' });
  });

  it('is empty where nothing is known', () => {
    expect(framePlace(frameOf({}), null)).toEqual({ path: '', position: '' });
    expect(frameFunction(frameOf({}))).toBeNull();
    expect(hasDetails(frameOf({}))).toBe(false);
  });
});

it('minifiedFrame shows the place before the source map', () => {
  const minified = {
    map: null,
    mapUrl: null,
    function: 'a',
    filename: 'x.min.js',
    absPath: null,
    lineNo: 1,
    colNo: 9,
  };
  const frame = frameOf({
    function: 'poll',
    filename: 'x.js',
    lineNo: 40,
    context: [[40, 'poll()']],
    minified,
  });
  expect(minifiedFrame(frame)).toMatchObject({ function: 'a', filename: 'x.min.js', lineNo: 1, context: [] });
  expect(minifiedFrame(frameOf({ function: 'poll' }))).toMatchObject({ function: 'poll' });
});

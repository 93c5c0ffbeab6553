import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cutLine } from './cut-line.ts';

describe('cutLine', () => {
  it('leaves a line alone that is short enough', () => {
    expect(cutLine('  return x;', 3)).toBe('  return x;');
  });

  it('keeps what is round the column', () => {
    const line = `${'a'.repeat(500)}X${'b'.repeat(500)}`;
    expect(cutLine(line, 500, 10)).toBe('…aaaaaXbbbb…');
    expect(cutLine(line, 0, 10)).toBe('aaaaaaaaaa…');
    expect(cutLine(line, null, 10)).toBe('aaaaaaaaaa…');
    expect(cutLine(line, 99_999, 10)).toBe('…bbbbbbbbbb');
  });

  it('is never longer than asked, but for the ellipses', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.integer(), (line, column) => {
        expect(cutLine(line, column, 20).length).toBeLessThanOrEqual(22);
      }),
    );
  });
});

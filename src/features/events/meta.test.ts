import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { annotate, metaAt, metaNotes } from './meta.ts';

const meta = {
  entries: {
    0: { data: { headers: { 1: { 1: { '': { rem: [['@password:filter', 's', 0, 10]], len: 42 } } } } } },
  },
};

describe('metaAt', () => {
  it('follows names and positions', () => {
    expect(metaNotes(metaAt(meta, 'entries', 0, 'data', 'headers', 1, 1))).toEqual({
      redactions: [{ rule: '@password:filter', start: 0, end: 10 }],
      errors: [],
      originalLength: 42,
    });
  });

  it('ends where there is nothing, inherited names among it', () => {
    expect(metaAt(meta, 'entries', 1, 'data')).toBeUndefined();
    expect(metaAt(meta, 'constructor', 'name')).toBeUndefined();
    expect(metaAt(null, 'entries')).toBeUndefined();
  });
});

describe('metaNotes', () => {
  it('reads errors with and without their reasons', () => {
    expect(
      metaNotes({ '': { err: ['missing_attribute', ['invalid_data', { reason: 'x' }]] } })?.errors,
    ).toEqual(['missing_attribute', 'invalid_data']);
  });

  it.each([[null], [{}], [{ '': null }], [{ '': { rem: 'x' } }], ['text']])('finds nothing in %j', (node) => {
    expect(metaNotes(node)).toBeNull();
  });
});

describe('annotate', () => {
  it('cuts the text at its redactions', () => {
    const notes = { redactions: [{ rule: 'r', start: 4, end: 8 }], errors: [], originalLength: null };
    expect(annotate('ab: **** cd', notes)).toEqual([
      { text: 'ab: ', rule: null },
      { text: '****', rule: 'r' },
      { text: ' cd', rule: null },
    ]);
  });

  it('loses no letter for any ranges', () => {
    const place = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
    const redaction = fc.record({ rule: fc.constant('r'), start: place, end: place });
    fc.assert(
      fc.property(fc.string(), fc.array(redaction), (text, redactions) => {
        const pieces = annotate(text, { redactions, errors: [], originalLength: null });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Exception } from '#api/event-exception.ts';
import { ExceptionData } from '#api/event-exception.ts';

import { exceptionChain } from './exception-chain.ts';

function exceptions(...mechanisms: (object | null)[]): Exception[] {
  return ExceptionData.parse({ values: mechanisms.map((mechanism, at) => ({ type: `E${at}`, mechanism })) })
    .values;
}

describe('exceptionChain', () => {
  it('puts the exception thrown last first, its causes after it', () => {
    const links = exceptionChain(exceptions(null, null, null), true);
    expect(links.map((link) => [link.exception.type, link.role])).toEqual([
      ['E2', 'thrown'],
      ['E1', 'cause'],
      ['E0', 'cause'],
    ]);
  });

  it('turns round', () => {
    const links = exceptionChain(exceptions(null, null), false);
    expect(links.map((link) => link.exception.type)).toEqual(['E0', 'E1']);
  });

  it('knows the members of a group', () => {
    const links = exceptionChain(
      exceptions(
        { type: 'x', exception_id: 2, parent_id: 0 },
        { type: 'x', exception_id: 1, parent_id: 0 },
        { type: 'x', exception_id: 0, is_exception_group: true },
      ),
      true,
    );
    expect(links.map((link) => [link.role, link.depth])).toEqual([
      ['thrown', 0],
      ['member', 1],
      ['member', 1],
    ]);
  });

  it('ends for any ids, circles among them', () => {
    const id = fc.option(fc.integer({ min: -1, max: 4 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ exception_id: id, parent_id: id }), { maxLength: 6 }), (ids) => {
        const links = exceptionChain(exceptions(...ids), true);
        expect(links).toHaveLength(ids.length);
        for (const { depth } of links) expect(depth).toBeLessThan(Math.max(1, ids.length));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';

import { EventDetails } from '#api/event.ts';

import { eventParts } from './event-parts.ts';

function ids(parts: object): string[] {
  return eventParts(EventDetails.parse({ eventID: 'a'.repeat(32), ...parts })).map((part) => part.id);
}

const exception = { type: 'exception', data: { values: [{ type: 'E', value: 'went wrong' }] } };

describe('eventParts', () => {
  it('puts what tells most first, whatever the order it came in', () => {
    expect(
      ids({
        entries: [
          { type: 'debugmeta', data: { images: [{}] } },
          { type: 'request', data: { url: 'http://a/' } },
          { type: 'breadcrumbs', data: { values: [{ message: 'a' }] } },
          exception,
        ],
        tags: [{ key: 'a', value: 'b' }],
        errors: [{ type: 'x' }],
        user: { id: '1' },
        context: { a: 1 },
        packages: { pip: '1' },
      }),
    ).toEqual([
      'exception',
      'breadcrumbs',
      'request',
      'tags',
      'context',
      'extra',
      'debugmeta',
      'packages',
      'errors',
    ]);
  });

  it('leaves out a message that the exception says too', () => {
    expect(ids({ entries: [exception, { type: 'message', data: { formatted: 'went wrong' } }] })).toEqual([
      'exception',
    ]);
    expect(ids({ entries: [exception, { type: 'message', data: { formatted: 'another' } }] })).toEqual([
      'message',
      'exception',
    ]);
  });

  it('keeps what it does not know, unless it is empty', () => {
    const entries = [
      { type: 'hologram', data: { depth: 3 } },
      { type: 'hologram', data: 'flat' },
      { type: 'spans', data: [] },
    ];
    expect(ids({ entries })).toEqual(['other', 'other-2']);
  });

  it('leaves out a request of which nothing but the method is known', () => {
    expect(ids({ entries: [{ type: 'request', data: { method: 'UNKNOWN', url: '' } }] })).toEqual([]);
  });

  it('has nothing for an empty event', () => {
    expect(ids({ entries: {} })).toEqual([]);
  });
});

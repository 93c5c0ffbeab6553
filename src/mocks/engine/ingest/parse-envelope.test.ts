import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseEnvelope } from './parse-envelope.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (payload: Uint8Array) => new TextDecoder().decode(payload);

describe('parseEnvelope', () => {
  test('counts lengths in bytes, and takes a line where there is no length', () => {
    const payload = '{"message":"港口 ⚓"}';
    const envelope = parseEnvelope(
      bytes(
        `{"event_id":"a"}\n{"type":"event","length":${bytes(payload).length}}\n${payload}\n{"type":"session"}\n{}\n`,
      ),
    );
    expect(envelope.faults).toEqual([]);
    expect(envelope.items.map((item) => [item.type, text(item.payload)])).toEqual([
      ['event', payload],
      ['session', '{}'],
    ]);
  });

  test('lets a payload with newlines stand when its length says so', () => {
    const envelope = parseEnvelope(
      bytes('{}\n{"type":"attachment","length":3,"filename":"a"}\na\nb\n{"type":"x"}\n1'),
    );
    expect(envelope.items.map((item) => text(item.payload))).toEqual(['a\nb', '1']);
  });

  test('takes an empty payload at the very end', () => {
    const envelope = parseEnvelope(bytes('{}\n{"type":"attachment","length":0}'));
    expect(envelope).toMatchObject({ faults: [], items: [{ type: 'attachment' }] });
  });

  test.each([
    ['no json\n', 0, 'the envelope header is no JSON object'],
    ['{}\nnothing\n', 1, 'its header is no JSON object'],
    ['{}\n{"length":2}\n{}\n', 1, 'its header names no type'],
    [
      '{}\n{"type":"event"}\n{}\n{"type":"event","length":50}\n{}',
      2,
      'it is cut off: 2 of 50 bytes are there',
    ],
    ['{}\n{"type":"event","length":2}\n{}{}\n', 1, 'no newline follows its payload'],
    ['{}\n{"type":"event","length":-1}\n{}\n', 1, 'its length is no whole number'],
  ])('names what is wrong with %j', (envelope, item, reason) => {
    expect(parseEnvelope(bytes(envelope)).faults).toEqual([{ item, reason }]);
  });

  test('gives back any items that were put in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), (payloads) => {
        const parts = payloads.flatMap((payload) => [
          ...bytes(`{"type":"attachment","length":${payload.length}}\n`),
          ...payload,
          0x0a,
        ]);
        const envelope = parseEnvelope(Uint8Array.from([...bytes('{}\n'), ...parts]));
        expect(envelope.faults).toEqual([]);
        expect(envelope.items.map((item) => [...item.payload])).toEqual(
          payloads.map((payload) => [...payload]),
        );
      }),
    );
  });

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        const { items, faults } = parseEnvelope(any);
        expect(items.length + faults.length).toBeLessThanOrEqual(201);
      }),
    );
  });
});

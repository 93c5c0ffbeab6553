import { gzipSync } from 'node:zlib';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ImportEntry } from './import-entry.ts';
import { readEventFile } from './read-event-file.ts';

const ID = 'a'.repeat(32);
const OTHER_ID = 'b'.repeat(32);

async function read(content: BlobPart, signal = new AbortController().signal): Promise<ImportEntry[]> {
  const entries: ImportEntry[] = [];
  for await (const entry of readEventFile(new Blob([content]), signal)) entries.push(entry);
  return entries;
}

/** `event 1`, `bad 3 bad-json`, …: what came, and at which line. */
async function outline(content: BlobPart): Promise<string[]> {
  return (await read(content)).map((entry) =>
    entry.kind === 'event' ? `event ${entry.line}` : `${entry.kind} ${entry.line} ${entry.reason}`,
  );
}

describe('what a file may be', () => {
  test.each([
    ['one event', '{"message":"a"}', ['event 1']],
    ['one event over several lines', '\n{\n  "message": "a",\n  "extra": {"x": "}"}\n}\n', ['event 2']],
    ['events over several lines', '{\n"message":"a"\n}\n{\n"message":"b"\n}', ['event 1', 'event 4']],
    ['a list', '[{"message":"a"},\n {"message":"b"}]', ['event 1', 'event 2']],
    ['an empty list', ' [ ] ', []],
    ['one a line', '{"message":"a"}\n{"message":"b"}\n', ['event 1', 'event 2']],
    [
      'Windows line ends and blank lines',
      '{"message":"a"}\r\n\r\n{"message":"b"}\r\n',
      ['event 1', 'event 3'],
    ],
    ['a byte order mark', '\uFEFF{"message":"a"}', ['event 1']],
    ['values without a separator', '{"message":"a"}{"message":"b"}', ['event 1', 'event 1']],
    ['nothing', '', ['bad null empty']],
    ['white space', ' \r\n ', ['bad null empty']],
    ['something else', 'PK\u0003\u0004 a zip', ['bad 1 not-json']],
    ['another JSON', '{"name":"vedette","version":"1"}', ['bad 1 not-an-event']],
    ['a list of numbers', '[1, 2]', ['bad 1 not-an-event', 'bad 1 not-an-event']],
  ])('%s', async (_, content, expected) => {
    expect(await outline(content)).toEqual(expected);
  });

  test('gzip, also of text with a byte order mark', async () => {
    expect(await outline(gzipSync('\uFEFF{"message":"a"}\n{"message":"b"}'))).toEqual(['event 1', 'event 2']);
  });

  test('UTF-16 as a Windows shell writes it', async () => {
    const [entry] = await read(Buffer.from('\uFEFF{"message":"错误"}', 'utf16le'));
    expect(entry).toMatchObject({ kind: 'event', body: expect.stringContaining('错误') });
  });
});

describe('what is bad costs itself only', () => {
  test.each([
    [
      'a broken line',
      '{"message":"a"}\n{"message":\n{"message":"c"}',
      ['event 1', 'bad 2 bad-json', 'event 3'],
    ],
    ['a broken first line', '{"message":\n{"message":"b"}\n', ['bad 1 bad-json', 'event 2']],
    [
      'a broken member of a list',
      '[{"message":"a"},\n{"message":tru},\n{"message":"c"}]',
      ['event 1', 'bad 2 bad-json', 'event 3'],
    ],
    [
      'words between values',
      '{\n"message":"a"}\nTraceback\n{"message":"b"}',
      ['event 1', 'bad 3 bad-json', 'event 4'],
    ],
    ['a file that ends too soon', '[{"message":"a"},\n{"message":"b', ['event 1', 'bad 2 cut-off']],
    ['a list that is not closed', '[{"message":"a"}', ['event 1', 'bad 1 cut-off']],
    [
      'bytes that are no text',
      new Uint8Array([...Buffer.from('{"message":"'), 0xc3, 0x28, ...Buffer.from('"}')]),
      ['bad 1 not-utf-8'],
    ],
    ['an event without its contents', `{"id":"1","eventID":"${ID}","title":"x"}`, ['bad 1 api-summary']],
    ['performance data', '{"type":"transaction","event_id":"x","spans":[]}', ['skipped 1 transaction']],
  ])('%s', async (_, content, expected) => {
    expect(await outline(content)).toEqual(expected);
  });

  test('gzip that is cut', async () => {
    const packed = gzipSync(`{"message":"${'a'.repeat(1000)}"}`);
    const entries = await outline(packed.subarray(0, packed.length - 12));
    expect(entries.at(-1)).toMatch(/bad-gzip/);
  });

  test('an event that no server takes is dropped, and the next one kept', async () => {
    const large = `{"message":"${'a'.repeat(20_000_001)}"}`;
    expect(await outline(`${large}\n{"message":"b"}`)).toEqual(['bad 1 too-large', 'event 2']);
    expect(await outline(`[${large},{"message":"b"}]`)).toEqual(['bad 1 too-large', 'event 1']);
  });
});

describe('envelopes', () => {
  const payload = JSON.stringify({ message: 'in an envelope' });

  test('items with and without a length, attachments left out', async () => {
    const binary = Buffer.from([0, 10, 255, 10, 123]);
    const envelope = Buffer.concat([
      Buffer.from(`{"event_id":"${ID}"}\n{"type":"attachment","length":5,"filename":"a.bin"}\n`),
      binary,
      Buffer.from(`\n{"type":"event","length":${payload.length}}\n${payload}\n{"type":"session"}\n{}\n`),
    ]);
    const entries = await read(envelope);
    expect(entries).toMatchObject([
      { kind: 'skipped', reason: 'envelope-item', detail: 'attachment' },
      { kind: 'event', eventId: ID, line: 7 },
      { kind: 'skipped', reason: 'envelope-item', detail: 'session' },
    ]);
  });

  test('several behind one another', async () => {
    const text = `{"event_id":"${ID}"}\n{"type":"event"}\n${payload}\n{"event_id":"${OTHER_ID}"}\n{"type":"event"}\n${payload}`;
    const entries = await read(text);
    expect(entries).toMatchObject([{ eventId: ID }, { eventId: OTHER_ID }]);
  });

  test('an item that ends too soon, and one without a type', async () => {
    expect(
      await outline('{}\n{"type":"attachment"}\nx\n{"length":1}\n{"type":"event","length":99}\n{}'),
    ).toEqual(['skipped 3 envelope-item', 'bad 4 bad-envelope-item', 'bad 6 cut-off']);
  });
});

describe('event ids', () => {
  test('a usable one is kept and the text goes as it came', async () => {
    const text = `{"event_id":"${ID}","extra":{"n":12345678901234567890}}`;
    expect(await read(text)).toMatchObject([{ eventId: ID, body: text }]);
  });

  test('dashes and capitals are read as the server reads them', async () => {
    const entries = await read('{"event_id":"FC6D8C0C-43FC-4630-AD85-0EE518F1B9D0"}');
    expect(entries).toMatchObject([{ eventId: 'fc6d8c0c43fc4630ad850ee518f1b9d0' }]);
  });

  test('a missing or unusable one is replaced in what is sent', async () => {
    for (const text of ['{"message":"a"}', '{"message":"a","event_id":7}']) {
      const [entry] = await read(text);
      if (entry?.kind !== 'event') throw new Error('no event');
      expect(JSON.parse(entry.body)).toEqual({ message: 'a', event_id: entry.eventId });
      expect(entry.eventId).toMatch(/^[0-9a-f]{32}$/);
    }
  });
});

test('an abort ends the reading with its reason', async () => {
  const controller = new AbortController();
  const entries = readEventFile(new Blob(['{"message":"a"}\n'.repeat(100_000)]), controller.signal);
  await entries.next();
  controller.abort();
  await expect(async () => {
    for await (const entry of entries) void entry;
  }).rejects.toThrow(/abort/i);
});

test('any list of events comes out whole, however it is written', async () => {
  const message = fc.string({ unit: 'binary' });
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { minLength: 2 }),
      fc.constantFrom(0, 1, '\t'),
      async (messages, indent) => {
        const events = messages.map((text) => ({ message: text, event_id: ID }));
        const asList = JSON.stringify(events, null, indent);
        const asLines = events.map((event) => JSON.stringify(event)).join('\n');
        const asValues = events.map((event) => JSON.stringify(event, null, indent)).join('\n');
        for (const text of [asList, asLines, asValues]) {
          const bodies = (await read(text)).map((entry) => entry.kind === 'event' && JSON.parse(entry.body));
          expect(bodies).toEqual(events);
        }
      },
    ),
    { numRuns: 60 },
  );
});

const NOISE = ['{', '}', '[', ']', '"', ',', ':', '\\', '\n', '\r', ' ', 'a', '1'];

test('no input makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      await expect(read(new Uint8Array(bytes))).resolves.not.toHaveLength(0);
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...NOISE) }), async (text) => {
      await expect(read(text)).resolves.toBeInstanceOf(Array);
    }),
  );
});

import { type ByteSource, createByteSource, skipBlank, takeLine } from './byte-source.ts';
import { type ImportEntry, LARGEST_EVENT } from './import-entry.ts';
import { BadGzipError, openBytes } from './open-bytes.ts';
import { isEnvelopeHeader, isItemHeader, parseObject, readEnvelope } from './read-envelope.ts';
import { recogniseBytes } from './recognise-event.ts';
import { takeValue } from './take-value.ts';

const NEWLINE = 10;
const COMMA = 44;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;

/** The first two lines, left in place; the second is null where there is none. Only the first may be incomplete. */
async function peekLines(source: ByteSource): Promise<{ first: Uint8Array; second: Uint8Array | null }> {
  for (;;) {
    const unread = source.unread();
    const firstEnd = unread.indexOf(NEWLINE);
    const secondEnd = firstEnd < 0 ? -1 : unread.indexOf(NEWLINE, firstEnd + 1);
    if (secondEnd < 0 && unread.length <= 2 * LARGEST_EVENT && (await source.more())) continue;
    if (firstEnd < 0) return { first: unread, second: null };
    const second = unread.subarray(firstEnd + 1, secondEnd < 0 ? undefined : secondEnd);
    return { first: unread.subarray(0, firstEnd), second };
  }
}

async function* readLines(source: ByteSource): AsyncGenerator<ImportEntry> {
  while ((await skipBlank(source)) !== null) {
    const line = source.line();
    const bytes = await takeLine(source, LARGEST_EVENT);
    yield bytes ? recogniseBytes(bytes, line) : { kind: 'bad', line, reason: 'too-large', detail: null };
  }
}

/** Returns false where the file has ended in the middle of the value. */
async function* readValue(source: ByteSource): AsyncGenerator<ImportEntry, boolean> {
  const line = source.line();
  const taken = await takeValue(source, LARGEST_EVENT);
  yield taken.kind === 'value'
    ? recogniseBytes(taken.bytes, line)
    : { kind: 'bad', line, reason: taken.kind, detail: null };
  return taken.kind !== 'cut-off';
}

/** Values one behind the other, each over as many lines as it likes. */
async function* readValues(source: ByteSource): AsyncGenerator<ImportEntry> {
  for (let next = await skipBlank(source); next !== null; next = await skipBlank(source)) {
    if (next === OPEN_BRACE) {
      yield* readValue(source);
    } else if (next === COMMA) {
      source.skip(1);
    } else {
      yield { kind: 'bad', line: source.line(), reason: 'bad-json', detail: await describeNext(source) };
      await takeLine(source, LARGEST_EVENT);
    }
  }
}

async function* readArray(source: ByteSource): AsyncGenerator<ImportEntry> {
  source.skip(1);
  for (let next = await skipBlank(source); next !== CLOSE_BRACKET; next = await skipBlank(source)) {
    if (next === null) {
      yield { kind: 'bad', line: source.line(), reason: 'cut-off', detail: null };
      return;
    }
    if (next === COMMA) source.skip(1);
    else if (!(yield* readValue(source))) return;
  }
  source.skip(1);
  // A second array behind the first is as good as one.
  yield* readSome(source, false);
}

/** What comes next, for the person to recognise it. */
async function describeNext(source: ByteSource): Promise<string> {
  while (source.unread().length < 40 && (await source.more()));
  return new TextDecoder().decode(source.unread().subarray(0, 40)).split('\n', 1)[0] ?? '';
}

async function* readSome(source: ByteSource, isWhole: boolean): AsyncGenerator<ImportEntry> {
  const next = await skipBlank(source);
  if (next === null) {
    if (isWhole) yield { kind: 'bad', line: null, reason: 'empty', detail: null };
    return;
  }
  if (next === OPEN_BRACKET) yield* readArray(source);
  else if (next === OPEN_BRACE) yield* readObjects(source);
  else yield { kind: 'bad', line: source.line(), reason: 'not-json', detail: await describeNext(source) };
}

async function* readObjects(source: ByteSource): AsyncGenerator<ImportEntry> {
  const { first, second } = await peekLines(source);
  const firstObject = parseObject(first);
  const secondObject = second && parseObject(second);
  if (firstObject && secondObject && isEnvelopeHeader(firstObject) && isItemHeader(secondObject)) {
    await takeLine(source, LARGEST_EVENT);
    yield* readEnvelope(source, firstObject);
    return;
  }
  // One value a line: then a broken line costs that line only. A second line that opens a value at its very start
  // says the same where the first line is the broken one.
  const isByLine =
    second !== null && (firstObject !== null || (second[0] === OPEN_BRACE && second.length > 2));
  yield* isByLine ? readLines(source) : readValues(source);
}

/**
 * Finds the events in a file: one event, a list, one a line (NDJSON), an envelope, each also as gzip; UTF-8, or UTF-16
 * with its mark. What is bad is an entry too, and the rest comes all the same. The file is read bit by bit, as fast
 * as entries are asked for, and the page gets its turn in between.
 *
 * Throws the abort's reason once `signal` is aborted, and nothing else.
 *
 * @param onRead told how many of the file's bytes were read so far
 */
export async function* readEventFile(
  file: Blob,
  signal: AbortSignal,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<ImportEntry> {
  let source: ByteSource | null = null;
  try {
    source = createByteSource(await openBytes(file, onRead), signal);
    for await (const entry of readSome(source, true)) {
      signal.throwIfAborted();
      yield entry;
    }
  } catch (error) {
    signal.throwIfAborted();
    const line = source?.line() ?? null;
    if (error instanceof BadGzipError) yield { kind: 'bad', line, reason: 'bad-gzip', detail: null };
    else
      yield {
        kind: 'bad',
        line,
        reason: 'unreadable',
        detail: error instanceof Error ? error.message : null,
      };
  }
}

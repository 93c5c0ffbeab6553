const NEWLINE = 10;
/** Milliseconds of work before the page gets its turn. */
const SLICE = 12;

/** A file's bytes in order, with a place in them. What is read is dropped: memory holds one value, not the file. */
export type ByteSource = {
  /** The line of the next byte, from 1. */
  line: () => number;
  /** What was read from the file and not taken yet. Valid until the next call. */
  unread: () => Uint8Array;
  /** Reads on, so that `unread` grows; false at the end of the file. Throws the abort's reason, or the stream's error. */
  more: () => Promise<boolean>;
  /** Takes the next bytes out, as a copy. */
  take: (count: number) => Uint8Array;
  /** Drops the next bytes. */
  skip: (count: number) => void;
};

/** Reads a stream bit by bit; never holds the page for longer than a frame. */
export function createByteSource(stream: ReadableStream<Uint8Array>, signal: AbortSignal): ByteSource {
  const reader = stream.getReader();
  let buffer = new Uint8Array(0);
  let start = 0;
  let end = 0;
  let line = 1;
  let sliceBegan = performance.now();

  function append(chunk: Uint8Array): void {
    const length = end - start;
    if (end + chunk.length > buffer.length) {
      const target =
        length + chunk.length > buffer.length ? new Uint8Array(2 * (length + chunk.length)) : buffer;
      target.set(buffer.subarray(start, end));
      buffer = target;
      start = 0;
      end = length;
    }
    buffer.set(chunk, end);
    end += chunk.length;
  }

  function skip(count: number): void {
    const until = Math.min(start + count, end);
    for (
      let at = buffer.indexOf(NEWLINE, start);
      at >= 0 && at < until;
      at = buffer.indexOf(NEWLINE, at + 1)
    ) {
      line += 1;
    }
    start = until;
  }

  return {
    line: () => line,
    unread: () => buffer.subarray(start, end),
    async more() {
      if (performance.now() - sliceBegan > SLICE) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        sliceBegan = performance.now();
      }
      if (signal.aborted) {
        // Only closes the file: how that ends is of no interest to a cancelled run.
        reader.cancel().catch(() => undefined);
        signal.throwIfAborted();
      }
      const { done, value } = await reader.read();
      if (done) return false;
      append(value);
      return true;
    },
    take(count) {
      const taken = buffer.slice(start, Math.min(start + count, end));
      skip(count);
      return taken;
    },
    skip,
  };
}

/** Takes the next line without its end (`\n` or `\r\n`). Null: longer than `limit`, and dropped. */
export async function takeLine(source: ByteSource, limit: number): Promise<Uint8Array | null> {
  let searched = 0;
  let isTooLong = false;
  for (;;) {
    const unread = source.unread();
    const at = unread.indexOf(NEWLINE, searched);
    const length = at < 0 ? unread.length : at;
    isTooLong ||= length > limit;
    if (at >= 0) {
      if (isTooLong) {
        source.skip(at + 1);
        return null;
      }
      return withoutReturn(source.take(at + 1).subarray(0, at));
    }
    if (isTooLong) source.skip(length);
    searched = isTooLong ? 0 : length;
    if (!(await source.more())) return isTooLong ? null : withoutReturn(source.take(length));
  }
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === 13 ? line.subarray(0, -1) : line;
}

const isBlank = (byte: number): boolean => byte === 32 || byte === 9 || byte === 10 || byte === 13;

/** Goes on to the next byte that is not white space and returns it; null at the end of the file. */
export async function skipBlank(source: ByteSource): Promise<number | null> {
  for (;;) {
    const unread = source.unread();
    const at = unread.findIndex((byte) => !isBlank(byte));
    source.skip(at < 0 ? unread.length : at);
    if (at >= 0) return unread[at] ?? null;
    if (!(await source.more())) return null;
  }
}

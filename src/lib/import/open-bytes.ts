type Bytes = Uint8Array<ArrayBuffer>;

/** Drops a UTF-8 byte order mark and turns UTF-16 with a mark (what a Windows shell writes) into UTF-8. */
function inUtf8(first: Bytes, rest: ReadableStream<Bytes>): ReadableStream<Bytes> {
  const [a, b, c] = first;
  if (a === 0xef && b === 0xbb && c === 0xbf) return prepend(first.subarray(3), rest);
  const whole = prepend(first, rest);
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  if (label === null) return whole;
  return recode(whole, new TextDecoder(label));
}

function recode(stream: ReadableStream<Bytes>, decoder: TextDecoder): ReadableStream<Bytes> {
  const encoder = new TextEncoder();
  return stream.pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform: (chunk, controller) =>
        controller.enqueue(encoder.encode(decoder.decode(chunk, { stream: true }))),
      flush: (controller) => controller.enqueue(encoder.encode(decoder.decode())),
    }),
  );
}

function prepend(first: Bytes, rest: ReadableStream<Bytes>): ReadableStream<Bytes> {
  const reader = rest.getReader();
  let isFirst = true;
  return new ReadableStream<Bytes>({
    async pull(controller) {
      if (isFirst && first.length > 0) {
        isFirst = false;
        controller.enqueue(first);
        return;
      }
      isFirst = false;
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The first bytes of a stream (fewer only where it ends) and the stream behind them. */
async function peek(stream: ReadableStream<Bytes>): Promise<[Bytes, ReadableStream<Bytes>]> {
  const reader = stream.getReader();
  let first = new Uint8Array(0);
  while (first.length < 3) {
    const { done, value } = await reader.read();
    if (done) break;
    const joined = new Uint8Array(first.length + value.length);
    joined.set(first);
    joined.set(value, first.length);
    first = joined;
  }
  reader.releaseLock();
  return [first, stream];
}

/** Thrown while reading, where packed bytes turn out to be broken. */
export class BadGzipError extends Error {
  override readonly name = 'BadGzipError';
}

function unzip(stream: ReadableStream<Bytes>): ReadableStream<Bytes> {
  const reader = stream.pipeThrough(new DecompressionStream('gzip')).getReader();
  return new ReadableStream<Bytes>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (cause) {
        throw new BadGzipError('Broken gzip data', { cause });
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/**
 * A file's bytes as UTF-8 text, unpacked where they are gzip (RFC 1952), without a byte order mark.
 *
 * @param onRead told how many of the file's own bytes were read so far
 */
export async function openBytes(file: Blob, onRead: (bytes: number) => void): Promise<ReadableStream<Bytes>> {
  let read = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform(chunk, controller) {
        read += chunk.length;
        onRead(read);
        controller.enqueue(chunk);
      },
    }),
  );
  const [first, rest] = await peek(counted);
  if (first[0] !== 0x1f || first[1] !== 0x8b) return inUtf8(first, rest);
  const [unpacked, behind] = await peek(unzip(prepend(first, rest)));
  return inUtf8(unpacked, behind);
}

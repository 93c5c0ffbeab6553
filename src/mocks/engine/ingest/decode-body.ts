/** What a body decodes to, or why it does not. */
export type DecodedBody = { kind: 'body'; bytes: Uint8Array } | { kind: 'undecodable'; reason: string };

type Encoding = ConstructorParameters<typeof DecompressionStream>[0];

/** A body never gets bigger than this; more is a decompression bomb. */
const MAX_BYTES = 200 * 1024 * 1024;

async function inflate(bytes: Uint8Array, format: Encoding): Promise<Uint8Array> {
  // A copy over a plain ArrayBuffer: Blob takes no bytes that other threads may share.
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream(format));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new RangeError('The decompressed body is too large.');
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZlib = (bytes: Uint8Array) =>
  (bytes[0] ?? 0) % 16 === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;

function fromBase64(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder().decode(bytes).trim();
  if (text === '' || !/^[A-Za-z0-9+/\s]+={0,2}$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll(/\s/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

async function decodeNamed(bytes: Uint8Array, encoding: string): Promise<Uint8Array | null> {
  // What says it is gzip and is none has nothing in it.
  if (encoding === 'gzip' || encoding === 'x-gzip')
    return isGzip(bytes) ? inflate(bytes, 'gzip') : new Uint8Array();
  if (encoding !== 'deflate') return null;
  if (isZlib(bytes)) return inflate(bytes, 'deflate');
  return inflate(bytes, 'deflate-raw');
}

async function decodeByLooks(bytes: Uint8Array): Promise<Uint8Array> {
  if (isGzip(bytes)) return inflate(bytes, 'gzip');
  if (isZlib(bytes)) return inflate(bytes, 'deflate');
  // Old SDKs send base64 of zlib without naming it. JSON is never base64: it begins with a brace.
  const packed = fromBase64(bytes);
  if (packed === null) return bytes;
  if (isZlib(packed)) return inflate(packed, 'deflate');
  return isGzip(packed) ? inflate(packed, 'gzip') : packed;
}

/** The plain bytes of a request's body: gzip, deflate (with or without zlib's header), base64 of zlib, plain. */
export async function decodeBody(bytes: Uint8Array, contentEncoding: string | null): Promise<DecodedBody> {
  const encoding = contentEncoding?.trim().toLowerCase() ?? '';
  try {
    const named = encoding === '' || encoding === 'identity' ? null : await decodeNamed(bytes, encoding);
    return { kind: 'body', bytes: named ?? (await decodeByLooks(bytes)) };
  } catch (error) {
    return {
      kind: 'undecodable',
      reason: error instanceof Error ? error.message : 'The body does not decode.',
    };
  }
}

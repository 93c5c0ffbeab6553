const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Int32Array.from({ length: 64 }, (_, at) => Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32));

/** The message, a 1 bit, zeros, and the length in bits, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const blocks = Math.floor((bytes.length + 8) / 64) + 1;
  const view = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(blocks * 64 - 8, (bytes.length * 8) >>> 0, true);
  view.setUint32(blocks * 64 - 4, Math.floor(bytes.length / 2 ** 29), true);
  return view;
}

function step(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  if (round === 2) return b ^ c ^ d;
  return c ^ (b | ~d);
}

const WORD_FACTORS = [
  [1, 0],
  [5, 1],
  [3, 5],
  [7, 0],
] as const;

/**
 * MD5 of a text's UTF-8 bytes as 32 hex characters (RFC 1321): the form of Sentry's grouping hashes.
 * Web Crypto has no MD5 and answers later; grouping needs it now.
 */
export function md5(text: string): string {
  const view = padded(new TextEncoder().encode(text));
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let at = 0; at < 64; at += 1) {
      const round = at >> 4;
      const [factor, offset] = WORD_FACTORS[round] ?? [1, 0];
      const word = view.getInt32(block + ((factor * at + offset) % 16) * 4, true);
      const sum = (a + step(round, b, c, d) + word + (SINES[at] ?? 0)) | 0;
      const shift = SHIFTS[round * 4 + (at % 4)] ?? 0;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    state.set([(state[0] ?? 0) + a, (state[1] ?? 0) + b, (state[2] ?? 0) + c, (state[3] ?? 0) + d]);
  }
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, at) => {
    digest.setInt32(at * 4, word, true);
  });
  return Array.from(new Uint8Array(digest.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import type { ByteSource } from './byte-source.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Where a JSON value's end is sought: carried on from one piece of the file to the next. */
type Scan = { depth: number; isInString: boolean; isEscaped: boolean };

/** The index after the value's last byte, or -1 where it goes on behind these bytes. */
function findEnd(bytes: Uint8Array, from: number, scan: Scan): number {
  const state = scan;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (state.isInString) {
      if (state.isEscaped) state.isEscaped = false;
      else if (byte === BACKSLASH) state.isEscaped = true;
      else if (byte === QUOTE) state.isInString = false;
    } else if (byte === QUOTE) {
      state.isInString = true;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      state.depth += 1;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      if (state.depth > 0) {
        state.depth -= 1;
        if (state.depth === 0) return at + 1;
      } else if (byte === CLOSE_BRACKET) {
        return at;
      }
    } else if (byte === COMMA && state.depth === 0) {
      return at;
    }
  }
  return -1;
}

export type TakenValue = { kind: 'value'; bytes: Uint8Array } | { kind: 'too-large' } | { kind: 'cut-off' };

/**
 * Takes one JSON value by its brackets, whatever is between them; the place stands at its first byte. A value
 * without brackets ends before the next comma or the list's closing bracket, or with the file. At least one byte is
 * taken, unless the place stands at one of those.
 */
export async function takeValue(source: ByteSource, limit: number): Promise<TakenValue> {
  const scan: Scan = { depth: 0, isInString: false, isEscaped: false };
  let searched = 0;
  let isTooLarge = false;
  for (;;) {
    const unread = source.unread();
    const end = findEnd(unread, searched, scan);
    const length = end < 0 ? unread.length : end;
    isTooLarge ||= length > limit;
    if (end >= 0 && !isTooLarge) return { kind: 'value', bytes: source.take(end) };
    if (isTooLarge) source.skip(length);
    if (end >= 0) return { kind: 'too-large' };
    searched = isTooLarge ? 0 : length;
    if (!(await source.more())) {
      if (isTooLarge) return { kind: 'too-large' };
      const isBare = scan.depth === 0 && !scan.isInString;
      const bytes = source.take(length);
      return isBare ? { kind: 'value', bytes } : { kind: 'cut-off' };
    }
  }
}

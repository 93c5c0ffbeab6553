/** Why something in a file cannot be an event. */
export type BadReason =
  /** There is nothing in the file. */
  | 'empty'
  /** The file could not be read: a folder, or changed since it was chosen. */
  | 'unreadable'
  /** What begins here is neither JSON nor an envelope. */
  | 'not-json'
  | 'bad-json'
  /** The file ends in the middle of a value. */
  | 'cut-off'
  | 'bad-gzip'
  | 'not-utf-8'
  | 'too-large'
  /** JSON, but nothing that an event has is in it. */
  | 'not-an-event'
  /** An issue or an event as lists of the API have it: what happened is not in it. */
  | 'api-summary'
  | 'bad-envelope-item';

/** Why something was left out although nothing is wrong with it. */
export type SkipReason =
  /** Performance data, which makes no issues. */
  | 'transaction'
  /** An attachment, a session … of an envelope; `detail` is the item's type. */
  | 'envelope-item';

/** What was found at one place of a file, in the file's order. `line` counts from 1, in the unpacked text. */
export type ImportEntry =
  | {
      kind: 'event';
      line: number;
      /** The event as JSON in the form that SDKs send, always with an `event_id`. */
      body: string;
      /** 32 hex digits. */
      eventId: string;
      /** It was in the form of an API answer and was turned into the form that SDKs send. */
      converted: boolean;
    }
  | { kind: 'skipped'; line: number; reason: SkipReason; detail: string | null }
  | { kind: 'bad'; line: number | null; reason: BadReason; detail: string | null };

export type BadEntry = Extract<ImportEntry, { kind: 'bad' }>;

/** Bytes of one event. Servers take about this much (GlitchTip HTTP contract 6, Sentry 8). */
export const LARGEST_EVENT = 20_000_000;

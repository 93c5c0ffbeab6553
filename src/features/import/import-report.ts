import type { GroupOfEvent } from '#api/ingest.ts';
import type { BadReason, SkipReason } from '#lib/import/import-entry.ts';

/** What the server did with an event that did not go in. */
export type SendReason =
  /** It named a reason; see `detail`. */
  | 'refused'
  /** It failed on it. */
  | 'failed'
  /** It answered as if all were well and threw the event away. */
  | 'dropped'
  /** No answer came, and the event was not found afterwards. */
  | 'unknown';

/** Something in a file that did not go in, and why. `line` counts from 1. */
export type ImportIssue = {
  line: number | null;
  reason: BadReason | SkipReason | SendReason;
  detail: string | null;
};

export type FileReport = {
  name: string;
  /** Bytes. */
  size: number;
  read: number;
  /** `stopped`: the run was cancelled or failed before the file's end. */
  status: 'waiting' | 'reading' | 'done' | 'stopped';
  accepted: number;
  /** How many of them were API answers before. */
  converted: number;
  /** The first of what did not go in; `issueCount` has all of it. */
  issues: readonly ImportIssue[];
  issueCount: number;
  /** Where the first events went, as far as the server says by now. */
  groups: readonly GroupOfEvent[];
};

export type ImportReport = {
  /** `looking`: all is sent, and the server is asked where it went. */
  status: 'running' | 'looking' | 'done';
  isCancelled: boolean;
  /** What ended the run: everything else would have failed in the same way. */
  failure: unknown;
  /** Epoch milliseconds until which the server asked to wait. */
  waitingUntil: number | null;
  files: readonly FileReport[];
};

/** How many of a file's problems are kept in words. */
export const ISSUES_KEPT = 100;

export function emptyReport(files: readonly File[]): ImportReport {
  return {
    status: 'running',
    isCancelled: false,
    failure: null,
    waitingUntil: null,
    files: files.map(({ name, size }) => ({
      name,
      size,
      read: 0,
      status: 'waiting',
      accepted: 0,
      converted: 0,
      issues: [],
      issueCount: 0,
      groups: [],
    })),
  };
}

/** Counts over all files. */
export function totals({ files }: ImportReport): { accepted: number; issues: number; share: number } {
  let accepted = 0;
  let issues = 0;
  let read = 0;
  let size = 0;
  for (const file of files) {
    accepted += file.accepted;
    issues += file.issueCount;
    read += file.status === 'done' ? file.size : file.read;
    size += file.size;
  }
  return { accepted, issues, share: size === 0 ? 1 : read / size };
}

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { ImportIssue } from './import-report.ts';

/** Why something did not go in. */
export const ISSUE_WORDS: Record<ImportIssue['reason'], MessageDescriptor> = {
  empty: msg`There is nothing in the file.`,
  unreadable: msg`The file could not be read. It may be a folder, or have changed since it was chosen.`,
  'not-json': msg`This is neither JSON nor an envelope.`,
  'bad-json': msg`This is not valid JSON.`,
  'cut-off': msg`The file ends in the middle of this.`,
  'bad-gzip': msg`The gzip data are damaged or cut off. What came before the damage was read.`,
  'not-utf-8': msg`The text is not UTF-8. Save the file as UTF-8.`,
  'too-large': msg`This is larger than 20 MB, more than servers take.`,
  'not-an-event': msg`This JSON is not an event.`,
  'api-summary': msg`This is a row of an API list: what happened is not in it. Fetch the event itself.`,
  'bad-envelope-item': msg`This line should say what the next item of the envelope is, and does not.`,
  transaction: msg`Performance data are left out: they make no issues.`,
  'envelope-item': msg`This part of the envelope is not an event and is left out.`,
  refused: msg`The server refused the event.`,
  failed: msg`The server failed on the event (500).`,
  dropped: msg`The server answered that all is well, and dropped the event: it does not accept this form.`,
  unknown: msg`No answer came, so it may or may not have gone in. The server does not show it so far.`,
};

/** What is left out on purpose, rather than wrong. */
export function isNote({ reason }: ImportIssue): boolean {
  return reason === 'transaction' || reason === 'envelope-item';
}

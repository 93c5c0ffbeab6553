import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { ShortcutId } from '#lib/shortcuts/shortcut-keys.ts';

/** What each shortcut does, for people. */
export const SHORTCUT_NAMES: Record<ShortcutId, MessageDescriptor> = {
  palette: msg`Search or jump`,
  shortcuts: msg`Show keyboard shortcuts`,
  search: msg`Go to the search box`,
  'next-issue': msg`Next issue`,
  'previous-issue': msg`Previous issue`,
  'open-issue': msg`Open the issue`,
  'select-issue': msg`Select the issue`,
  'select-range': msg`Select all issues from the last one to here`,
  resolve: msg`Resolve`,
  ignore: msg`Ignore`,
  assign: msg`Assign`,
  merge: msg`Merge`,
  undo: msg`Undo`,
  'older-event': msg`Older event`,
  'newer-event': msg`Newer event`,
};

/**
 * Every keyboard shortcut of the dashboard, by what it does, with its keys as `Kbd` writes them: `mod` is Command on
 * a Mac and Control elsewhere. Several keys may do the same.
 */
export const SHORTCUT_KEYS = {
  palette: ['mod+k'],
  shortcuts: ['?'],
  search: ['/'],
  'next-issue': ['j'],
  'previous-issue': ['k'],
  'open-issue': ['o', 'enter'],
  'select-issue': ['x'],
  'select-range': ['shift+x'],
  resolve: ['e'],
  ignore: ['i'],
  assign: ['a'],
  merge: ['m'],
  undo: ['mod+z'],
  'older-event': ['['],
  'newer-event': [']'],
} as const satisfies Record<string, readonly string[]>;

export type ShortcutId = keyof typeof SHORTCUT_KEYS;

import { isApple } from './platform.ts';

import './kbd.css';

const apple: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↵', up: '↑', down: '↓' };
const others: Record<string, string> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  up: '↑',
  down: '↓',
  escape: 'Esc',
};

/** The keys as this machine names them: `mod+k` is ⌘ K or Ctrl K; `g i` is one after the other. */
export function keyNames(keys: string): string[] {
  const names = isApple() ? apple : others;
  return keys.split(/[+ ]/u).map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

/** A keyboard shortcut. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="kbd">
      {keyNames(keys).map((name, position) => (
        // A shortcut is fixed text: its keys never move.
        <kbd key={position}>{name}</kbd>
      ))}
    </kbd>
  );
}

/** Where the focus goes in a menu; `typed` looks for the item whose label begins so. */
export type MenuMove = 'first' | 'last' | 'next' | 'previous' | { typed: string };

function find(items: HTMLElement[], current: number, move: MenuMove): HTMLElement | undefined {
  if (move === 'first') return items[0];
  if (move === 'last') return items.at(-1);
  if (move === 'next') return items[(current + 1) % items.length];
  if (move === 'previous') return items.at(Math.max(current, 0) - 1);
  // The same letter again goes on to the next such item; a longer word may stay where it is.
  const repeated = new Set(move.typed).size === 1;
  const wanted = (repeated ? move.typed.slice(0, 1) : move.typed).toLocaleLowerCase();
  const from = current + (repeated ? 1 : 0);
  return [...items.slice(from), ...items.slice(0, from)].find((item) =>
    (item.querySelector('[data-label]')?.textContent ?? '').trim().toLocaleLowerCase().startsWith(wanted),
  );
}

/** Moves the focus among the items of a menu; the ends meet. WAI-ARIA APG, menu pattern, keyboard interaction. */
export function moveFocus(menu: HTMLElement, move: MenuMove): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const current = items.findIndex((item) => item === document.activeElement);
  (find(items, current, move) ?? (current < 0 ? menu : undefined))?.focus();
}

import { showAnchored } from './anchored.ts';
import { keyNames } from './kbd.tsx';

const showDelay = 450;
const hideDelay = 120;
/* Moving along a row of buttons, the next tooltip comes at once. */
const warmFor = 400;

/** Shows the tooltip of whatever the pointer or the keyboard's focus is on. Returns how to stop. */
export function watchTooltips(host: HTMLElement): () => void {
  const stop = new AbortController();
  let shown: Element | null = null;
  let waiting: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hiddenAt = -warmFor;

  const hide = () => {
    clearTimeout(timer);
    waiting = null;
    if (shown === null) return;
    shown = null;
    hiddenAt = performance.now();
    host.hidePopover();
  };

  const show = (target: HTMLElement) => {
    hide();
    const { tooltip, shortcut } = target.dataset;
    if (tooltip === undefined || !target.isConnected) return;
    const keys = shortcut === undefined ? [] : keyNames(shortcut);
    const parts = keys.map((key) => Object.assign(document.createElement('kbd'), { textContent: key }));
    host.replaceChildren(tooltip, ...parts);
    showAnchored(host, target);
    shown = target;
  };

  const later = (delay: number, action: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  const targetOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tooltip]') : null;

  const listen = (type: string, listener: (event: Event) => void) =>
    document.addEventListener(type, listener, { signal: stop.signal, passive: true, capture: true });

  listen('pointerover', (event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    if (event.target instanceof Node && host.contains(event.target)) return clearTimeout(timer);
    const target = targetOf(event);
    if (target === null) {
      waiting = null;
      return later(hideDelay, hide);
    }
    if (target === shown) return clearTimeout(timer);
    if (target === waiting) return;
    waiting = target;
    later(performance.now() - hiddenAt < warmFor || shown !== null ? 0 : showDelay, () => show(target));
  });
  listen('focusin', (event) => {
    const target = targetOf(event);
    // A popover that closes gives the focus back before it is gone, and until then no other one can be shown.
    if (target !== null && target === event.target && target.matches(':focus-visible')) {
      later(0, () => show(target));
    }
  });
  listen('focusout', hide);
  listen('pointerdown', hide);
  listen('scroll', hide);
  listen('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') hide();
  });
  // A finger cannot hover: pressing what cannot be done tells why.
  listen('click', (event) => {
    const target = targetOf(event);
    if (target?.getAttribute('aria-disabled') === 'true') show(target);
  });

  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

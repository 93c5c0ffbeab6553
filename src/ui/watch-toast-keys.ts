import { toast } from './toast-store.ts';

/**
 * F6 moves the focus to the newest toast and back; Escape closes the toast that has it. A toast that is closed with the
 * focus in it gives the focus back to where it came from. Returns how to stop.
 */
export function watchToastKeys(region: HTMLElement): () => void {
  const stop = new AbortController();
  let cameFrom: HTMLElement | null = null;
  let pressed = false;

  const goBack = () => {
    if (cameFrom?.isConnected === true) cameFrom.focus();
  };

  const onKey = (event: KeyboardEvent) => {
    const active = document.activeElement;
    const inside = region.contains(active);
    if (event.key === 'F6' && region.childElementCount > 0) {
      event.preventDefault();
      if (inside) goBack();
      else region.lastElementChild?.querySelector('button')?.focus();
    } else if (event.key === 'Escape' && inside) {
      event.stopPropagation();
      const id = active?.closest<HTMLElement>('[data-toast]')?.dataset['toast'];
      goBack();
      toast.dismiss(Number(id));
    }
  };

  document.addEventListener('keydown', onKey, { signal: stop.signal, capture: true });
  region.addEventListener(
    'focusin',
    ({ relatedTarget: before }) => {
      if (before instanceof HTMLElement && !region.contains(before)) cameFrom = before;
    },
    { signal: stop.signal },
  );
  region.addEventListener('click', () => (pressed = true), { signal: stop.signal, capture: true });

  const removed = new MutationObserver(() => {
    if (pressed && document.activeElement === document.body) goBack();
    pressed = false;
  });
  removed.observe(region, { childList: true });

  return () => {
    stop.abort();
    removed.disconnect();
  };
}

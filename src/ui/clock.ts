/* Ages are read in steps of this size, so that a list does not flicker. */
const step = 5000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  if (document.hidden) return;
  for (const listener of listeners) listener();
}

/** Calls the listener every five seconds while the page is in view; one timer serves everyone. */
export function subscribeToClock(listener: () => void): () => void {
  if (listeners.size === 0) {
    timer = setInterval(tick, step);
    document.addEventListener('visibilitychange', tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}

/** Now, in milliseconds, rounded down to the clock's step. */
export function readClock(): number {
  return Math.floor(Date.now() / step) * step;
}

import { useSyncExternalStore } from 'react';

const WHEN_FOLDED = '(width < 1100px)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WHEN_FOLDED);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the rail shows icons only (rail.css): their names are then told by tooltips. */
export function useFoldedRail(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WHEN_FOLDED).matches);
}

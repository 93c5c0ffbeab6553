import { useSyncExternalStore } from 'react';

const folded = matchMedia('(width < 1100px)');

function subscribe(listener: () => void): () => void {
  folded.addEventListener('change', listener);
  return () => folded.removeEventListener('change', listener);
}

/** Whether the rail shows icons only (rail.css): their names are then told by tooltips. */
export function useFoldedRail(): boolean {
  return useSyncExternalStore(subscribe, () => folded.matches);
}

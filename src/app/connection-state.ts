import { useSyncExternalStore } from 'react';

import { useConnectionState } from '#api/use-server.ts';

function subscribeToNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** How things stand between this page and the server; `until` is epoch milliseconds. */
export type Connection =
  | { kind: 'connected' }
  | { kind: 'offline' }
  | { kind: 'unreachable' }
  | { kind: 'waiting'; until: number };

/** What the browser and the last calls say about the connection. The embedded server needs no network. */
export function useConnection(embedded: boolean): Connection {
  const online = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  const { unreachable, waitingUntil } = useConnectionState();
  if (!online && !embedded) return { kind: 'offline' };
  if (waitingUntil !== null) return { kind: 'waiting', until: waitingUntil };
  return { kind: unreachable ? 'unreachable' : 'connected' };
}

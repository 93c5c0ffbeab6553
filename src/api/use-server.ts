import { createContext, useContext, useSyncExternalStore } from 'react';

import type { Server } from './server.ts';
import type { SessionState } from './session.ts';
import type { ConnectionState } from './transport.ts';

export const ServerContext = createContext<Server | null>(null);

/** The connected server. Throws outside of the app's providers. */
export function useServer(): Server {
  const server = useContext(ServerContext);
  if (!server) throw new Error('useServer needs a ServerContext above it');
  return server;
}

export function useSessionState(): SessionState {
  const { state } = useServer().session;
  return useSyncExternalStore(state.subscribe, state.get);
}

export function useConnectionState(): ConnectionState {
  const { connection } = useServer();
  return useSyncExternalStore(connection.subscribe, connection.get);
}

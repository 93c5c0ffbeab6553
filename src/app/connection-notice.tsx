import { Suspense, useEffect } from 'react';

import { useServer } from '#api/use-server.ts';

import { useConnection } from './connection-state.ts';
import { lazyPart } from './lazy-part.tsx';

import './connection-notice.css';

const trouble = lazyPart(
  'app',
  async () => (await import('./connection-trouble.tsx')).ConnectionTrouble,
  () => null,
);

/** Says at the lower edge why what is on the screen may be out of date; nothing above it moves. */
export function ConnectionNotice() {
  const { config } = useServer();
  const connection = useConnection(config.server === null);
  // Fetched while there is a connection: without one it would be too late.
  useEffect(() => void trouble.preload(), []);
  return (
    <div className="connection-notice" role="status" data-state={connection.kind}>
      {connection.kind === 'connected' ? null : (
        <Suspense>
          <trouble.Part connection={connection} />
        </Suspense>
      )}
    </div>
  );
}

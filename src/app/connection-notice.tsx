import { Plural, Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { useServer } from '#api/use-server.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { calendarIcon, wifiOffIcon } from '#ui/shell-icons.ts';

import { useConnection } from './connection-state.ts';

import './connection-notice.css';

function Countdown({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now);
  // The clock is the browser's.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <span aria-hidden="true">
      <Plural value={seconds} one="Trying again in # second." other="Trying again in # seconds." />
    </span>
  );
}

/** Says at the lower edge why what is on the screen may be out of date; nothing above it moves. */
export function ConnectionNotice() {
  const { config } = useServer();
  const queryClient = useQueryClient();
  const connection = useConnection(config.server === null);
  const { kind } = connection;
  return (
    <div className="connection-notice" role="status" data-state={kind}>
      {kind === 'connected' ? null : <Icon path={kind === 'waiting' ? calendarIcon : wifiOffIcon} />}
      {kind === 'offline' ? (
        <p>
          <Trans>You are offline. What is on the screen may be out of date.</Trans>
        </p>
      ) : null}
      {kind === 'unreachable' ? (
        <>
          <p>
            <Trans>The server does not answer. What is on the screen may be out of date.</Trans>
          </p>
          <Button size="small" onClick={() => void queryClient.invalidateQueries()}>
            <Trans>Try again</Trans>
          </Button>
        </>
      ) : null}
      {connection.kind === 'waiting' ? (
        <p>
          <Trans>The server asked to wait.</Trans> <Countdown until={connection.until} />
        </p>
      ) : null}
    </div>
  );
}

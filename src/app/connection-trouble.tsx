import { Plural, Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { calendarIcon, wifiOffIcon } from '#ui/screen-icons.ts';

import type { Connection } from './connection-state.ts';

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

/** What is wrong with the connection, what it means, and what can be done. */
export function ConnectionTrouble({ connection }: { connection: Connection }) {
  const queryClient = useQueryClient();
  if (connection.kind === 'waiting') {
    return (
      <>
        <Icon path={calendarIcon} />
        <p>
          <Trans>The server asked to wait.</Trans> <Countdown until={connection.until} />
        </p>
      </>
    );
  }
  if (connection.kind === 'offline') {
    return (
      <>
        <Icon path={wifiOffIcon} />
        <p>
          <Trans>You are offline. What is on the screen may be out of date.</Trans>
        </p>
      </>
    );
  }
  return (
    <>
      <Icon path={wifiOffIcon} />
      <p>
        <Trans>The server does not answer. What is on the screen may be out of date.</Trans>
      </p>
      <Button size="small" onClick={() => void queryClient.invalidateQueries()}>
        <Trans>Try again</Trans>
      </Button>
    </>
  );
}

import { useLingui } from '@lingui/react/macro';

import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';

import { useConnection } from './connection-state.ts';

import './connection-mark.css';

/** A mark that says by shape, colour and name whether the server answers; leads to the connection page. */
export function ConnectionMark() {
  const { t } = useLingui();
  const { config } = useServer();
  const { kind } = useConnection(config.server === null);
  const host = config.server ? new URL(config.server.url).host : t`the embedded server`;
  const names = {
    connected: t`Connected to ${host}`,
    offline: t`Offline`,
    unreachable: t`No answer from ${host}`,
    waiting: t`Waiting for ${host}`,
  };
  return (
    <a
      className="connection-mark"
      data-state={kind}
      href={paths.connection}
      aria-label={names[kind]}
      data-tooltip={names[kind]}
    />
  );
}

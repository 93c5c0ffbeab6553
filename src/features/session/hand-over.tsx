import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';

import { useServer } from '#api/use-server.ts';
import { formatQueryString } from '#lib/query-string.ts';
import { Button, buttonLook } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

import { serverHost } from './server-host.ts';

interface HandOverProps {
  title: ReactNode;
  children: ReactNode;
  /** The server's own page, on this origin; null where there is none. */
  path: string | null;
  /** Whether this page stays: then the server's page opens in a new tab. */
  keepsPage: boolean;
  /** Told that somebody came back from the new tab. */
  onReturn: () => void;
}

/** What only the server's own page can do: says where it leads, and comes back here. */
export function HandOver({ title, children, path, keepsPage, onReturn }: HandOverProps) {
  const server = useServer();
  const here = useLocation();
  const host = serverHost(server);
  // Back to this very address, which goes on to wherever one wanted to go.
  const next = keepsPage ? null : here.pathname + here.search;
  const isPage = path !== null && host !== null && path.startsWith('/') && !path.startsWith('//');
  return (
    <Notice
      tone="info"
      urgent
      title={title}
      actions={
        isPage ? (
          <>
            <a
              {...buttonLook({ variant: 'primary', size: 'small' })}
              href={path + formatQueryString({ next })}
              {...(keepsPage ? { target: '_blank', rel: 'noopener' } : {})}
            >
              <Trans>Go to {host}</Trans>
            </a>
            {keepsPage ? (
              <Button size="small" onClick={onReturn}>
                <Trans>I have signed in there</Trans>
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      <p>{children}</p>
      <p>
        {isPage ? (
          keepsPage ? (
            <Trans>It opens in a new tab. Sign in there, then come back to this one.</Trans>
          ) : (
            <Trans>You come back here afterwards.</Trans>
          )
        ) : (
          <Trans>The embedded server has no such page: choose another account.</Trans>
        )}
      </p>
    </Notice>
  );
}

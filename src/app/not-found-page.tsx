import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'react-router';

import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { Button, buttonLook } from '#ui/button.tsx';
import { usePageTitle } from '#ui/page-title.tsx';

import { MessagePage } from './message-page.tsx';
import { useOpenOverlay } from './overlay.ts';

/** For an address that leads nowhere here; with a real server it may still lead somewhere there. */
export function NotFoundPage() {
  const { t } = useLingui();
  const { pathname, search } = useLocation();
  const openOverlay = useOpenOverlay();
  const ownPage = useServer().ownPage(pathname + search);
  usePageTitle(t`Page not found`);
  return (
    <MessagePage
      title={<Trans>There is no page at this address</Trans>}
      actions={
        <>
          <a {...buttonLook({ variant: 'primary' })} href={paths.home}>
            <Trans>Go to issues</Trans>
          </a>
          <Button onClick={() => openOverlay({ kind: 'palette' })}>
            <Trans>Search for an issue</Trans>
          </Button>
          {ownPage === null ? null : (
            <a {...buttonLook()} href={ownPage} rel="noreferrer">
              <Trans>Open it on the server</Trans>
            </a>
          )}
        </>
      }
    >
      <p>
        <bdi>
          <code>{pathname}</code>
        </bdi>
      </p>
      <p>
        <Trans>
          The link may have a part missing, or it may lead to a page that only the server itself has.
        </Trans>
      </p>
    </MessagePage>
  );
}

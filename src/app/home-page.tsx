import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';

import { organizationsQuery } from '#api/organizations.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { Button } from '#ui/button.tsx';
import { usePageTitle } from '#ui/page-title.tsx';

import { MessagePage } from './message-page.tsx';
import { remembered } from './remembered.ts';

/** The way to the issues of the organization that was open last, else of the first one. */
export function HomePage() {
  const { t } = useLingui();
  const last = remembered('organization');
  const { data, error, refetch } = useQuery(organizationsQuery(useServer()));
  usePageTitle(error ? t`Organizations not loaded` : data?.length === 0 ? t`No organization` : '');

  const org = last ?? data?.[0]?.slug;
  if (org !== undefined) return <Navigate to={paths.issues(org)} replace />;
  if (error) {
    return (
      <MessagePage
        title={<Trans>Organizations could not be loaded</Trans>}
        actions={
          <Button variant="primary" onClick={() => void refetch()}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <p>
          <bdi>{error.message}</bdi>
        </p>
      </MessagePage>
    );
  }
  if (!data) return null;
  return (
    <MessagePage title={<Trans>You are in no organization yet</Trans>}>
      <p>
        <Trans>
          Everything here belongs to an organization. Somebody who manages one on this server can invite you
          to it.
        </Trans>
      </p>
    </MessagePage>
  );
}

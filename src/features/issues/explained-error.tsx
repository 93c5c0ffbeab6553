import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'react-router';

import { ApiError } from '#api/api-error.ts';
import { explainError } from '#api/explain-error.ts';
import { SERVER_SIGN_IN_PATH } from '#api/sign-in-result.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { formatQueryString } from '#lib/query-string.ts';
import { Button, buttonLook } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** The server's own page for what is due, on this origin, and back from there; nothing with the embedded server. */
function ServerPageLink({ error }: { error: unknown }) {
  const server = useServer();
  const { pathname, search } = useLocation();
  if (server.config.server === null) return null;
  const named = error instanceof ApiError ? error.loginUrl : null;
  const path = named?.startsWith('/') && !named.startsWith('//') ? named : SERVER_SIGN_IN_PATH;
  return (
    <a
      {...buttonLook({ variant: 'quiet', size: 'small' })}
      href={path + formatQueryString({ next: pathname + search })}
    >
      <Trans>Open the server's page</Trans>
    </a>
  );
}

/** What happened, what it means, what to do. */
export function ExplainedError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { i18n } = useLingui();
  const { title, hint, detail, action } = explainError(error);
  return (
    <Notice
      tone="error"
      urgent
      title={i18n._(title)}
      actions={
        <>
          <Button size="small" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
          {action === 'connection' ? (
            <a {...buttonLook({ variant: 'quiet', size: 'small' })} href={paths.connection}>
              <Trans>Look at the connection</Trans>
            </a>
          ) : null}
          {action === 'open-server' ? <ServerPageLink error={error} /> : null}
        </>
      }
    >
      <p>{i18n._(hint)}</p>
      {detail === null ? null : (
        <p>
          <Trans>
            The server said: <q lang="">{detail}</q>
          </Trans>
        </p>
      )}
    </Notice>
  );
}

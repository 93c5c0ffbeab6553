import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';

import { ApiError } from '#api/api-error.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';

import { MessagePage } from './message-page.tsx';

function Explanation({ cause }: { cause: unknown }) {
  if (cause instanceof ApiError) {
    return (
      <Trans>
        The server did not answer. It may be down, or the proxy before it may point to the wrong address.
      </Trans>
    );
  }
  return (
    <Trans>
      Its configuration or a part of its code could not be read. The connection may be cut, or its files are
      not complete where they are served.
    </Trans>
  );
}

function FailurePage({ cause }: { cause: unknown }) {
  const { t } = useLingui();
  const message = cause instanceof Error ? cause.message : String(cause);
  return (
    <main>
      <MessagePage
        title={<Trans>Vedette could not start</Trans>}
        actions={
          <>
            <Button variant="primary" onClick={() => location.reload()}>
              <Trans>Try again</Trans>
            </Button>
            <CopyButton text={message} label={t`Copy details`} labelled />
          </>
        }
      >
        <p>
          <Explanation cause={cause} />
        </p>
        <p>
          <bdi>
            <code>{message}</code>
          </bdi>
        </p>
      </MessagePage>
    </main>
  );
}

/** The whole page, when there is nothing to show round it: Vedette could not start. */
export function StartFailure({ cause }: { cause: unknown }) {
  return (
    <I18nProvider i18n={i18n}>
      <FailurePage cause={cause} />
    </I18nProvider>
  );
}

import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Trans } from '@lingui/react/macro';

import { MessagePage } from './message-page.tsx';

/** The whole page, when the server takes long to say who is signed in: it is tried on, and goes on by itself. */
export function StartDelay() {
  return (
    <I18nProvider i18n={i18n}>
      <main aria-busy="true">
        <MessagePage title={<Trans>Waiting for the server</Trans>}>
          <p role="status">
            <Trans>
              It is slow to answer, or it asked to wait. Vedette goes on by itself as soon as an answer comes.
            </Trans>
          </p>
        </MessagePage>
      </main>
    </I18nProvider>
  );
}

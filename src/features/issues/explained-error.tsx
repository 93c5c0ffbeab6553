import { Trans, useLingui } from '@lingui/react/macro';

import { explainError } from '#api/explain-error.ts';
import { paths } from '#lib/paths.ts';
import { Button, buttonLook } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

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

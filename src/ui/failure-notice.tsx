import { Trans, useLingui } from '@lingui/react/macro';

import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Notice } from './notice.tsx';

export interface FailureNoticeProps {
  region: string;
  thrown: unknown;
  componentStack: string;
  onRetry: () => void;
}

/** What an error boundary shows in place of its region, with all that a report of the error needs. */
export function FailureNotice({ region, thrown, componentStack, onRetry }: FailureNoticeProps) {
  const { t } = useLingui();
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const stack = thrown instanceof Error ? thrown.stack : undefined;
  const details = [region, location.href, navigator.userAgent, stack ?? message, componentStack].join('\n\n');
  return (
    <Notice
      tone="error"
      urgent
      title={<Trans>“{region}” could not be shown</Trans>}
      actions={
        <>
          <Button size="small" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
          <CopyButton text={details} label={t`Copy details`} labelled />
        </>
      }
    >
      <p>
        <bdi>{message}</bdi>
      </p>
      <p>
        <Trans>The rest of the page still works.</Trans>
      </p>
    </Notice>
  );
}

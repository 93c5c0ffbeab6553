import { Trans } from '@lingui/react/macro';

import { Button } from './button.tsx';

import './plain-failure.css';

interface PlainFailureProps {
  /** What of the page it is about; without it, a part that nobody has a name for. */
  region?: string;
  /** Tries the region again; without it the page is loaded anew. */
  onRetry?: () => void;
}

/** Stands where a part of the page should be whose files, and those of better words, could not be fetched. */
export function PlainFailure({ region, onRetry }: PlainFailureProps) {
  return (
    <div className="plain-failure" role="alert">
      <p>
        {region === undefined ? (
          <Trans>
            This part of Vedette could not be loaded. The connection was cut, or a new version has been
            installed.
          </Trans>
        ) : (
          <Trans>“{region}” could not be shown</Trans>
        )}
      </p>
      <Button onClick={onRetry ?? (() => location.reload())}>
        {onRetry ? <Trans>Try again</Trans> : <Trans>Reload</Trans>}
      </Button>
    </div>
  );
}

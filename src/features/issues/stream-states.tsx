import { Trans, useLingui } from '@lingui/react/macro';

import { Button } from '#ui/button.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

import './stream-states.css';

const ROWS = Array.from({ length: 12 }, (_, index) => index);

/** The first load: rows in their final places. */
export function StreamSkeleton() {
  const { t } = useLingui();
  return (
    <div className="stream-states__skeleton" aria-busy="true" role="status" aria-label={t`Loading issues`}>
      {ROWS.map((index) => (
        <div key={index} className="stream-states__row">
          <Skeleton width={`${62 - ((index * 17) % 30)}%`} height="0.875rem" />
          <Skeleton width={`${38 - ((index * 11) % 18)}%`} height="0.75rem" />
        </div>
      ))}
    </div>
  );
}

/** Nothing matches: what was asked, and the way to more. */
export function StreamEmpty({ query, onShowAll }: { query: string; onShowAll: () => void }) {
  return (
    <div className="stream-states__message">
      <h2 className="stream-states__title">
        <Trans>No issues match</Trans>
      </h2>
      <p>
        {query === '' ? (
          <Trans>Nothing has happened in this period, in these projects and environments.</Trans>
        ) : (
          <Trans>
            Nothing in this period matches <code dir="auto">{query}</code>.
          </Trans>
        )}
      </p>
      <Button onClick={onShowAll}>
        <Trans>Show everything</Trans>
      </Button>
    </div>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';

import { explainError } from '#api/explain-error.ts';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';

import { type ImportReport, totals } from './import-report.ts';

function WaitingNotice({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now);
  // The clock is the browser's.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="import-dialog__muted">
      <Plural
        value={Math.max(0, Math.ceil((until - now) / 1000))}
        one="The server takes events more slowly than they come. Going on in # second."
        other="The server takes events more slowly than they come. Going on in # seconds."
      />
    </p>
  );
}

/** How the run as a whole is doing, in one bar and one sentence. */
export function ImportSummary({ report }: { report: ImportReport }) {
  const { t, i18n } = useLingui();
  const { accepted, issues, share } = totals(report);
  const { status, isCancelled, failure, waitingUntil } = report;
  return (
    <div className="import-dialog__summary">
      {status === 'running' ? (
        <>
          <Progress label={t`Importing`} value={share} />
          <p className="tabular">
            <Plural
              value={accepted}
              _0="No event sent so far"
              one="# event sent so far"
              other="# events sent so far"
            />
          </p>
          {waitingUntil === null ? null : <WaitingNotice until={waitingUntil} />}
        </>
      ) : null}
      {status !== 'running' && failure !== null ? (
        <Notice tone="error" urgent title={i18n._(explainError(failure).title)}>
          <p>{i18n._(explainError(failure).hint)}</p>
          <p>
            <Plural
              value={accepted}
              _0="The import was stopped. No event went in."
              one="The import was stopped. # event had gone in and stays."
              other="The import was stopped. # events had gone in and stay."
            />
          </p>
        </Notice>
      ) : null}
      <p role="status" className="import-dialog__outcome">
        {status === 'running' || failure !== null ? null : isCancelled ? (
          <Plural
            value={accepted}
            _0="Cancelled. No event went in."
            one="Cancelled. # event had gone in and stays."
            other="Cancelled. # events had gone in and stay."
          />
        ) : (
          <>
            <Plural
              value={accepted}
              _0="No event was imported."
              one="# event imported."
              other="# events imported."
            />{' '}
            {issues === 0 ? null : (
              <Plural
                value={issues}
                one="# part was left out; see below."
                other="# parts were left out; see below."
              />
            )}
          </>
        )}
      </p>
      {status === 'looking' && accepted > 0 ? (
        <p className="import-dialog__muted">
          <Trans>Asking the server where they went…</Trans>
        </p>
      ) : null}
    </div>
  );
}

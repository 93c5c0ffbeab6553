import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { ApiError } from '#api/api-error.ts';
import { explainError } from '#api/explain-error.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';

import { FileChoice } from './file-choice.tsx';
import { FileReportLine } from './file-report-line.tsx';
import { ImportSummary } from './import-summary.tsx';
import { TargetFields } from './target-fields.tsx';
import { useImportRun } from './use-import-run.ts';
import { useImportTarget } from './use-import-target.ts';

import './import-dialog.css';

interface ImportDialogProps {
  open: boolean;
  onClose: () => void;
  /** Dropped before, or while it is open: then they are added. */
  files?: readonly File[];
}

/** Imports events into a project: files or pasted text, one result a file. */
export function ImportDialog({ open, ...props }: ImportDialogProps) {
  return open ? <OpenImportDialog {...props} /> : null;
}

const NO_FILES: readonly File[] = [];

function OpenImportDialog({ onClose, files: dropped = NO_FILES }: Omit<ImportDialogProps, 'open'>) {
  const { t, i18n } = useLingui();
  const target = useImportTarget();
  const { run, report, start, clear } = useImportRun();
  const [seen, setSeen] = useState(dropped);
  const [files, setFiles] = useState(dropped);
  const [pasted, setPasted] = useState('');
  const [isStarting, setStarting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { org, project } = target;

  if (seen !== dropped) {
    setSeen(dropped);
    setFiles(report === null ? [...files, ...dropped] : dropped);
  }

  async function begin(): Promise<void> {
    if (org === null || project === null) return;
    const text = pasted.trim() === '' ? [] : [new File([pasted], t`Pasted text`)];
    setStarting(true);
    setError(null);
    try {
      await start([...files, ...text], org, project);
      setFiles(NO_FILES);
    } catch (caught) {
      setError(caught);
    }
    setStarting(false);
  }

  const hasInput = files.length > 0 || pasted.trim() !== '';
  const isRunning = report?.status === 'running';
  // What is on its way cannot be called back: the dialog stays and shows what went in.
  const close = (): void => (isRunning ? run?.cancel() : onClose());
  const noKey = error instanceof ApiError && error.code === 'no-active-key';

  const choosing = (
    <>
      <Button onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button
        variant="primary"
        busy={isStarting}
        disabledReason={
          !hasInput
            ? t`Choose a file or paste an event first.`
            : project === null
              ? t`There is no project.`
              : undefined
        }
        onClick={() => void begin()}
      >
        <Trans>Import</Trans>
      </Button>
    </>
  );
  const running = (
    <Button onClick={() => run?.cancel()}>
      <Trans>Cancel the import</Trans>
    </Button>
  );
  const ended = (
    <>
      <Button
        onClick={() => {
          setPasted('');
          clear();
        }}
      >
        <Trans>Import more</Trans>
      </Button>
      <Button variant="primary" onClick={onClose}>
        <Trans>Done</Trans>
      </Button>
    </>
  );

  return (
    <Dialog
      title={t`Import events`}
      size="large"
      onClose={close}
      actions={report === null ? choosing : isRunning ? running : ended}
    >
      {report === null ? (
        <div className="import-dialog">
          <p className="import-dialog__muted">
            <Trans>
              An event as JSON, a list of them, one a line (NDJSON), or an envelope; each also as gzip. Drop
              files anywhere on the window, at any time.
            </Trans>
          </p>
          <FileChoice files={files} onFiles={setFiles} pasted={pasted} onPasted={setPasted} />
          <TargetFields choice={target} />
          {error === null ? null : noKey ? (
            <Notice tone="error" urgent title={<Trans>The project takes no events</Trans>}>
              <Trans>
                It has no active client key. Make or switch one on in the project's settings on the server.
              </Trans>
            </Notice>
          ) : (
            <Notice tone="error" urgent title={i18n._(explainError(error).title)}>
              {i18n._(explainError(error).hint)}
            </Notice>
          )}
        </div>
      ) : (
        <div className="import-dialog">
          <ImportSummary report={report} />
          <ul className="import-dialog__report" aria-label={t`Result by file`}>
            {report.files.map((file, at) => (
              // The list of a run is fixed; two files may have one name.
              <FileReportLine key={at} file={file} org={org ?? ''} locale={i18n.locale} onLeave={onClose} />
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}

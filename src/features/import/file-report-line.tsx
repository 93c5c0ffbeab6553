import { Plural, Trans } from '@lingui/react/macro';

import { paths } from '#lib/paths.ts';
import { Icon } from '#ui/icon.tsx';
import { checkIcon, errorIcon, warningIcon } from '#ui/screen-icons.ts';

import { formatSize } from './format-size.ts';
import type { FileReport } from './import-report.ts';
import { IssueList } from './issue-list.tsx';
import { isNote } from './issue-words.ts';

import './file-report-line.css';

type Outcome = 'waiting' | 'good' | 'mixed' | 'bad';

function outcomeOf({ status, accepted, issues }: FileReport): Outcome {
  if (status === 'waiting' || status === 'reading') return 'waiting';
  if (status === 'done' && issues.every(isNote)) return accepted > 0 ? 'good' : 'mixed';
  return accepted > 0 ? 'mixed' : 'bad';
}

const ICONS = { good: checkIcon, mixed: warningIcon, bad: errorIcon };

function Count({ file }: { file: FileReport }) {
  const { status, accepted } = file;
  if (status === 'waiting') return <Trans>Waiting</Trans>;
  if (status === 'stopped') {
    return (
      <Plural
        value={accepted}
        _0="Stopped; no event went in"
        one="Stopped; # event went in"
        other="Stopped; # events went in"
      />
    );
  }
  return <Plural value={accepted} _0="No event imported" one="# event imported" other="# events imported" />;
}

interface FileReportLineProps {
  file: FileReport;
  org: string;
  locale: string;
  /** Told that a link was followed. */
  onLeave: () => void;
}

/** What became of one file: how much went in, where to, and what did not. */
export function FileReportLine({ file, org, locale, onLeave }: FileReportLineProps) {
  const { name, size, converted, groups, issues, issueCount } = file;
  const outcome = outcomeOf(file);
  return (
    <li className="file-report-line" data-outcome={outcome}>
      <div className="file-report-line__head">
        {outcome === 'waiting' ? <span className="file-report-line__dot" /> : <Icon path={ICONS[outcome]} />}
        <span className="file-report-line__facts">
          <span className="file-report-line__name">
            <bdi>{name}</bdi>
          </span>
          <span className="file-report-line__size tabular">{formatSize(size, locale)}</span>
          <span className="file-report-line__count tabular">
            <Count file={file} />
          </span>
        </span>
      </div>
      <div className="file-report-line__body">
        {converted === 0 ? null : (
          <p className="file-report-line__note">
            <Plural
              value={converted}
              one="# was an API answer and was turned back into an event, as far as the answer holds it."
              other="# were API answers and were turned back into events, as far as the answers hold them."
            />
          </p>
        )}
        {groups.length === 0 ? null : (
          <ul className="file-report-line__groups">
            {groups.map(({ id, title }) => (
              <li key={id}>
                <a className="link" href={paths.group(org, id)} onClick={onLeave}>
                  <bdi>{title.trim() || <Trans>Issue {id}</Trans>}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
        {issueCount === 0 ? null : <IssueList issues={issues} count={issueCount} />}
      </div>
    </li>
  );
}

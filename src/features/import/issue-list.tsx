import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { ImportIssue } from './import-report.ts';
import { isNote, ISSUE_WORDS } from './issue-words.ts';

import './issue-list.css';

/** How many are in view without asking. */
const SHOWN = 3;

function IssueDetail({ issue: { reason, detail } }: { issue: ImportIssue }) {
  if (detail === null || detail === '') return null;
  const words = (
    <code className="issue-list__detail">
      <bdi>{detail}</bdi>
    </code>
  );
  return reason === 'not-an-event' || reason === 'api-summary' ? <Trans>It holds: {words}</Trans> : words;
}

function IssueLine({ issue }: { issue: ImportIssue }) {
  const { i18n } = useLingui();
  const { line, reason } = issue;
  return (
    <li data-note={isNote(issue)}>
      {line === null ? null : (
        <span className="issue-list__line tabular">
          <Trans>Line {line}</Trans>
        </span>
      )}
      <span>
        {i18n._(ISSUE_WORDS[reason])} <IssueDetail issue={issue} />
      </span>
    </li>
  );
}

/** What of a file did not go in, line by line. `count` may be larger than what is kept. */
export function IssueList({ issues, count }: { issues: readonly ImportIssue[]; count: number }) {
  const more = count - SHOWN;
  const line = (issue: ImportIssue, at: number) => (
    // Lines are only ever added at the end.
    <IssueLine key={at} issue={issue} />
  );
  return (
    <>
      <ul className="issue-list">{issues.slice(0, SHOWN).map(line)}</ul>
      {more > 0 ? (
        <details className="issue-list__more">
          <summary>
            <Plural value={more} one="Show # more" other="Show # more" />
          </summary>
          <ul className="issue-list">{issues.slice(SHOWN).map(line)}</ul>
          {count > issues.length ? (
            <p>
              <Plural
                value={count - issues.length}
                one="And # more like them."
                other="And # more like them."
              />
            </p>
          ) : null}
        </details>
      ) : null}
    </>
  );
}

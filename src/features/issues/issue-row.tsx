import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';

import type { Group } from '#api/group.ts';
import { paths } from '#lib/paths.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { Icon } from '#ui/icon.tsx';
import { LevelMark } from '#ui/level-mark.tsx';
import { NumberText } from '#ui/number-text.tsx';
import { RelativeTime } from '#ui/relative-time.tsx';
import { commentIcon, ignoreIcon, resolveIcon } from '#ui/shell-icons.ts';
import { Sparkline } from '#ui/sparkline.tsx';
import { Truncate } from '#ui/truncate.tsx';

import { clipText } from './clip-text.ts';
import { groupTitle } from './group-title.ts';

import './issue-row.css';

type IssueRowProps = {
  org: string;
  group: Group;
  /** Position in the whole list, from 0. */
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  selected: boolean;
  /** The row that the keyboard is on: the grid's one tab stop. */
  active: boolean;
  sparkline: '24h' | '14d' | null;
};

function RowState({ group }: { group: Group }) {
  if (group.status === 'resolved') {
    return (
      <span className="issue-row__state" data-status="resolved">
        <Icon path={resolveIcon} />
        <Trans>Resolved</Trans>
      </span>
    );
  }
  if (group.status === 'ignored') {
    return (
      <span className="issue-row__state" data-status="ignored">
        <Icon path={ignoreIcon} />
        <Trans>Ignored</Trans>
      </span>
    );
  }
  if (group.status !== 'unresolved') {
    return (
      <span className="issue-row__state">
        <Trans>Being changed on the server</Trans>
      </span>
    );
  }
  return null;
}

function Assignee({ group }: { group: Group }) {
  const { t } = useLingui();
  const { assignedTo } = group;
  if (!assignedTo) {
    return (
      <span className="issue-row__nobody" title={t`Assigned to nobody`}>
        —
      </span>
    );
  }
  const name = assignedTo.type === 'team' ? `#${assignedTo.name}` : assignedTo.name;
  return (
    <Avatar
      id={assignedTo.id}
      name={assignedTo.name}
      shape={assignedTo.type === 'team' ? 'team' : 'person'}
      label={t`Assigned to ${name}`}
    />
  );
}

/**
 * One group in the stream: a row of the grid, with one tab stop for the whole grid (WAI-ARIA APG, grid). Memoised by
 * hand, because the first screen is not compiled by the React Compiler (vite.config.ts): a scroll by a row renders the
 * row that comes, and leaves the others alone. So it takes plain values only; the grid hears what happens in it.
 */
export const IssueRow = memo(function IssueRow(props: IssueRowProps) {
  const { org, group, index, top, selected, active, sparkline } = props;
  const { t } = useLingui();
  const { name, message } = groupTitle(group);
  const shownName = name === '' ? t`(no title)` : name;
  const series = sparkline === null ? undefined : group.stats[sparkline];
  const label = group.shortId ?? shownName;
  return (
    <div
      role="row"
      className="issue-row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      data-active={active || undefined}
      data-unseen={!group.hasSeen || undefined}
      data-done={group.status !== 'unresolved' || undefined}
      data-index={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className="issue-row__select">
        <Checkbox
          aria-label={t`Select ${label}`}
          tabIndex={-1}
          checked={selected}
          // The grid answers the click, which says whether Shift was held; the change itself does not.
          onChange={() => undefined}
        />
      </div>
      <div role="gridcell" className="issue-row__main">
        <LevelMark level={group.level} named />
        <a
          className="issue-row__title"
          href={paths.group(org, group.id)}
          tabIndex={-1}
          title={message ?? shownName}
        >
          <bdi className="issue-row__name">{shownName}</bdi>
          {message === null ? null : <bdi className="issue-row__message">{message}</bdi>}
        </a>
        <div className="issue-row__context">
          <RowState group={group} />
          {group.isUnhandled ? (
            <span className="issue-row__mark">
              <Trans>Unhandled</Trans>
            </span>
          ) : null}
          {group.culprit ? <Truncate text={clipText(group.culprit)} cut="middle" /> : null}
          <span className="issue-row__project">{group.shortId ?? group.project.slug}</span>
          {group.numComments > 0 ? (
            <span className="issue-row__comments">
              <Icon path={commentIcon} />
              <span aria-hidden="true">{group.numComments}</span>
              <span className="visually-hidden">
                <Plural value={group.numComments} one="# comment" other="# comments" />
              </span>
            </span>
          ) : null}
        </div>
      </div>
      <div role="gridcell" className="issue-row__graph">
        {sparkline === null ? null : (
          <Sparkline
            values={series ? series.map(([, count]) => Math.max(0, count)) : null}
            label={sparkline === '24h' ? t`Events in the last 24 hours` : t`Events in the last 14 days`}
          />
        )}
      </div>
      <div role="gridcell" className="issue-row__events">
        <Plural
          value={group.count ?? 0}
          one={
            <span>
              <NumberText value={group.count} /> <span className="issue-row__unit">event</span>
            </span>
          }
          other={
            <span>
              <NumberText value={group.count} /> <span className="issue-row__unit">events</span>
            </span>
          }
        />
      </div>
      <div role="gridcell" className="issue-row__users">
        <Plural
          value={group.userCount ?? 0}
          one={
            <span>
              <NumberText value={group.userCount} /> <span className="issue-row__unit">user</span>
            </span>
          }
          other={
            <span>
              <NumberText value={group.userCount} /> <span className="issue-row__unit">users</span>
            </span>
          }
        />
      </div>
      <div role="gridcell" className="issue-row__seen">
        <RelativeTime value={group.lastSeen} length="brief" />
      </div>
      <div role="gridcell" className="issue-row__assignee">
        <Assignee group={group} />
      </div>
    </div>
  );
});

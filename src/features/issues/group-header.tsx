import { Trans, useLingui } from '@lingui/react/macro';

import type { GroupDetails, Release } from '#api/group.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { LevelMark } from '#ui/level-mark.tsx';
import { RelativeTime } from '#ui/relative-time.tsx';

import { clipText } from './clip-text.ts';
import { groupTitle } from './group-title.ts';
import { IssueToolbar } from './issue-toolbar.tsx';
import { StatusLine } from './status-line.tsx';
import { useGroupChange } from './use-group-change.ts';

import './group-header.css';

function InRelease({ release }: { release: Release | null }) {
  if (!release) return null;
  return (
    <span>
      <Trans>
        in <bdi>{release.shortVersion ?? release.version}</bdi>
      </Trans>
    </span>
  );
}

/** What broke, where, since when and for whom, before any scroll; with the actions. */
export function GroupHeader({ org, group }: { org: string; group: GroupDetails }) {
  const { t, i18n } = useLingui();
  const change = useGroupChange(org);
  const { name, message } = groupTitle(group);
  const { count, userCount, firstRelease, lastRelease } = group;
  return (
    <header className="group-header">
      <LevelMark level={group.level} named />
      <h1 className="group-header__title" tabIndex={-1}>
        <bdi className="group-header__name">{name === '' ? t`(no title)` : name}</bdi>
        {message === null ? null : <bdi className="group-header__message">{message}</bdi>}
      </h1>
      <div className="group-header__actions">
        <IssueToolbar
          org={org}
          groups={[group]}
          onChange={(wanted, assignee = null) => change({ groups: [group], change: wanted, assignee })}
        />
      </div>
      <div className="group-header__more">
        <p className="group-header__where">
          {group.culprit ? <bdi className="group-header__culprit">{clipText(group.culprit)}</bdi> : null}
          <bdi>{clipText(group.project.name || group.project.slug)}</bdi>
          {group.shortId ? (
            <span className="group-header__id">
              {group.shortId}
              <CopyButton text={group.shortId} label={t`Copy the short id`} />
            </span>
          ) : null}
          {group.logger ? <bdi>{clipText(group.logger)}</bdi> : null}
          {group.isUnhandled ? (
            <span className="group-header__unhandled">
              <Trans>Unhandled</Trans>
            </span>
          ) : null}
        </p>
        <dl className="group-header__facts">
          <div>
            <dt>
              <Trans>First seen</Trans>
            </dt>
            <dd>
              <RelativeTime value={group.firstSeen} />
              <InRelease release={firstRelease} />
            </dd>
          </div>
          <div>
            <dt>
              <Trans>Last seen</Trans>
            </dt>
            <dd>
              <RelativeTime value={group.lastSeen} />
              <InRelease release={lastRelease} />
            </dd>
          </div>
          <div>
            <dt>
              <Trans>Events</Trans>
            </dt>
            <dd>{count === null ? t`Unknown` : i18n.number(count)}</dd>
          </div>
          <div>
            <dt>
              <Trans>People affected</Trans>
            </dt>
            <dd>{userCount === null ? t`Unknown` : i18n.number(userCount)}</dd>
          </div>
        </dl>
        <StatusLine group={group} />
      </div>
    </header>
  );
}

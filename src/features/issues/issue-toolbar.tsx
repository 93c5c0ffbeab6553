import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { Actor, Group } from '#api/group.ts';
import type { GroupChange } from '#api/group-update.ts';
import { useServer } from '#api/use-server.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { MenuItem } from '#ui/menu-item.tsx';
import { undoIcon } from '#ui/screen-icons.ts';
import { chevronDownIcon, closeIcon, ignoreIcon, resolveIcon } from '#ui/shell-icons.ts';
import { useShortcut } from '#ui/use-shortcut.ts';

import { AssignControl } from './assign-control.tsx';

import './issue-toolbar.css';

type IssueToolbarProps = {
  org: string;
  /** What the actions are about: the chosen rows, or the one group of the details. */
  groups: readonly Group[];
  onChange: (change: GroupChange, assignee?: Actor | null) => void;
  /** Lets go of the selection; absent in the details, where there is none. */
  onClear?: (() => void) | undefined;
};

/** Minutes. */
const DURATIONS = [30, 120, 1440, 10_080] as const;

/** Resolve, ignore and assign, for one group or many. */
export function IssueToolbar({ org, groups, onChange, onClear }: IssueToolbarProps) {
  const { t, i18n } = useLingui();
  const server = useServer();
  const canIgnoreUntil = server.can('ignore-until').available;
  const canResolveInRelease = server.can('resolve-in-release').available;
  const oneProject = new Set(groups.map((group) => group.project.id)).size === 1;
  const allOpen = groups.every((group) => group.status === 'unresolved');
  const releaseReason = canResolveInRelease
    ? oneProject
      ? undefined
      : t`Choose issues of one project: releases belong to projects.`
    : t`This server does not resolve in a release.`;

  useShortcut('resolve', () => onChange({ status: 'resolved' }));
  useShortcut('ignore', () => onChange({ status: 'ignored' }));

  const hours = new Intl.NumberFormat(i18n.locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
  const minutes = new Intl.NumberFormat(i18n.locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const days = new Intl.NumberFormat(i18n.locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  function duration(length: number): string {
    if (length < 60) return minutes.format(length);
    return length < 1440 ? hours.format(length / 60) : days.format(length / 1440);
  }

  return (
    <div className="issue-toolbar" role="toolbar" aria-label={t`Issue actions`}>
      {onClear ? (
        <span className="issue-toolbar__count" aria-live="polite">
          <Plural value={groups.length} one="# selected" other="# selected" />
        </span>
      ) : null}
      <span className="issue-toolbar__split">
        <Button size="small" icon={resolveIcon} onClick={() => onChange({ status: 'resolved' })}>
          <Trans>Resolve</Trans>
        </Button>
        <Menu
          label={t`Resolve`}
          renderTrigger={(trigger) => (
            <Button
              {...trigger}
              size="small"
              endIcon={chevronDownIcon}
              aria-label={t`More ways to resolve`}
            />
          )}
        >
          <MenuItem
            onSelect={() => onChange({ status: 'resolved', statusDetails: { inNextRelease: true } })}
            disabledReason={releaseReason}
          >
            <Trans>In the next release</Trans>
          </MenuItem>
          <MenuItem
            onSelect={() => onChange({ status: 'resolved', statusDetails: { inRelease: 'latest' } })}
            disabledReason={releaseReason}
          >
            <Trans>In the newest release</Trans>
          </MenuItem>
        </Menu>
      </span>
      <span className="issue-toolbar__split">
        <Button size="small" icon={ignoreIcon} onClick={() => onChange({ status: 'ignored' })}>
          <Trans>Ignore</Trans>
        </Button>
        <Menu
          label={t`Ignore`}
          renderTrigger={(trigger) => (
            <Button {...trigger} size="small" endIcon={chevronDownIcon} aria-label={t`More ways to ignore`} />
          )}
        >
          {DURATIONS.map((length) => (
            <MenuItem
              key={length}
              onSelect={() => onChange({ status: 'ignored', statusDetails: { ignoreDuration: length } })}
              disabledReason={canIgnoreUntil ? undefined : t`This server ignores for ever only.`}
            >
              <Trans>For {duration(length)}</Trans>
            </MenuItem>
          ))}
          <MenuItem onSelect={() => onChange({ status: 'ignored' })}>
            <Trans>For ever</Trans>
          </MenuItem>
        </Menu>
      </span>
      {allOpen ? null : (
        <Button size="small" icon={undoIcon} onClick={() => onChange({ status: 'unresolved' })}>
          <Trans>Unresolve</Trans>
        </Button>
      )}
      <AssignControl
        org={org}
        groups={groups}
        onAssign={(assignee) =>
          onChange({ assignedTo: assignee ? `${assignee.type}:${assignee.id}` : '' }, assignee)
        }
      />
      {onClear ? (
        <Button size="small" variant="quiet" icon={closeIcon} onClick={onClear}>
          <Trans>Clear selection</Trans>
        </Button>
      ) : null}
    </div>
  );
}

import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { organizationUsersQuery, teamsQuery } from '#api/assignees.ts';
import type { Actor, Group } from '#api/group.ts';
import { useServer, useSessionState } from '#api/use-server.ts';
import { displayName } from '#api/user.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { filterOptions, type Option } from '#ui/option-list.ts';

type AssigneePickerProps = {
  org: string;
  groups: readonly Group[];
  onChoose: (assignee: Actor | null) => void;
  onClose: () => void;
};

const NOBODY = 'nobody';

/** The one whom all of the groups are assigned to, if there is one. */
function commonAssignee(groups: readonly Group[]): string | null {
  const keys = new Set(
    groups.map(({ assignedTo }) => (assignedTo ? `${assignedTo.type}:${assignedTo.id}` : NOBODY)),
  );
  const [only] = keys;
  return keys.size === 1 && only !== undefined ? only : null;
}

/**
 * People and teams that every one of the groups' projects lets be assigned: members of the projects' teams, and
 * those teams (Sentry HTTP contract 3.4).
 */
export function AssigneePicker({ org, groups, onChoose, onClose }: AssigneePickerProps) {
  const { t } = useLingui();
  const server = useServer();
  const me = useSessionState().user;
  const [text, setText] = useState('');
  const people = useQuery(organizationUsersQuery(server, org));
  const teams = useQuery(teamsQuery(server, org));

  const slugs = [...new Set(groups.map((group) => group.project.slug))];
  const actors = new Map<string, Actor>();
  const peopleOptions: Option[] = [];
  for (const { user, projects } of people.data ?? []) {
    if (!user || !slugs.every((slug) => projects.includes(slug))) continue;
    const value = `user:${user.id}`;
    const name = displayName(user);
    actors.set(value, { type: 'user', id: user.id, name, email: user.email });
    const option: Option = {
      value,
      label: user.id === me?.id ? t`${name} (me)` : name,
      ...(user.email && user.email !== name ? { description: user.email } : {}),
      mark: <Avatar id={user.id} name={name} size="small" />,
    };
    if (user.id === me?.id) peopleOptions.unshift(option);
    else peopleOptions.push(option);
  }
  const teamOptions: Option[] = [];
  for (const team of teams.data ?? []) {
    if (!slugs.every((slug) => team.projects.some((project) => project.slug === slug))) continue;
    const value = `team:${team.id}`;
    actors.set(value, { type: 'team', id: team.id, name: team.slug, email: null });
    teamOptions.push({
      value,
      label: `#${team.slug}`,
      mark: <Avatar id={team.id} name={team.slug} shape="team" size="small" />,
    });
  }
  const options = filterOptions(
    [
      { options: [{ value: NOBODY, label: t`Nobody` }] },
      { label: t`People`, options: peopleOptions },
      { label: t`Teams`, options: teamOptions },
    ],
    text,
  );
  const failed = people.isError || teams.isError;
  const loading = people.isPending || teams.isPending;

  return (
    <Combobox
      label={t`Assign to`}
      placeholder={t`Name, address or team`}
      text={text}
      onTextChange={setText}
      groups={options}
      selected={commonAssignee(groups)}
      state={failed ? 'failed' : loading ? 'loading' : 'ready'}
      emptyText={t`Nobody with this name is on a team of these projects.`}
      onChoose={({ value }) => onChoose(actors.get(value) ?? null)}
      onEscape={onClose}
      autoFocus
    />
  );
}

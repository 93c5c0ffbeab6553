import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';

import type { Actor, Group } from '#api/group.ts';
import { useServer } from '#api/use-server.ts';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { userIcon } from '#ui/screen-icons.ts';
import { chevronDownIcon } from '#ui/shell-icons.ts';
import { Skeleton } from '#ui/skeleton.tsx';

const AssigneePicker = lazy(async () => {
  const { AssigneePicker: Picker } = await import('./assignee-picker.tsx');
  return { default: Picker };
});

type AssignControlProps = {
  org: string;
  groups: readonly Group[];
  /** Null is nobody. */
  onAssign: (assignee: Actor | null) => void;
};

/** The button that opens the list of people and teams; the list is fetched when it is first opened. */
export function AssignControl({ org, groups, onAssign }: AssignControlProps) {
  const { t } = useLingui();
  const ability = useServer().can('assign');
  if (!ability.available) {
    return (
      <Button size="small" icon={userIcon} disabledReason={t`This server has no assignment.`}>
        <Trans>Assign</Trans>
      </Button>
    );
  }
  return (
    <Popover
      label={t`Assign to`}
      padding="none"
      renderTrigger={(trigger) => (
        <Button {...trigger} size="small" icon={userIcon} endIcon={chevronDownIcon}>
          <Trans>Assign</Trans>
        </Button>
      )}
    >
      {(close) => (
        <Suspense fallback={<Skeleton width="18rem" height="12rem" />}>
          <AssigneePicker
            org={org}
            groups={groups}
            onClose={close}
            onChoose={(assignee) => {
              close();
              onAssign(assignee);
            }}
          />
        </Suspense>
      )}
    </Popover>
  );
}

import type { Group } from '#api/group.ts';

import { IssueToolbar } from './issue-toolbar.tsx';
import { useGroupChange } from './use-group-change.ts';

type StreamActionsProps = {
  org: string;
  selected: readonly Group[];
  /** Lets go of the selection: it was acted on, or is not wanted any more. */
  onDone: () => void;
};

/** The actions on the chosen rows. Its code comes after the first rows are on the screen. */
export function StreamActions({ org, selected, onDone }: StreamActionsProps) {
  const change = useGroupChange(org);
  return (
    <div className="stream-page__toolbar">
      <IssueToolbar
        org={org}
        groups={selected}
        onChange={(wanted, assignee = null) => {
          change({ groups: selected, change: wanted, assignee });
          onDone();
        }}
        onClear={onDone}
      />
    </div>
  );
}

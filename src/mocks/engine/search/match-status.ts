import type { GroupRecord, GroupSubstatus } from '#mocks/engine/model.ts';
import { statusOf } from '#mocks/engine/groups/group-status.ts';

import { statusCodes } from './group-index.ts';
import type { SearchScope } from './search-scope.ts';

const statuses = ['unresolved', 'resolved', 'ignored'] as const;
const spellings: Record<string, string> = { archived: 'ignored', muted: 'ignored' };
const forReview: ReadonlySet<GroupSubstatus | null> = new Set(['new', 'regressed', 'escalating']);

/** The status as it reads now: a snooze that ended and a resolution by age count. Null: not a status. */
export function statusTest(
  { store, index, now }: SearchScope,
  value: string,
): ((row: number) => boolean) | null {
  const status = statuses.find((name) => name === (spellings[value] ?? value));
  if (status === undefined) return null;
  const wanted = statusCodes[status];
  const resolving = new Set<number>();
  for (const project of store.projects.all()) if (project.resolveAge > 0) resolving.add(Number(project.id));
  return (row) => {
    const code = index.columns.status[row];
    const isTimed =
      code === statusCodes.snoozed ||
      (code === statusCodes.unresolved &&
        resolving.size > 0 &&
        resolving.has(index.columns.project[row] ?? 0));
    return isTimed ? statusOf(store, index.group(row), now) === status : code === wanted;
  };
}

/** What else may follow `is:`. */
export function stateTest({ store, now }: SearchScope, value: string): (group: GroupRecord) => boolean {
  switch (value) {
    case 'assigned':
      return (group) => group.assignee !== null;
    case 'unassigned':
      return (group) => group.assignee === null;
    case 'unhandled':
      return (group) => group.isUnhandled;
    case 'for_review':
      return (group) => forReview.has(group.substatus) && statusOf(store, group, now) === 'unresolved';
    // This server links no issues of other trackers.
    case 'linked':
      return () => false;
    case 'unlinked':
      return () => true;
    default:
      return (group) => group.substatus === value && statusOf(store, group, now) === group.status;
  }
}

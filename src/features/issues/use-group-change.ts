import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { ApiError } from '#api/api-error.ts';
import { explainError } from '#api/explain-error.ts';
import type { Actor, Group } from '#api/group.ts';
import { groupKeys } from '#api/group-details.ts';
import { groupListKeys } from '#api/group-list.ts';
import { applyDelta, type GroupChange, inverseChange, updateGroups } from '#api/group-update.ts';
import { useServer } from '#api/use-server.ts';
import { toast } from '#ui/toast-store.ts';

import { anticipateChange, revertChange } from './anticipate-change.ts';
import { patchCachedGroups } from './cached-groups.ts';

export type GroupChangeRequest = {
  groups: readonly Group[];
  change: GroupChange;
  /** Who `change.assignedTo` names; null for nobody. */
  assignee?: Actor | null;
};

const CHANGE_KEY = ['groups', 'change'] as const;

/** The same groups and the same change: a second press of the same button. */
function signature({ groups, change }: GroupChangeRequest): string {
  return JSON.stringify([groups.map(({ id }) => id), change]);
}

/** Groups that need the same change to go back to how they were, so that an undo takes few calls. */
function inverseChanges(
  groups: readonly Group[],
  change: GroupChange,
  now: number,
): [GroupChange, Group[]][] {
  const kinds = new Map<string, [GroupChange, Group[]]>();
  for (const group of groups) {
    const inverse = inverseChange(group, change, now);
    const kind = JSON.stringify(inverse);
    const known = kinds.get(kind);
    if (known) known[1].push(group);
    else kinds.set(kind, [inverse, [group]]);
  }
  return [...kinds.values()];
}

/**
 * Changes groups: shown at once, undone by the toast, put back with the reason when the server refuses. Rows stay
 * where they are even if they no longer match the search: nothing moves under the pointer. A change that is under way
 * is not sent again.
 */
export function useGroupChange(org: string) {
  const server = useServer();
  const client = useQueryClient();
  const { t, i18n } = useLingui();

  function describe({ groups, change }: GroupChangeRequest): string {
    const count = groups.length;
    const name = count === 1 ? (groups[0]?.shortId ?? null) : null;
    if (change.status === 'resolved') {
      return name
        ? t`Resolved ${name}`
        : t`${plural(count, { one: 'Resolved # issue', other: 'Resolved # issues' })}`;
    }
    if (change.status === 'ignored') {
      return name
        ? t`Ignored ${name}`
        : t`${plural(count, { one: 'Ignored # issue', other: 'Ignored # issues' })}`;
    }
    if (change.status === 'unresolved') {
      return name
        ? t`Marked ${name} as unresolved`
        : t`${plural(count, { one: 'Marked # issue as unresolved', other: 'Marked # issues as unresolved' })}`;
    }
    if (change.assignedTo === '') {
      return name
        ? t`${name} is assigned to nobody now`
        : t`${plural(count, { one: '# issue is assigned to nobody now', other: '# issues are assigned to nobody now' })}`;
    }
    return name
      ? t`Assigned ${name}`
      : t`${plural(count, { one: 'Assigned # issue', other: 'Assigned # issues' })}`;
  }

  function showFailure(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    const explanation = explainError(error);
    const title = i18n._(explanation.title);
    const hint = i18n._(explanation.hint);
    toast.show({ tone: 'error', message: t`${title}. ${hint}` });
  }

  /** Reads that are on their way were asked before the change: what they bring would undo it on the screen. */
  async function stopReads(ids: ReadonlySet<string>): Promise<void> {
    await client.cancelQueries({
      predicate: ({ queryKey: [kind, of, id], state }) =>
        of === org &&
        (kind === 'group' ? ids.has(String(id)) : kind === 'groups' && state.data !== undefined),
    });
  }

  /**
   * What is on the screen keeps its place, and is read anew when it is next opened; a read that was stopped goes on.
   * After a change that failed all is read at once: a part of it may have been made, or the whole without an answer.
   */
  async function readAnew(groups: readonly Group[], hasFailed: boolean): Promise<void> {
    const refetchType = hasFailed ? 'active' : 'none';
    await client.invalidateQueries({ queryKey: groupListKeys.all, refetchType });
    for (const { id } of groups) {
      const queryKey = groupKeys.detail(org, id);
      const isHeld = client.getQueryData(queryKey) !== undefined;
      await client.invalidateQueries({ queryKey, exact: true, refetchType: isHeld ? refetchType : 'active' });
    }
  }

  async function send(groups: readonly Group[], change: GroupChange): Promise<void> {
    const deltas = await updateGroups(server, org, groups, change);
    patchCachedGroups(client, org, new Set(deltas.keys()), (group) => {
      const delta = deltas.get(group.id);
      return delta ? applyDelta(group, delta) : group;
    });
  }

  async function undo({ groups, change }: GroupChangeRequest): Promise<void> {
    const ids = new Set(groups.map((group) => group.id));
    const before = new Map(groups.map((group) => [group.id, group]));
    const restore = <T extends Group>(group: T): T =>
      revertChange(group, before.get(group.id) ?? group, change);
    await stopReads(ids);
    try {
      for (const [inverse, same] of inverseChanges(groups, change, Date.now())) await send(same, inverse);
      patchCachedGroups(client, org, ids, restore);
    } catch (error) {
      showFailure(error);
    }
    await readAnew(groups, false);
  }

  const { mutate } = useMutation({
    mutationKey: CHANGE_KEY,
    mutationFn: ({ groups, change }: GroupChangeRequest) => send(groups, change),
    onMutate: async ({ groups, change, assignee = null }) => {
      const ids = new Set(groups.map((group) => group.id));
      await stopReads(ids);
      patchCachedGroups(client, org, ids, (group) => anticipateChange(group, change, assignee, Date.now()));
    },
    onError: (error, { groups, change }) => {
      const before = new Map(groups.map((group) => [group.id, group]));
      patchCachedGroups(client, org, new Set(before.keys()), (group) =>
        revertChange(group, before.get(group.id) ?? group, change),
      );
      showFailure(error);
    },
    onSuccess: (_, request) => {
      toast.show({
        message: describe(request),
        action: { label: t`Undo`, onAction: () => void undo(request) },
      });
    },
    onSettled: (_data, error, { groups }) => readAnew(groups, error !== null),
  });

  return (request: GroupChangeRequest): void => {
    const wanted = signature(request);
    const underWay = client.isMutating({
      mutationKey: CHANGE_KEY,
      // The key is this hook's alone, so the variables are its requests.
      predicate: ({ state }) => signature(state.variables as GroupChangeRequest) === wanted,
    });
    if (underWay === 0) mutate(request);
  };
}

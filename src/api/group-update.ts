import * as z from 'zod/mini';

import { ApiError } from './api-error.ts';
import { Actor, type Group, GroupStatus, StatusDetails } from './group.ts';
import { orNull } from './scalars.ts';
import type { Server } from './server.ts';
import { optionalField, tolerant } from './tolerant.ts';

/** How long, or until what, a group is ignored; nothing set is for ever. Durations and windows are minutes. */
export type IgnoreUntil = {
  ignoreDuration?: number;
  ignoreCount?: number;
  ignoreWindow?: number;
  ignoreUserCount?: number;
  ignoreUserWindow?: number;
};

/** In which release, or commit, it is resolved; nothing set is "now". Never send `inNextRelease: false`: it counts as true. */
export type ResolveIn = {
  inNextRelease?: true;
  inRelease?: string;
  inCommit?: { commit: string; repository: string };
};

/** A change of one or many groups; only what is present changes (Sentry HTTP contract 3.4). */
export type GroupChange = {
  status?: 'unresolved' | 'resolved' | 'ignored';
  statusDetails?: IgnoreUntil | ResolveIn;
  /** `user:1`, `team:4`, or '' for nobody. */
  assignedTo?: `user:${string}` | `team:${string}` | '';
  isBookmarked?: boolean;
  isSubscribed?: boolean;
  hasSeen?: boolean;
};

/** What the server says changed: an echo of the accepted keys, not groups. */
const GroupDelta = tolerant('GroupDelta', {
  status: optionalField(GroupStatus),
  statusDetails: optionalField(StatusDetails),
  assignedTo: optionalField(z.nullable(Actor)),
  isBookmarked: optionalField(z.boolean()),
  isSubscribed: optionalField(z.boolean()),
  hasSeen: optionalField(z.boolean()),
});
export type GroupDelta = z.infer<typeof GroupDelta>;

/** Which groups: their ids, and the project each belongs to (Sentry 9.1 takes changes project by project). */
export type GroupTarget = Pick<Group, 'id' | 'project'>;

function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}

/** The calls a change takes: today's server and GlitchTip take ids of all projects at once, 9.1 one project's. */
function callsFor(
  server: Server,
  org: string,
  targets: readonly GroupTarget[],
): { path: string; ids: string[] }[] {
  const organization = `/api/0/organizations/${encodeURIComponent(org)}/issues/`;
  const byPath = new Map<string, string[]>();
  for (const target of targets) {
    if (!/^\d+$/.test(target.id)) {
      throw new ApiError({
        kind: 'unsendable',
        endpoint: `PUT ${organization}`,
        code: 'group-id',
        detail: target.id,
      });
    }
    const path =
      server.capabilities.dialect === 'sentry-9'
        ? `/api/0/projects/${encodeURIComponent(org)}/${encodeURIComponent(target.project.slug)}/issues/`
        : organization;
    byPath.set(path, [...(byPath.get(path) ?? []), target.id]);
  }
  return [...byPath].flatMap(([path, ids]) =>
    chunks(ids, server.capabilities.bulkLimit).map((part) => ({ path, ids: part })),
  );
}

/**
 * Changes groups in bulk. Returns the delta of each group that the server was told about, by id.
 *
 * Never sends a call without ids: on every server that would change all groups that match nothing in particular.
 * Calls go one after the other; the first that fails ends the run and is thrown, with what went before done.
 */
export async function updateGroups(
  server: Server,
  org: string,
  targets: readonly GroupTarget[],
  change: GroupChange,
): Promise<Map<string, GroupDelta>> {
  if (targets.length === 0) {
    throw new ApiError({ kind: 'unsendable', endpoint: 'PUT /api/0/…/issues/', code: 'no-ids' });
  }
  const deltas = new Map<string, GroupDelta>();
  for (const { path, ids } of callsFor(server, org, targets)) {
    const delta = await server.request(orNull(GroupDelta), path, {
      method: 'PUT',
      query: { id: ids },
      body: change,
      needs: 'event:write',
    });
    // 204: none of the ids was there any more.
    if (delta) for (const id of ids) deltas.set(id, delta);
  }
  return deltas;
}

/** A group with a delta applied; what the server did not echo stays as it is. */
export function applyDelta<T extends Group>(group: T, delta: GroupDelta): T {
  const present = Object.fromEntries(Object.entries(delta).filter(([, value]) => value !== undefined));
  return { ...group, ...present };
}

function minutesUntil(date: string, now: number): number {
  return Math.max(1, Math.round((Date.parse(date) - now) / 60_000));
}

function statusChange(group: Group, now: number): GroupChange {
  const details = group.statusDetails;
  if (group.status === 'ignored') {
    const until: IgnoreUntil = {
      ...(details.ignoreUntil === null ? {} : { ignoreDuration: minutesUntil(details.ignoreUntil, now) }),
      ...(details.ignoreCount === null ? {} : { ignoreCount: details.ignoreCount }),
      ...(details.ignoreWindow === null ? {} : { ignoreWindow: details.ignoreWindow }),
      ...(details.ignoreUserCount === null ? {} : { ignoreUserCount: details.ignoreUserCount }),
      ...(details.ignoreUserWindow === null ? {} : { ignoreUserWindow: details.ignoreUserWindow }),
    };
    return Object.keys(until).length > 0
      ? { status: 'ignored', statusDetails: until }
      : { status: 'ignored' };
  }
  if (group.status === 'resolved') {
    if (details.inNextRelease) return { status: 'resolved', statusDetails: { inNextRelease: true } };
    if (details.inRelease) return { status: 'resolved', statusDetails: { inRelease: details.inRelease } };
    return { status: 'resolved' };
  }
  return { status: 'unresolved' };
}

/** The change that puts a group back to how it was before `change`: the same keys, with its own former values. */
export function inverseChange(before: Group, change: GroupChange, now: number): GroupChange {
  return {
    ...(change.status === undefined ? {} : statusChange(before, now)),
    ...(change.assignedTo === undefined
      ? {}
      : {
          assignedTo: before.assignedTo
            ? (`${before.assignedTo.type}:${before.assignedTo.id}` as const)
            : ('' as const),
        }),
    ...(change.isBookmarked === undefined ? {} : { isBookmarked: before.isBookmarked }),
    ...(change.isSubscribed === undefined ? {} : { isSubscribed: before.isSubscribed }),
    ...(change.hasSeen === undefined ? {} : { hasSeen: before.hasSeen }),
  };
}

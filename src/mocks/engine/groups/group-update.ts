import type { ActorRef, GroupPriority, GroupSubstatus } from '#mocks/engine/model.ts';

import type { StatusDetails } from './status-details.ts';

/** Field → messages, or the fields below it. The 9.1 dialect wraps each nested object in a list. */
export type FieldErrors = { [field: string]: string[] | FieldErrors };

/** How to resolve. A release is named by its id; `nextRelease` names the newest of now. */
export type ResolutionRequest =
  | { kind: 'now' }
  | { kind: 'nextRelease'; releaseId: string }
  | { kind: 'inRelease'; releaseId: string; version: string }
  | { kind: 'inCommit'; commit: string; repository: string };

/** When an ignored group wakes; all null: never. Windows and the duration in minutes. */
export type IgnoreConditions = {
  ignoreDuration: number | null;
  ignoreCount: number | null;
  ignoreWindow: number | null;
  ignoreUserCount: number | null;
  ignoreUserWindow: number | null;
};

export type StatusChange =
  | { status: 'resolved'; resolution: ResolutionRequest }
  | {
      status: 'ignored';
      sent: 'ignored' | 'muted';
      conditions: IgnoreConditions;
      substatus: GroupSubstatus | null;
    }
  | { status: 'unresolved'; substatus: GroupSubstatus | null };

/** A request body after validation; absent: not asked for. */
export type GroupUpdate = {
  status?: StatusChange;
  assignedTo?: ActorRef | null;
  priority?: GroupPriority;
  isBookmarked?: boolean;
  isSubscribed?: boolean;
  hasSeen?: boolean;
  isPublic?: boolean;
  inbox?: boolean;
  merge?: boolean;
  discard?: boolean;
};

/** What the bulk call echoes (Sentry HTTP contract 3.4). Actors and users are references, dates epoch ms. */
export type GroupDelta = {
  status?: 'resolved' | 'unresolved' | 'ignored' | 'muted';
  statusDetails?: StatusDetails;
  substatus?: GroupSubstatus | null;
  assignedTo?: ActorRef | null;
  priority?: GroupPriority;
  isBookmarked?: boolean;
  isSubscribed?: boolean;
  subscriptionDetails?: { reason: 'unknown' };
  hasSeen?: boolean;
  isPublic?: boolean;
  shareId?: string | null;
  inbox?: boolean;
  /** `true`: there were not two groups to merge, and nothing happened. */
  merge?: boolean | { parent: string; children: string[] };
};

/** Who does it, and when (epoch ms). Null: an API key, which has no user. */
export type ActingContext = { viewerId: string | null; now: number };

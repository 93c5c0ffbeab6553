import { recordActivity } from '#mocks/engine/groups/record-activity.ts';
import type { GroupRecord, ReleaseRecord, Snooze } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import { REPOSITORY } from '#mocks/seed/organization/projects.ts';
import type { Rng } from '#mocks/seed/rng.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type TriageContext = {
  store: Store;
  now: number;
  rng: Rng;
  /** Who may act on the group. */
  actorId: string;
  /** The oldest first. */
  releases: ReleaseRecord[];
};

type Triage = (group: GroupRecord, context: TriageContext) => void;

/** After the last event, before now. */
const afterLast = (group: GroupRecord, { now, rng }: TriageContext): number =>
  group.lastSeen + Math.floor((now - group.lastSeen) * (0.2 + rng.next() * 0.7));

const nothing: Snooze = {
  actorId: null,
  until: null,
  count: null,
  window: null,
  userCount: null,
  userWindow: null,
  baseCount: 0,
  baseUserCount: 0,
};

function resolve(
  type: string,
  resolutionOf: (context: TriageContext) => GroupRecord['resolution'],
  dataOf: (context: TriageContext) => Record<string, unknown> = () => ({}),
): Triage {
  return (group, context) => {
    group.status = 'resolved';
    group.substatus = null;
    group.resolution = resolutionOf(context);
    const userId = group.resolution?.actorId ?? null;
    recordActivity(context.store, group, {
      userId,
      type,
      data: dataOf(context),
      now: afterLast(group, context),
    });
    if (userId !== null) group.subscriptions.set(userId, 'changed_status');
  };
}

const newest = ({ releases }: TriageContext) => releases.at(-1);
const COMMIT = '5f2d9e0c7b1a4836a9d4e1f0b3c2a5968d7e4f10';

/** Every way in which a group gets resolved. */
const RESOLVED: readonly [Triage, ...Triage[]] = [
  resolve('set_resolved', ({ actorId }) => ({ kind: 'now', actorId })),
  resolve(
    'set_resolved_in_release',
    (context) => ({ kind: 'nextRelease', actorId: context.actorId, releaseId: newest(context)?.id ?? '' }),
    () => ({ version: '' }),
  ),
  resolve(
    'set_resolved_in_release',
    (context) => ({ kind: 'inRelease', actorId: context.actorId, releaseId: newest(context)?.id ?? '' }),
    (context) => ({ version: newest(context)?.version ?? '' }),
  ),
  resolve(
    'set_resolved_in_commit',
    ({ actorId }) => ({ kind: 'inCommit', actorId, commit: COMMIT, repository: REPOSITORY }),
    () => ({
      commit: {
        id: COMMIT,
        message: 'Check the berth before it is reserved\n\nFixes the race of two bookings.',
      },
    }),
  ),
  resolve('set_resolved', ({ actorId }) => ({ kind: 'now', actorId })),
  resolve(
    'set_resolved_by_age',
    () => ({ kind: 'now', actorId: null }),
    () => ({ age: 336 }),
  ),
];

function ignore(
  substatus: GroupRecord['substatus'],
  conditions: (context: TriageContext) => Partial<Snooze> | null,
): Triage {
  return (group, context) => {
    const own = conditions(context);
    const { actorId } = context;
    const base = { actorId, baseCount: group.count, baseUserCount: group.userCount };
    group.status = 'ignored';
    group.substatus = substatus;
    group.snooze = own === null ? null : { ...nothing, ...base, ...own };
    const since = afterLast(group, context);
    recordActivity(context.store, group, {
      userId: actorId,
      type: 'set_ignored',
      data: {
        ignoreDuration:
          own?.until === undefined || own.until === null ? null : Math.round((own.until - since) / 60_000),
        ignoreUntil:
          own?.until === undefined || own.until === null ? null : new Date(own.until).toISOString(),
        ignoreCount: own?.count ?? null,
        ignoreWindow: own?.window ?? null,
        ignoreUserCount: own?.userCount ?? null,
        ignoreUserWindow: own?.userWindow ?? null,
      },
      now: since,
    });
  };
}

/** Every condition under which a group stays ignored; the last has passed, so it reads as unresolved. */
const IGNORED: readonly [Triage, ...Triage[]] = [
  ignore('archived_forever', () => null),
  ignore('archived_until_condition_met', ({ now }) => ({ until: now + 2 * DAY })),
  ignore('archived_until_condition_met', () => ({ count: 100 })),
  ignore('archived_until_condition_met', () => ({ count: 50, window: 60 })),
  ignore('archived_until_condition_met', () => ({ userCount: 10 })),
  ignore('archived_until_condition_met', () => ({ userCount: 25, userWindow: 1440 })),
  ignore('archived_until_escalating', ({ now }) => ({ until: now + 14 * DAY })),
  ignore('archived_forever', () => null),
  ignore('archived_until_condition_met', ({ now }) => ({ until: now - HOUR })),
];

/** Was resolved half way through its events, came back with the next one. */
const regressed: Triage = (group, { store, actorId, releases }) => {
  const halfway = group.firstSeen + Math.floor((group.lastSeen - group.firstSeen) / 2);
  recordActivity(store, group, { userId: actorId, type: 'set_resolved', now: halfway });
  const version =
    releases.findLast((release) => (release.dateReleased ?? 0) <= group.lastSeen)?.version ?? '';
  recordActivity(store, group, {
    userId: null,
    type: 'set_regression',
    data: { version },
    now: group.lastSeen,
  });
  group.substatus = 'regressed';
  group.activeSince = group.lastSeen;
};

/** Rotates through every status there is, in the shares of a team that keeps its list in order. */
export function createTriage(): (group: GroupRecord, context: TriageContext) => void {
  let resolved = 0;
  let ignored = 0;
  return (group, context) => {
    const { now, rng } = context;
    const isQuiet = group.lastSeen < now - 2 * HOUR;
    const luck = rng.next();
    group.substatus = group.firstSeen > now - 3 * DAY ? 'new' : 'ongoing';
    if (luck < 0.18 && isQuiet) {
      RESOLVED[resolved % RESOLVED.length]?.(group, context);
      resolved += 1;
    } else if (luck < 0.32 && isQuiet) {
      IGNORED[ignored % IGNORED.length]?.(group, context);
      ignored += 1;
    } else if (luck < 0.4 && group.count > 3) regressed(group, context);
    else if (luck > 0.985) group.substatus = 'escalating';
  };
}

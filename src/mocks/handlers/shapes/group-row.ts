import type { GroupRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import {
  type Figures,
  figuresOf,
  type GroupView,
  lifetimeOf,
  type Period,
  seriesOf,
  WHOLE_VIEW,
} from '#mocks/handlers/group-view.ts';

import { groupShape } from './group.ts';
import { isoDate } from './iso-date.ts';

export type RowOptions = {
  view: GroupView;
  /** Null: no series. */
  sparkline: Period | 'auto' | null;
  /** Whether the query filters events, too, so that `filtered` differs from the whole. */
  hasConditions: boolean;
};

export function figuresShape({ count, firstSeen, lastSeen, userCount }: Figures): Json {
  return {
    count: String(count),
    userCount,
    firstSeen: isoDate(firstSeen),
    lastSeen: isoDate(lastSeen),
    stats: {},
  };
}

/** Why a group waits for review; null where it does not. */
function inboxOf(group: GroupRecord): Json | null {
  const reasons: Record<string, number> = { new: 0, regressed: 2, escalating: 5, ongoing: 6 };
  const reason =
    group.substatus === null || group.substatus === 'ongoing' ? undefined : reasons[group.substatus];
  return reason === undefined
    ? null
    : { reason, reason_details: null, date_added: isoDate(group.activeSince) };
}

const EXPANSIONS: Record<string, (group: GroupRecord) => Json> = {
  inbox: (group) => ({ inbox: inboxOf(group) }),
  owners: () => ({ owners: null }),
  integrationIssues: () => ({ integrationIssues: [] }),
  sentryAppIssues: () => ({ sentryAppIssues: [] }),
  latestEventHasAttachments: () => ({ latestEventHasAttachments: false }),
  sessions: () => ({ sessionCount: null }),
};

/** What is counted about a group in a view: a part of a list's row, and all of a row of `issues-stats/`. */
export function groupFigures(
  call: Call,
  group: GroupRecord,
  { hasConditions, sparkline, view }: RowOptions,
): Json {
  const figures = figuresOf(call, group, view);
  const series = sparkline === null ? null : { [sparkline]: seriesOf(call, group, sparkline, view) };
  return {
    ...figuresShape(figures),
    ...(series === null ? {} : { stats: series }),
    lifetime: figuresShape(lifetimeOf(group)),
    filtered: hasConditions ? { ...figuresShape(figures), ...(series && { stats: series }) } : null,
  };
}

/** A row of today's lists; `expand` adds to it and `collapse` takes away (Sentry HTTP contract 3.1). */
export function groupRow(call: Call, group: GroupRecord, options: RowOptions): Json {
  const collapsed = new Set(call.query.getAll('collapse'));
  const row: Json = collapsed.has('base') ? { id: group.id } : groupShape(call, group, WHOLE_VIEW);
  Object.assign(row, groupFigures(call, group, options));
  if (collapsed.has('stats')) {
    for (const key of ['stats', 'lifetime', 'filtered']) delete row[key];
    if (!collapsed.has('base')) Object.assign(row, groupShape(call, group, options.view));
  }
  if (options.sparkline === null) delete row['stats'];
  if (collapsed.has('lifetime')) delete row['lifetime'];
  if (collapsed.has('filtered')) delete row['filtered'];
  if (collapsed.has('unhandled')) delete row['isUnhandled'];
  for (const name of call.query.getAll('expand')) Object.assign(row, EXPANSIONS[name]?.(group));
  return row;
}

import type { GroupPriority, GroupRecord, Level } from '#mocks/engine/model.ts';

const priorities: Record<Level, GroupPriority> = {
  fatal: 'high',
  error: 'high',
  warning: 'medium',
  info: 'low',
  debug: 'low',
  sample: 'low',
};

/** What a person set, else what the level says, as in today's Sentry. */
export const priorityOf = (group: GroupRecord): GroupPriority => group.priority ?? priorities[group.level];

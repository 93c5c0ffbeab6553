import type { ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import type { FieldErrors, GroupUpdate } from './group-update.ts';
import { readAssignee } from './read-assignee.ts';
import { FieldReader } from './read-field.ts';
import { readStatusChange } from './read-status-change.ts';

const flags = ['isBookmarked', 'isSubscribed', 'hasSeen', 'isPublic', 'inbox', 'merge', 'discard'] as const;

/** Checks the body of a group update as Sentry does (Sentry HTTP contract 3.4). Unknown keys are ignored. */
export function readGroupUpdate(
  store: Store,
  projects: readonly ProjectRecord[],
  body: Readonly<Record<string, unknown>>,
): { update: GroupUpdate } | { errors: FieldErrors } {
  const reader = new FieldReader(body);
  const update: GroupUpdate = {};
  const status = readStatusChange(store, projects, reader, body);
  if (status !== null) update.status = status;
  if (reader.has('assignedTo')) {
    const read = readAssignee(store, projects, body['assignedTo']);
    if ('error' in read) reader.refuse('assignedTo', read.error);
    else update.assignedTo = read.actor;
  }
  const priority = reader.choice('priority', ['low', 'medium', 'high']);
  if (priority !== undefined) update.priority = priority;
  for (const flag of flags) {
    const value = reader.flag(flag);
    if (value !== undefined) update[flag] = value;
  }
  if (update.discard === true && Object.keys(body).length > 1) {
    reader.refuse('non_field_errors', 'Other attributes cannot be updated when discarding');
  }
  return reader.isRefused ? { errors: reader.errors } : { update };
}

import { latestEvent } from '#mocks/engine/events/choose-event.ts';
import { eventBody } from '#mocks/engine/events/event-body.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listIn = (value: unknown, key: string): unknown[] => {
  const list = isObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
};

/** The functions of the newest event's outermost exception, outermost call first; none without a stack. */
export function stackOfGroup(store: Store, group: GroupRecord): string[] {
  const newest = latestEvent(store, group.id);
  if (newest === null) return [];
  const { entries } = eventBody(newest);
  const exception = entries.find((entry) => entry.type === 'exception');
  const thrown = listIn(exception?.data, 'values').at(-1);
  const stacktrace = isObject(thrown) ? thrown['stacktrace'] : undefined;
  return listIn(stacktrace, 'frames').flatMap((frame) =>
    isObject(frame) ? [`${String(frame['module'] ?? frame['filename'])}:${String(frame['function'])}`] : [],
  );
}

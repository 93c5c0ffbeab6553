import type { GroupRecord } from '#mocks/engine/model.ts';
import { priorityOf } from '#mocks/engine/groups/priority.ts';
import type { Store } from '#mocks/engine/store/store.ts';

/** The values a group has for a key, of which a filter has to match one. */
export type ValuesOf = (group: GroupRecord) => Iterable<string>;

const one = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);

/** The values of the tag of that name. */
export const tagValues =
  (key: string): ValuesOf =>
  (group) =>
    group.tags.get(key)?.keys() ?? [];

/** How the keys that are not tags, or not only, get their values. */
export function fieldValues(store: Store, key: string): ValuesOf | null {
  const version = (id: string | null) => one(id === null ? null : store.releases.get(id)?.version);
  switch (key) {
    case 'firstRelease':
      return (group) => version(group.firstReleaseId);
    case 'title':
      return (group) => [group.title];
    case 'culprit':
      return (group) => one(group.culprit);
    case 'transaction':
      return (group) => group.tags.get('transaction')?.keys() ?? one(group.culprit);
    case 'level':
      return (group) => [group.level];
    case 'logger':
      return (group) => (group.logger === null ? tagValues('logger')(group) : [group.logger]);
    case 'platform':
      return (group) => one(group.platform);
    case 'project':
      return (group) => one(store.projects.get(group.projectId)?.slug);
    case 'project.id':
      return (group) => [group.projectId];
    case 'issue':
      return (group) => [group.shortId];
    case 'issue.id':
      return (group) => [group.id];
    case 'issue.priority':
      return (group) => [priorityOf(group)];
    // Every group here is an error's: the server takes no transactions.
    case 'issue.category':
    case 'issue.type':
      return () => ['error'];
    case 'event.type':
      return (group) => [group.type];
    case 'error.type':
      return (group) => one(group.metadata['type']);
    case 'error.value':
      return (group) => one(group.metadata['value']);
    case 'substatus':
      return (group) => one(group.substatus);
    default:
      return null;
  }
}

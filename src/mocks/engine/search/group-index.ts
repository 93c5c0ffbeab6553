import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { TagIndex } from './tag-index.ts';

const FIRST_CAPACITY = 1024;

/** What a search sorts and sifts all groups by, in columns: a hundred thousand rows are read in a millisecond. */
type Columns = {
  id: Float64Array;
  project: Float64Array;
  firstSeen: Float64Array;
  lastSeen: Float64Array;
  count: Float64Array;
  userCount: Float64Array;
  status: Float64Array;
};

/** What the stored status says; whether a snooze is over needs a look at the group itself. */
export const statusCodes = { unresolved: 0, resolved: 1, ignored: 2, snoozed: 3 } as const;

function statusCode({ status, snooze }: GroupRecord): number {
  if (status === 'resolved') return statusCodes.resolved;
  if (status !== 'ignored') return statusCodes.unresolved;
  return snooze === null ? statusCodes.ignored : statusCodes.snoozed;
}

const empty = (capacity: number): Columns => ({
  id: new Float64Array(capacity),
  project: new Float64Array(capacity),
  firstSeen: new Float64Array(capacity),
  lastSeen: new Float64Array(capacity),
  count: new Float64Array(capacity),
  userCount: new Float64Array(capacity),
  status: new Float64Array(capacity),
});

type Row = {
  group: GroupRecord;
  /** Title, message and culprit in lower case, and what it was made from. */
  text: string;
  source: readonly [string, string, string | null];
};

/** Groups that a list may show: neither merged away nor on their way out. */
const isListed = (group: GroupRecord) =>
  group.mergedInto === null && group.status !== 'pending_deletion' && group.status !== 'pending_merge';

/** All listable groups of a store, by row number. Follows the store's changes by itself. */
export class GroupIndex {
  columns = empty(FIRST_CAPACITY);
  readonly tags = new TagIndex(
    (row) => this.#rows[row]?.group,
    () => this.#rows.length,
  );
  readonly #rows: (Row | undefined)[] = [];
  readonly #rowById = new Map<string, number>();
  readonly #free: number[] = [];

  constructor(store: Store) {
    for (const group of store.groups.all()) this.#put(group);
    store.onChange((change) => {
      if (change.kind === 'clear') this.#clear();
      else if (change.table !== 'groups') return;
      else if (change.kind === 'remove') this.#drop(change.id);
      else this.#put(change.row);
    });
  }

  /** Row numbers end here; some of them may be free. */
  get end(): number {
    return this.#rows.length;
  }

  isUsed(row: number): boolean {
    return this.#rows[row] !== undefined;
  }

  group(row: number): GroupRecord {
    const found = this.#rows[row];
    if (found === undefined) throw new Error(`There is no group in row ${row}.`);
    return found.group;
  }

  text(row: number): string {
    return this.#rows[row]?.text ?? '';
  }

  #put(group: GroupRecord): void {
    if (!isListed(group)) {
      this.#drop(group.id);
      return;
    }
    let at = this.#rowById.get(group.id);
    if (at === undefined) {
      at = this.#free.pop() ?? this.#rows.length;
      this.#rowById.set(group.id, at);
    }
    if (at >= this.columns.id.length) this.#grow();
    const { columns } = this;
    columns.id[at] = Number(group.id);
    columns.project[at] = Number(group.projectId);
    columns.firstSeen[at] = group.firstSeen;
    columns.lastSeen[at] = group.lastSeen;
    columns.count[at] = group.count;
    columns.userCount[at] = group.userCount;
    columns.status[at] = statusCode(group);
    this.tags.touch(at);
    const before = this.#rows[at];
    const source = [group.title, group.message, group.culprit] as const;
    if (before?.group === group && source.every((part, index) => part === before.source[index])) return;
    const text = source.filter(Boolean).join('\n').toLowerCase();
    this.#rows[at] = { group, text, source };
  }

  #drop(id: string): void {
    const at = this.#rowById.get(id);
    if (at === undefined) return;
    this.#rowById.delete(id);
    this.#rows[at] = undefined;
    this.#free.push(at);
    this.tags.touch(at);
  }

  #grow(): void {
    const bigger = empty(this.columns.id.length * 2);
    for (const name of ['id', 'project', 'firstSeen', 'lastSeen', 'count', 'userCount', 'status'] as const) {
      bigger[name].set(this.columns[name]);
    }
    this.columns = bigger;
  }

  #clear(): void {
    this.#rows.length = 0;
    this.#free.length = 0;
    this.#rowById.clear();
    this.tags.clear();
  }
}

const indexes = new WeakMap<Store, GroupIndex>();

/** The store's index; made when first asked for, so ask early where the first search has to be quick. */
export function groupIndex(store: Store): GroupIndex {
  const found = indexes.get(store) ?? new GroupIndex(store);
  indexes.set(store, found);
  return found;
}

/**
 * How long a page of results takes out of 100,000 groups: `node tests/bench/search.ts`. Prints medians, asserts
 * nothing: the machine decides.
 */
import type { GroupRecord, Level } from '#mocks/engine/model.ts';
import { newGroup } from '#mocks/engine/groups/new-group.ts';
import { type GroupPageRequest, listGroups } from '#mocks/engine/search/list-groups.ts';
import { groupIndex } from '#mocks/engine/search/group-index.ts';
import { createStore } from '#mocks/engine/store/store.ts';

const GROUPS = 100_000;
const RUNS = 15;
const NOW = Date.UTC(2024, 5, 15, 12);
const HOUR = 3_600_000;
const levels: Level[] = ['error', 'error', 'error', 'warning', 'info', 'fatal'];
const errors = ['TypeError', 'ConnectionError', 'KeyError', 'TimeoutError', 'ValueError'];
const browsers = ['Chrome 120', 'Firefox 121', 'Safari 17', 'Edge 120'];

// A small generator of its own, so that every run measures the same groups.
let seed = 1;
function below(limit: number): number {
  seed = (seed + 0x6d_2b_79_f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}
function pick<Item>(items: readonly [Item, ...Item[]] | Item[]): Item {
  const item = items[below(items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

function makeGroup(at: number): GroupRecord {
  const error = pick(errors);
  const lastSeen = NOW - below(30 * 24) * HOUR - below(HOUR);
  const count = 1 + below(at % 10 === 0 ? 5000 : 20);
  const value = (text: string) => [text, { value: text, count, firstSeen: lastSeen, lastSeen }] as const;
  return {
    ...newGroup({
      id: String(at + 1),
      projectId: String(1 + (at % 8)),
      shortId: `P${at % 8}-${at}`,
      hashes: [`h${at}`],
      type: 'error',
      title: `${error}: could not load resource ${at} from cache ${below(1000)}`,
      culprit: `app/module${below(300)}.py in handle_${below(50)}`,
      message: `could not load resource ${at} from cache`,
      metadata: { type: error, value: `could not load resource ${at}` },
      logger: null,
      level: pick(levels),
      platform: 'python',
      isUnhandled: at % 3 === 0,
    }),
    status: pick(['unresolved', 'unresolved', 'unresolved', 'resolved', 'ignored']),
    firstSeen: lastSeen - below(90 * 24) * HOUR,
    lastSeen,
    count,
    userCount: below(count),
    hourly: new Map([[Math.floor(lastSeen / HOUR), count]]),
    tags: new Map([
      ['browser', new Map([value(pick(browsers))])],
      ['environment', new Map([value(pick(['production', 'staging', 'dev']))])],
      ['release', new Map([value(`1.${below(40)}`)])],
      ['user', new Map([value(`id:${below(5000)}`)])],
    ]),
  };
}

const store = createStore();
const started = performance.now();
store.organizations.insert({ id: '1', slug: 'acme', name: 'Acme', dateCreated: 0, features: [] });
for (let at = 0; at < GROUPS; at += 1) store.groups.insert(makeGroup(at));
const made = performance.now();
groupIndex(store);
const indexed = performance.now();
console.log(
  `groups made and stored ${Math.round(made - started)} ms, indexed ${Math.round(indexed - made)} ms`,
);

const projectIds = Array.from({ length: 8 }, (_, at) => String(at + 1));
const base: GroupPageRequest = {
  projectIds,
  query: '',
  sort: 'date',
  environments: [],
  window: null,
  cursor: null,
  limit: 100,
  viewerId: '1',
  now: NOW,
};

function measure(name: string, request: Partial<GroupPageRequest>): void {
  const times: number[] = [];
  let hits = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    hits = listGroups(store, { ...base, ...request }).hits;
    times.push(performance.now() - start);
  }
  const first = times[0] ?? 0;
  times.sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)] ?? 0;
  console.log(
    `${median.toFixed(1).padStart(7)} ms  first ${first.toFixed(1).padStart(6)} ms  ${hits} hits  ${name}`,
  );
}

for (const sort of ['date', 'new', 'freq', 'user', 'priority'] as const) {
  measure(`is:unresolved, by ${sort}`, { query: 'is:unresolved', sort });
}
for (const query of [
  '',
  'level:error',
  '!level:error',
  'browser:"Firefox 121"',
  'browser:Fire*',
  'release:1.7 is:unresolved',
  'user.id:77',
  'connection',
  'could not load resource 99',
  'module17.py*handle_4',
  'timesSeen:>100 age:-14d',
  '(level:fatal OR level:warning) is:unresolved',
  'is:unresolved assigned:me',
]) {
  measure(query || '(everything)', { query });
}
measure('is:unresolved in production', { query: 'is:unresolved', environments: ['production'] });
measure('last 24 hours', { window: { start: NOW - 24 * HOUR, end: NOW } });
measure('a day a week ago, by freq', {
  window: { start: NOW - 192 * HOUR, end: NOW - 168 * HOUR },
  sort: 'freq',
});
measure('deep page of equal counts', { sort: 'freq', cursor: '5:3000:0' });

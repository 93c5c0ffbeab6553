import { canonicalKey, isValues } from '#lib/search-query/search-key-names.ts';
import { searchKeyKind } from '#lib/search-query/search-keys.ts';
import type { FilterToken } from '#lib/search-query/search-token.ts';
import { parseSearchNumber } from '#lib/search-query/search-values.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';

import { hasWildcard, partTest, unescapeStars, wholeTest } from './glob.ts';
import { fieldValues, tagValues, type ValuesOf } from './group-values.ts';
import { eventUserTest, isUserKey } from './match-event-user.ts';
import { assigneeTest, bookmarkTest, subscriptionTest } from './match-person.ts';
import { stateTest, statusTest } from './match-status.ts';
import { compares, timeRange } from './match-time.ts';
import { isActiveIn } from './match-window.ts';
import { SearchError } from './search-error.ts';
import type { RowMatch, SearchScope } from './search-scope.ts';

type GroupTest = (group: GroupRecord) => boolean;
type RowTest = (row: number) => boolean;

const someValue =
  (valuesOf: ValuesOf, test: (value: string) => boolean): GroupTest =>
  (group) => {
    for (const value of valuesOf(group)) if (test(value)) return true;
    return false;
  };

/** One value of a tag. `key:""` means that it is not there. */
function tagTest({ index }: SearchScope, key: string, pattern: string): RowTest {
  if (pattern === '') {
    const rows = index.tags.rowsWhere(key, (value) => value !== '');
    return (row) => !rows.has(row);
  }
  const rows = hasWildcard(pattern)
    ? index.tags.rowsWhere(key, wholeTest(pattern))
    : index.tags.rows(key, unescapeStars(pattern));
  return (row) => rows.has(row);
}

/** One value of a field. `key:""` means that it has none. */
function fieldTest(valuesOf: ValuesOf, pattern: string): GroupTest {
  if (pattern !== '') return someValue(valuesOf, wholeTest(pattern));
  const has = someValue(valuesOf, (value) => value !== '');
  return (group) => !has(group);
}

/** `latest` is the newest release of each group's own project. */
function latestReleaseTest({ store, projectIds }: SearchScope, valuesOf: ValuesOf): GroupTest {
  const latest = new Map(projectIds.map((id) => [id, store.releasesOf(id)[0]?.version] as const));
  return (group) => someValue(valuesOf, (value) => value === latest.get(group.projectId))(group);
}

function booleanTest(key: string, text: string): GroupTest {
  if (!/^(true|false|1|0)$/i.test(text)) throw new SearchError('unknown-boolean', key, text);
  const isTrue = text === '1' || text.toLowerCase() === 'true';
  const wanted = key === 'error.unhandled' ? isTrue : !isTrue;
  return (group) => group.isUnhandled === wanted;
}

function hasTest(scope: SearchScope, name: string): RowTest {
  const { store, index } = scope;
  const key = canonicalKey(name);
  const onGroup =
    (test: GroupTest): RowTest =>
    (row) =>
      test(index.group(row));
  const isMissing =
    (test: RowTest): RowTest =>
    (row) =>
      !test(row);
  if (isUserKey(key)) return isMissing(eventUserTest(scope, key, ''));
  if (key === 'assigned') return onGroup((group) => group.assignee !== null);
  if (key === 'bookmarks') return onGroup((group) => group.bookmarkedBy.length > 0);
  if (key === 'subscribed') {
    return onGroup((group) => [...group.subscriptions.values()].some((reason) => reason !== false));
  }
  const kind = searchKeyKind(key);
  if (kind === 'date' || kind === 'number' || kind === 'boolean' || key === 'message') return () => true;
  const field = fieldValues(store, key);
  return isMissing(field === null ? tagTest(scope, key, '') : onGroup(fieldTest(field, '')));
}

function groupTest(scope: SearchScope, key: string, pattern: string): GroupTest | null {
  if (key === 'assigned') return assigneeTest(scope, pattern);
  if (key === 'bookmarks') return bookmarkTest(scope, pattern);
  if (key === 'subscribed') return subscriptionTest(scope, pattern);
  if (key === 'error.handled' || key === 'error.unhandled') return booleanTest(key, pattern);
  if (key === 'issue.category' && !/^(error|performance|cron|replay|feedback|uptime)$/i.test(pattern)) {
    throw new SearchError('unknown-category', key, pattern);
  }
  const field = fieldValues(scope.store, key);
  const isLatest = pattern === 'latest' && (key === 'release' || key === 'firstRelease');
  if (isLatest) return latestReleaseTest(scope, field ?? tagValues(key));
  return field && fieldTest(field, key === 'issue' ? pattern.toUpperCase() : pattern);
}

/** What one value of a filter on anything but dates, numbers and text asks of a row. */
function valueTest(scope: SearchScope, token: FilterToken, pattern: string): RowTest {
  if (token.isTag) return tagTest(scope, token.key, pattern);
  const key = canonicalKey(token.key);
  if (key === 'status' && !isValues.includes(pattern)) throw new SearchError('unknown-status', key, pattern);
  if (isUserKey(key)) return eventUserTest(scope, key, pattern);
  if (key === 'has') return hasTest(scope, pattern);
  const isState = key === 'is' || key === 'status';
  const byStatus = isState ? statusTest(scope, pattern) : null;
  if (byStatus !== null) return byStatus;
  const test = isState ? stateTest(scope, pattern) : groupTest(scope, key, pattern);
  return test === null ? tagTest(scope, key, pattern) : (row) => test(scope.index.group(row));
}

/** What a filter on a date or a number asks of a row; null for other filters. */
function columnTest({ index, now }: SearchScope, token: FilterToken, text: string): RowMatch | null {
  if (token.isTag) return null;
  const key = canonicalKey(token.key);
  if (key === 'timesSeen') {
    const wanted = parseSearchNumber(text) ?? Number.NaN;
    return { cost: 'column', test: (row) => compares(token.operator, index.columns.count[row] ?? 0, wanted) };
  }
  if (searchKeyKind(key) !== 'date') return null;
  const { from, to } = timeRange(text, token.operator, now);
  if (key === 'firstSeen' || key === 'lastSeen') {
    const isIn = (time: number) => time >= from && time < to;
    return { cost: 'column', test: (row) => isIn(index.columns[key][row] ?? Number.NaN) };
  }
  if (key === 'activeSince') {
    return {
      cost: 'field',
      test: (row) => index.group(row).activeSince >= from && index.group(row).activeSince < to,
    };
  }
  return { cost: 'field', test: (row) => isActiveIn(index.group(row), [], { start: from, end: to - 1 }) };
}

/** A filter's test: one of its values matches, or none does where it is negated. */
export function matchFilter(scope: SearchScope, token: FilterToken): RowMatch {
  const { index } = scope;
  const isMessage = !token.isTag && token.key === 'message';
  const matches = token.values.map(({ text }): RowMatch => {
    if (isMessage) {
      const holds = partTest(text);
      return { cost: 'text', test: (row) => holds(index.text(row)) };
    }
    const column = columnTest(scope, token, text);
    if (column !== null) return column;
    return { cost: 'field', test: valueTest(scope, token, text) };
  });
  const isMet = (row: number) => matches.some(({ test }) => test(row));
  const [first] = matches;
  if (first !== undefined && matches.length === 1 && !token.isNegated) return first;
  return { cost: first?.cost ?? 'column', test: (row) => isMet(row) !== token.isNegated };
}

import type { EventUserRecord } from '#mocks/engine/model.ts';

import { hasWildcard, unescapeStars, wholeTest } from './glob.ts';
import type { SearchScope } from './search-scope.ts';

type UserField = 'ident' | 'email' | 'username' | 'ipAddress';

const fields: ReadonlyMap<string, readonly [field: UserField, prefix: string]> = new Map([
  ['user.id', ['ident', 'id']],
  ['user.email', ['email', 'email']],
  ['user.username', ['username', 'username']],
  ['user.ip', ['ipAddress', 'ip']],
]);

export const isUserKey = (key: string): boolean => fields.has(key);

/** The rows of everybody with a field like that: people known by it, and tags that say it themselves (`id:1`). */
function rowsOfUsers(
  { store, index, projectIds }: SearchScope,
  key: string,
  pattern: string,
): ReadonlySet<number> {
  const [field, prefix] = fields.get(key) ?? ['ident', 'id'];
  const isWanted = wholeTest(pattern);
  const isSame = ({ [field]: value }: EventUserRecord) => value !== null && isWanted(value);
  const found = new Set(
    hasWildcard(pattern)
      ? index.tags.rowsWhere(
          'user',
          (tag) => tag.startsWith(`${prefix}:`) && isWanted(tag.slice(prefix.length + 1)),
        )
      : index.tags.rows('user', `${prefix}:${unescapeStars(pattern)}`),
  );
  for (const projectId of projectIds) {
    for (const user of store.eventUsersOf(projectId).filter(isSame)) {
      for (const row of index.tags.rows('user', user.key)) {
        if (index.columns.project[row] === Number(projectId)) found.add(row);
      }
    }
  }
  return found;
}

/** Whether a row's group happened to somebody with a field like that. `''`: to nobody who has the field. */
export function eventUserTest(scope: SearchScope, key: string, pattern: string): (row: number) => boolean {
  const rows = rowsOfUsers(scope, key, pattern === '' ? '*' : pattern);
  return (row) => rows.has(row) !== (pattern === '');
}

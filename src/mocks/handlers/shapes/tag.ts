import type { GroupTag } from '#mocks/engine/groups/group-tags.ts';
import { md5 } from '#mocks/engine/ingest/md5.ts';
import type { TagValueRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';

import { displayNameOf } from './event-user.ts';
import { isoDate } from './iso-date.ts';

/** Keys with a name of their own. */
const NAMES = new Map([
  ['dist', 'Distribution'],
  ['exc_type', 'Exception Type'],
  ['os', 'OS'],
  ['server_name', 'Server'],
  ['url', 'URL'],
]);

/** `os.name` → `Os.Name`, `my_tag` → `My Tag`. */
export function tagName(key: string): string {
  const words = key.replaceAll('_', ' ').toLowerCase();
  return NAMES.get(key) ?? words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Value and label: of `id:7` as a user, `7`. */
function labelOf(key: string, value: string): string {
  return key === 'user' ? value.slice(value.indexOf(':') + 1) : value;
}

/** The search that finds a value where `key:value` does not: `user.id:7` (Sentry HTTP contract 3.8). */
function queryOf(key: string, value: string): Json {
  if (key !== 'user' || !value.includes(':')) return {};
  const kind = value.slice(0, value.indexOf(':'));
  return { query: `user.${kind}:"${labelOf(key, value)}"` };
}

export function tagValueShape(call: Call, key: string, row: TagValueRecord): Json {
  return call.dialect.reshape.tagValue({
    key,
    name: labelOf(key, row.value),
    value: row.value,
    count: row.count,
    lastSeen: isoDate(row.lastSeen),
    firstSeen: isoDate(row.firstSeen),
    ...queryOf(key, row.value),
  });
}

/** A row of `tags/user/values/`: the person besides (Sentry HTTP contract 3.8). */
export function userValueShape(call: Call, projectId: string, row: TagValueRecord): Json {
  const known = call.store.eventUserByKey(projectId, row.value);
  const email = known?.email ?? null;
  return call.dialect.reshape.userValue({
    ...tagValueShape(call, 'user', row),
    id: known?.id ?? null,
    name: known === undefined ? labelOf('user', row.value) : displayNameOf(known),
    email,
    username: known?.username ?? null,
    ipAddress: known?.ipAddress ?? null,
    identifier: known?.ident ?? null,
    avatarUrl: `https://secure.gravatar.com/avatar/${md5((email ?? '').toLowerCase())}?s=32&d=mm`,
    hash: md5(row.value),
    tagValue: row.value,
    dateCreated: isoDate(known?.dateCreated ?? row.firstSeen),
  });
}

/** `topValues`: ten, or nine where single keys were asked for on 9.1. */
export function tagShape(call: Call, tag: GroupTag, limit: number): Json {
  return {
    key: tag.key,
    name: tagName(tag.key),
    uniqueValues: tag.uniqueValues,
    totalValues: tag.totalValues,
    topValues: tag.values.slice(0, limit).map((value) => tagValueShape(call, tag.key, value)),
  };
}

import { groupTag, tagsOf } from '#mocks/engine/groups/group-tags.ts';
import type { TagValueRecord } from '#mocks/engine/model.ts';

import { badRequest, json, notFound, Refusal } from '#mocks/handlers/answer.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { checkEnvironments } from '#mocks/handlers/environment-filter.ts';
import type { Resource } from '#mocks/handlers/resource.ts';
import { groupOf } from '#mocks/handlers/scope.ts';
import { tagShape, tagValueShape, userValueShape } from '#mocks/handlers/shapes/tag.ts';

import { issueResources } from './issue-paths.ts';

const TOP_VALUES = 10;

function limitOf(call: Call): number {
  const text = call.query.get('limit');
  if (text === null || !call.dialect.tags.readsFilters) return TOP_VALUES;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Refusal(badRequest('Invalid limit'));
  return Math.min(100, number);
}

/** Unknown keys are left out (Sentry HTTP contract 3.8). The environment is checked and not applied, as on 9.1. */
function getTags(call: Call): Response {
  const { group, organization } = groupOf(call, 'event:read');
  checkEnvironments(call, organization.id);
  const keys = call.query.getAll('key');
  const limit = Math.min(
    limitOf(call),
    keys.length > 0 ? call.dialect.tags.topOfKeys : Number.POSITIVE_INFINITY,
  );
  const tags = keys.length === 0 ? tagsOf(group) : keys.flatMap((key) => groupTag(group, key) ?? []);
  return json(tags.map((tag) => tagShape(call, tag, limit)));
}

/** `sentry:release` is `release`; answers never carry the prefix. */
const plainKey = (call: Call) => param(call, 'key').replace(/^sentry:/, '');

function getTag(call: Call): Response {
  const { group, organization } = groupOf(call, 'event:read');
  checkEnvironments(call, organization.id);
  const tag = groupTag(group, plainKey(call));
  return tag === undefined ? notFound() : json(tagShape(call, tag, limitOf(call)));
}

const SORTS: Record<string, (row: TagValueRecord) => number> = {
  date: (row) => row.lastSeen,
  age: (row) => row.firstSeen,
  count: (row) => row.count,
};

/** Unknown sorts go by id on 9.1, which is by first sight; today they are refused. */
function keyOf(call: Call): (row: TagValueRecord) => number {
  const sort = call.query.get('sort') ?? 'id';
  const known = SORTS[sort];
  if (known !== undefined) return known;
  if (sort !== 'id' && call.dialect.tags.readsFilters) throw new Refusal(badRequest('Invalid sort'));
  return (row) => row.firstSeen;
}

function getTagValues(call: Call): Response {
  const { group, organization, project } = groupOf(call, 'event:read');
  checkEnvironments(call, organization.id);
  const key = plainKey(call);
  const tag = groupTag(group, key);
  if (tag === undefined) return notFound();
  const text = call.dialect.tags.readsFilters ? (call.query.get('query')?.toLowerCase() ?? '') : '';
  const order = keyOf(call);
  const values = tag.values
    .filter(({ value }) => value.toLowerCase().includes(text))
    .sort((a, b) => order(b) - order(a));
  const page = call.dialect.page(call, values, { keyOf: order });
  const rows = page.rows.map((row) =>
    key === 'user' ? userValueShape(call, project.id, row) : tagValueShape(call, key, row),
  );
  return json(rows, { headers: page.headers });
}

export const issueTagResources: readonly Resource[] = [
  ...issueResources('tags/', { GET: getTags }),
  ...issueResources('tags/:key/', { GET: getTag }),
  ...issueResources('tags/:key/values/', { GET: getTagValues }),
];

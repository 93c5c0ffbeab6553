import { type GroupTag, groupTag, tagsOf } from '#mocks/engine/groups/group-tags.ts';

import { json, notFound } from '#mocks/handlers/answer.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { groupOf } from '#mocks/handlers/scope.ts';
import { tagShape } from '#mocks/handlers/shapes/tag.ts';

/** Neither level nor user is a tag there (GlitchTip HTTP contract 3.5). */
const isTag = ({ key }: GroupTag) => key !== 'level' && key !== 'user';

function getTags(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  const keys = call.query.getAll('key');
  const tags = keys.length === 0 ? tagsOf(group) : keys.flatMap((key) => groupTag(group, key) ?? []);
  return json(tags.filter(isTag).map((tag) => tagShape(call, tag, 10)));
}

/** A key with a dot has no URL of its own, only `?key=`. */
function getTag(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  const key = param(call, 'key');
  const tag = key.includes('.') ? undefined : groupTag(group, key);
  return tag === undefined || !isTag(tag) ? notFound() : json(tagShape(call, tag, 10));
}

export const glitchTipTagResources: readonly Resource[] = [
  resource('issues/:group/tags/', { GET: getTags }),
  resource('issues/:group/tags/:key/', { GET: getTag }),
];

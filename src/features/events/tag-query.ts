import type { EventTag } from '#api/event.ts';
import { formatSearchQuery } from '#lib/search-query/format-search-query.ts';

/** The search for the issues with a tag's value; null for what no search can say. */
export function tagQuery(tag: Pick<EventTag, 'key' | 'value' | 'query'>): string | null {
  if (tag.query) return tag.query;
  if (tag.value === null || tag.key === '' || /[\\"]$|\p{Cc}/u.test(tag.value)) return null;
  return formatSearchQuery([
    {
      type: 'filter',
      key: tag.key,
      isNegated: false,
      isTag: false,
      operator: '',
      isList: false,
      values: [{ text: tag.value, isQuoted: true }],
    },
  ]);
}

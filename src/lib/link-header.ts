/** Cursors of the neighbouring pages; null where there is no such page. */
export type PageCursors = { previous: string | null; next: string | null };

/**
 * Reads the `Link` header that Sentry and GlitchTip send with lists. Both relations are always there: only
 * `results="true"` means that a page exists. The URL in it carries the server's own public prefix, so only the
 * cursor is used. URLs may hold commas: entries are told apart by `<…>` (Sentry HTTP contract 1.5).
 */
export function parseLinkHeader(header: string | null): PageCursors {
  const cursors: PageCursors = { previous: null, next: null };
  for (const [, parameters = ''] of (header ?? '').matchAll(/<[^>]*>((?:\s*;\s*\w+="[^"]*")*)/g)) {
    const values = new Map<string, string>();
    for (const [, name = '', value = ''] of parameters.matchAll(/(\w+)="([^"]*)"/g)) values.set(name, value);
    const relation = values.get('rel');
    const cursor = values.get('cursor');
    if (!cursor || values.get('results') !== 'true') continue;
    if (relation === 'previous' || relation === 'next') cursors[relation] = cursor;
  }
  return cursors;
}

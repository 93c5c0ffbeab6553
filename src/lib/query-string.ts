export type QueryValue = string | number | boolean | null | undefined;

/** Lists repeat their name (`id=1&id=2`); null, undefined and empty lists are left out; '' is kept. */
export type QueryParameters = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

/** `?a=1&b=2`, or '' where nothing is left. Order is the object's. */
export function formatQueryString(parameters: QueryParameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (part !== null && part !== undefined) search.append(name, String(part));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

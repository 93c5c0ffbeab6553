/** Whether the value at a path is a number that each server gives by itself. Ids inside entries are the sender's. */
export const isOwnNumber = (path: string): boolean =>
  /(?:\.|\b)(?:id|\w*I[dD]|assignee|merge\.parent|merge\.children\[[^\]]*\])$/.test(path) &&
  !path.includes('.entries[');

/**
 * What kind of text a string is, where the text itself must differ from server to server: ids, times, random hex.
 * Null for ordinary words, which must be equal.
 */
export function formatOf(text: string, path: string): string | null {
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (date !== null) {
    const digits = date[1] === undefined ? 'whole seconds' : `${date[1].length - 1} digits of a second`;
    return `date, ${digits}, ${date[2] === undefined ? 'no zone' : date[2] === 'Z' ? 'Z' : 'offset'}`;
  }
  if (/^-?\d+$/.test(text) && isOwnNumber(path)) return 'decimal id';
  if (/^[0-9a-f]{32}$/.test(text)) return '32 hex';
  if (/^[0-9a-f]{40}$/.test(text)) return '40 hex';
  return null;
}

/** Two dates name the same moment. */
export const sameMoment = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

/** Dates of one server come with and without a fraction: a whole second is written without. */
export function sameFormat(one: string, other: string): boolean {
  const kind = (format: string) =>
    format.startsWith('date, whole') ? format.replace('whole seconds', '3 digits of a second') : format;
  return kind(one) === kind(other);
}

/** Strings without what names one server: its address, its numbers in paths. */
export function withoutPlace(text: string, bases: readonly string[]): string {
  let plain = text;
  for (const base of bases) {
    plain = plain.replaceAll(base, '<base>').replaceAll(`@${base.replace(/^https?:\/\//, '')}`, '@<host>');
  }
  return plain
    .replace(/\/(issues|groups|api|store)\/\d+(?=\/|$)/g, '/$1/<id>')
    .replace(/(@<host>\/)\d+$/, '$1<id>')
    .replace(/(?<=\/\/|[/=:])[0-9a-f]{32}(?=[:@/.]|$)/g, '<key>');
}

/**
 * A `Link` header: its relations, whether there is more, and the rest of the query. Cursors are opaque, so only
 * their form counts; the parameters may stand in any order and escaping.
 */
export function linkFormat(link: string): string {
  return [...link.matchAll(/<([^>]*)>((?:;\s*\w+="[^"]*")*)/g)]
    .map(([, url = '', rest = '']) => {
      const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(rest)?.[1] ?? '(none)';
      const cursor = attribute('cursor');
      const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
      const parameters = [...new URLSearchParams(query)]
        .map(([name, value]) => `${name}=${name === 'cursor' && value === cursor ? '<same>' : value}`)
        .sort();
      const form = cursor.replace(/^-?\d+:-?\d+:(?=[01]$)/, '<n>:<n>:');
      return `rel=${attribute('rel')} results=${attribute('results')} cursor=${form} ?${query.startsWith('&') ? '&' : ''}${parameters.join('&')}`;
    })
    .join(', ');
}

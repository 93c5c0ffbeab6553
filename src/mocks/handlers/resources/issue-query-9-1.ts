import { formatSearchValue } from '#lib/search-query/format-search-query.ts';

/** The keys that the SQL search of 9.1 knows; every other one is the name of a tag (Sentry HTTP contract 3.1). */
const KNOWN = new Set([
  'is',
  'age',
  'firstSeen',
  'lastSeen',
  'activeSince',
  'event.timestamp',
  'timesSeen',
  'assigned',
  'bookmarks',
  'subscribed',
  'release',
  'first-release',
  'user.id',
  'user.email',
  'user.username',
  'user.ip',
]);

const TERM = /([^\s:"]+):("(?:[^"]*)"|\S+)|"[^"]*"|\S+/g;

const unquoted = (value: string) => (value.startsWith('"') ? value.slice(1, -1) : value);

/** A star is a star there, not a wildcard. */
const literal = (value: string) => formatSearchValue(value.replaceAll('*', '\\*'));

export type Query91 =
  | { kind: 'search'; query: string; namesStatus: boolean }
  /** Nothing can match. */
  | { kind: 'nothing' }
  | { kind: 'internal-error' };

function termOf(key: string, value: string): string | null {
  if (KNOWN.has(key)) return `${key}:${value}`;
  if (key === 'user') {
    const [, kind, rest] = /^"?(id|email|username|ip):([^"]*)"?$/.exec(value) ?? [];
    return kind === undefined || rest === undefined ? null : `user.${kind}:${formatSearchValue(rest)}`;
  }
  // People's fields are no tags, though they can be searched.
  if (key === 'has') return /^(?!user\.)[\w.-]+$/.test(unquoted(value)) ? `has:${unquoted(value)}` : null;
  // Neither negation nor a list exists: they make a tag that nobody has, or a value that nobody sends.
  return /^[\w.-]+$/.test(key) && !key.startsWith('-') ? `tags[${key}]:${literal(unquoted(value))}` : null;
}

/**
 * What 9.1 makes of a query, said in today's grammar: of a key the last term wins (all of `has:` and `is:` count),
 * neighbouring words are one phrase, an unclosed quote finds nothing.
 */
export function readQuery91(text: string): Query91 {
  const terms = new Map<string, string | null>();
  const words: string[] = [];
  let namesStatus = false;
  for (const match of text.matchAll(TERM)) {
    const [term, key, value] = match;
    if (key === 'status') return { kind: 'internal-error' };
    if (key === undefined || value === undefined) words.push(term);
    else terms.set(key === 'has' || key === 'is' ? `${key}:${value}` : key, termOf(key, value));
    namesStatus ||= key === 'is';
  }
  const phrase = words.join(' ');
  if ((phrase.match(/"/g)?.length ?? 0) % 2 === 1) return { kind: 'nothing' };
  const parts: string[] = [];
  for (const part of terms.values()) {
    if (part === null) return { kind: 'nothing' };
    parts.push(part);
  }
  const plain = phrase.replaceAll(/["*]/g, '').trim();
  if (plain !== '') parts.push(`"${plain}"`);
  return { kind: 'search', query: parts.join(' '), namesStatus };
}

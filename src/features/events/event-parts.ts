import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { EventDetails } from '#api/event.ts';
import type { EventEntry } from '#api/event-entry.ts';
import type { Exception } from '#api/event-exception.ts';

import { contextBlocks } from './context-blocks.ts';
import { treeEntries } from './tree-values.ts';

/** A section that is made of a part of the event other than an entry. */
type OwnKind = 'feedback' | 'tags' | 'context' | 'extra' | 'packages' | 'errors';
type PartKind = EventEntry['kind'] | OwnKind;

/** A section of the event view. */
export type EventPart = {
  /** The fragment of the URL that leads to it. */
  id: string;
  /** The server's word for it where this client has none. */
  title: MessageDescriptor | string;
} & ({ kind: EventEntry['kind']; entry: EventEntry } | { kind: OwnKind; entry: null });

const TITLES: Record<Exclude<PartKind, 'other'>, MessageDescriptor> = {
  feedback: msg`User feedback`,
  message: msg`Message`,
  exception: msg`Stack trace`,
  stacktrace: msg`Stack trace`,
  threads: msg`Threads`,
  csp: msg`Content security policy`,
  hpkp: msg`Key pinning report`,
  expectct: msg`Certificate transparency report`,
  expectstaple: msg`Certificate status report`,
  template: msg`Template`,
  breadcrumbs: msg`Breadcrumbs`,
  request: msg`Request`,
  tags: msg`Tags`,
  context: msg`Context`,
  extra: msg`Additional data`,
  debugmeta: msg`Debug images`,
  packages: msg`Packages`,
  errors: msg`Processing problems`,
};

/* Most telling first; what this client does not know comes after what it does. */
const ORDER: readonly PartKind[] = [
  'feedback',
  'message',
  'exception',
  'stacktrace',
  'threads',
  'csp',
  'hpkp',
  'expectct',
  'expectstaple',
  'template',
  'breadcrumbs',
  'request',
  'tags',
  'context',
  'extra',
  'other',
  'debugmeta',
  'packages',
  'errors',
];

/** All exceptions of an event, from whichever entry. */
export function exceptionsOf(event: EventDetails): Exception[] {
  return event.entries.flatMap((entry) => (entry.kind === 'exception' ? entry.data.values : []));
}

/** Whether an entry has anything to show that is not shown elsewhere. */
function isTelling(entry: EventEntry, event: EventDetails): boolean {
  if (entry.kind === 'message') {
    const { formatted, message } = entry.data;
    const isRepeated = exceptionsOf(event).some((exception) => exception.value === formatted);
    return Boolean(formatted ?? message) && !(isRepeated && treeEntries(entry.data.params).length === 0);
  }
  if (entry.kind === 'exception' || entry.kind === 'threads' || entry.kind === 'breadcrumbs') {
    return entry.data.values.length > 0;
  }
  if (entry.kind === 'request') {
    const { url, query, headers, cookies, data, env } = entry.data;
    return (
      Boolean(url) || data !== null || env !== null || query.length + headers.length + cookies.length > 0
    );
  }
  if (entry.kind === 'debugmeta') return entry.data.images.length > 0;
  if (entry.kind !== 'other') return true;
  const { data } = entry;
  return typeof data === 'object' ? treeEntries(data).length > 0 : data !== undefined && data !== '';
}

function entryTitle(entry: EventEntry, isOnlyStack: boolean): EventPart['title'] {
  if (entry.kind === 'other') return entry.type;
  return TITLES[entry.kind === 'threads' && isOnlyStack ? 'stacktrace' : entry.kind];
}

/** The sections of an event in their order; two of a kind have ids of their own. */
export function eventParts(event: EventDetails): EventPart[] {
  const entries = event.entries.filter((entry) => isTelling(entry, event));
  const isOnlyStack = !entries.some(({ kind }) => kind === 'exception' || kind === 'stacktrace');
  const own: [kind: OwnKind, isThere: boolean][] = [
    ['feedback', event.userReport !== null],
    ['tags', event.tags.length > 0],
    ['context', contextBlocks(event).length > 0],
    ['extra', treeEntries(event.extra).length > 0],
    ['packages', treeEntries(event.packages).length > 0],
    ['errors', event.errors.length > 0],
  ];
  const parts: EventPart[] = [
    ...entries.map((entry): EventPart => {
      return { id: entry.kind, kind: entry.kind, title: entryTitle(entry, isOnlyStack), entry };
    }),
    ...own.flatMap(([kind, isThere]): EventPart[] => {
      return isThere ? [{ id: kind, kind, title: TITLES[kind], entry: null }] : [];
    }),
  ];
  const used = new Map<string, number>();
  return parts
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((part) => {
      const times = (used.get(part.kind) ?? 0) + 1;
      used.set(part.kind, times);
      return times === 1 ? part : { ...part, id: `${part.kind}-${times}` };
    });
}

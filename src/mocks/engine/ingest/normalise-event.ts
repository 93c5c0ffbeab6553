import type { NormalisedEvent } from '#mocks/engine/model.ts';

import { derivedCulprit } from './culprit.ts';
import {
  readDist,
  readEnvironment,
  readEventId,
  readEventTime,
  readPlatform,
  readRelease,
  reportUnknownKeys,
} from './event-attributes.ts';
import { eventEntries } from './event-entries.ts';
import { readInterfaces } from './event-interfaces.ts';
import { eventTags, readTags } from './event-tags.ts';
import { eventTitle, searchText } from './event-title.ts';
import { adoptMarks, createReport, inside, rootScope, type Scope } from './field-report.ts';
import { groupHash, readFingerprint } from './group-hash.ts';
import { readLevel } from './interfaces/level.ts';
import { normaliseSdk } from './interfaces/sdk.ts';
import { userKey } from './interfaces/user.ts';
import { isObject, setOwn, toJsonText } from './json-value.ts';
import { metaTree } from './meta-tree.ts';
import { readObject, readString, readText } from './read-value.ts';
import { LARGER_BAG, trimBag } from './trim-bag.ts';

/** An event as the server keeps it, with what its record and its group need. Times are epoch milliseconds. */
export type IncomingEvent = {
  /** 32 hex characters; null where none or a malformed one was sent. */
  eventId: string | null;
  dateCreated: number;
  release: string | null;
  environment: string | null;
  userKey: string | null;
  hash: string;
  /** What free text search looks into. */
  searchText: string;
  event: NormalisedEvent;
};

/** Why something is no event at all. A field that is wrong costs that field only, never the event. */
export type EventRefusal = { kind: 'refused'; reason: string };

export type NormaliseOptions = {
  now: number;
  /** The `sentry_client` of the request, for events that do not name their SDK. */
  client?: string | null;
  /** The sender's address, for events that leave the person's to the server. */
  clientIp?: string | null;
  /** The event's size in characters, where it is known; else it is measured. */
  size?: number;
};

function readModules(scope: Scope, value: unknown): Record<string, string> {
  const modules: Record<string, string> = {};
  const source = Array.isArray(value) ? Object.fromEntries(value.filter(Array.isArray)) : value;
  for (const [name, version] of Object.entries(readObject(scope, source) ?? {}).slice(0, 1000)) {
    const text = readText(inside(scope, name), version, 200);
    if (text !== null) setOwn(modules, name.slice(0, 200), text);
  }
  return modules;
}

/**
 * Turns what any SDK sends into the event that the API shows (Sentry HTTP contract 3.7). Takes every JSON
 * value and never throws: what is no object is refused, what is wrong inside one is left out and named in
 * `errors`.
 */
export function normaliseEvent(raw: unknown, options: NormaliseOptions): IncomingEvent | EventRefusal {
  if (!isObject(raw)) return { kind: 'refused', reason: 'An event is a JSON object.' };
  const report = createReport();
  const root = rootScope(report);
  const at = (key: string) => inside(root, key);
  adoptMarks(root, raw['_meta']);
  reportUnknownKeys(root, raw);

  const platform = readPlatform(raw['platform']);
  const parts = readInterfaces(root, raw, platform, options.clientIp ?? null);
  const sentTags = readTags(at('tags'), raw['tags']);
  const level = readLevel(at('level'), raw['level'] ?? sentTags.get('level')) ?? 'error';
  const release = readRelease(at('release'), raw['release']);
  const environment = readEnvironment(at('environment'), raw['environment'] ?? sentTags.get('environment'));
  const dist = readDist(at('dist'), raw['dist'], release);
  const logger = readString(at('logger'), raw['logger'], 64) || null;
  const transaction = readText(at('transaction'), raw['transaction'], 200) || null;
  const culprit = readText(at('culprit'), raw['culprit'], 200) || transaction || derivedCulprit(parts);
  const title = eventTitle(parts);
  const text = searchText(parts, title.metadata, culprit);
  const hash = groupHash(parts, readFingerprint(at('fingerprint'), raw['fingerprint']));
  const tags = eventTags(sentTags, parts, {
    level,
    logger: logger ?? sentTags.get('logger') ?? (parts.security === null ? null : 'csp'),
    serverName: readString(at('server_name'), raw['server_name'], 200),
    transaction,
    site: readText(at('site'), raw['site'], 200),
    release,
    dist,
    environment,
  });
  const entries = eventEntries(parts);
  const sdk = normaliseSdk(at('sdk'), raw['sdk'] ?? raw['sentry.interfaces.Sdk'], options.client ?? null);
  const extra = readObject(at('extra'), raw['extra']) ?? {};
  const packages = readModules(at('modules'), raw['modules']);
  const dateCreated = readEventTime(at('timestamp'), raw['timestamp'], options.now);

  return {
    eventId: readEventId(raw['event_id']),
    dateCreated,
    release,
    environment,
    userKey: userKey(parts.user),
    hash,
    searchText: text,
    event: {
      ...title,
      message: parts.message?.formatted ?? text,
      culprit,
      level,
      logger: tags.find(([key]) => key === 'logger')?.[1] ?? null,
      platform,
      dist,
      tags,
      entries,
      user: parts.user,
      contexts: parts.contexts,
      sdk,
      context: trimBag(extra, LARGER_BAG),
      packages,
      errors: report.errors,
      fingerprints: [hash],
      groupingConfig: { id: 'legacy:2019-03-12' },
      crashFile: null,
      meta: metaTree(report.marks, entries),
      size: options.size ?? toJsonText(raw)?.length ?? 0,
      isUnhandled: (parts.exception?.values ?? []).some((own) => own.mechanism?.['handled'] === false),
    },
  };
}

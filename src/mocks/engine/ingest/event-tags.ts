import type { Level } from '#mocks/engine/model.ts';

import type { EventParts } from './event-parts.ts';
import { cut } from './cut.ts';
import { inside, reportError, reportInvalid, type Scope } from './field-report.ts';
import { userKey } from './interfaces/user.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { readText } from './read-value.ts';

export type EventTag = [key: string, value: string];

const MAX_TAGS = 200;
const MAX_KEY = 32;
const MAX_VALUE = 200;
const KEY = /^[a-zA-Z0-9_.:-]+$/;
/** The server sets these itself; what an SDK sends under them is dropped. */
const RESERVED = new Set(['release', 'dist', 'user', 'filename', 'function']);

function sentPairs(scope: Scope, value: unknown): [unknown, unknown][] | null {
  if (isObject(value)) return Object.entries(value);
  if (!Array.isArray(value)) return null;
  return value.flatMap((entry: unknown, at): [unknown, unknown][] => {
    if (Array.isArray(entry)) {
      if (entry.length === 2) return [[entry[0], entry[1]]];
      reportInvalid(inside(scope, at), 'expected a tuple', entry);
    }
    return isObject(entry) ? [[entry['key'], entry['value']]] : [];
  });
}

function readTag(scope: Scope, key: unknown, value: unknown): EventTag | null {
  const sentName = typeof key === 'number' ? String(key) : key;
  if (typeof sentName !== 'string' || sentName === '') {
    if (sentName !== '' && sentName !== null && sentName !== undefined)
      reportInvalid(scope, 'expected a string', key);
    return null;
  }
  const name = sentName.trim().replaceAll(' ', '-');
  const place = inside(scope, name.slice(0, MAX_VALUE));
  const isReserved = RESERVED.has(name) || name.startsWith('sentry:');
  if (isReserved || value === null || value === undefined || value === '') return null;
  if (name.length > MAX_KEY || !KEY.test(name)) {
    reportInvalid(place, 'invalid characters in tag key or key too long', value);
    return null;
  }
  const text = isObject(value) || Array.isArray(value) ? null : readText(place, value, Infinity);
  if (text === null || text.includes('\n')) {
    reportInvalid(place, 'invalid tag value', value);
    return null;
  }
  if (text.length > MAX_VALUE) {
    reportError(place, 'value_too_long', { value: cut(text, MAX_VALUE) });
    return null;
  }
  return [name, text];
}

/** The tags an SDK sent as map, pairs or list of `{key, value}`; of a key sent twice the first counts. */
export function readTags(scope: Scope, value: unknown): Map<string, string> {
  const tags = new Map<string, string>();
  if (value === undefined || value === null) return tags;
  const pairs = sentPairs(scope, value);
  if (pairs === null) {
    reportInvalid(scope, 'expected an array', value);
    return tags;
  }
  if (pairs.length > MAX_TAGS) reportInvalid(scope, `more than ${MAX_TAGS} tags`);
  for (const [key, own] of pairs.slice(0, MAX_TAGS)) {
    const tag = readTag(scope, key, own);
    if (tag !== null && !tags.has(tag[0])) tags.set(...tag);
  }
  return tags;
}

const textOf = (context: JsonObject | undefined, key: string): string => {
  const value = context?.[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

function contextTags(contexts: Record<string, JsonObject>): EventTag[] {
  const tags: EventTag[] = [];
  const full = (type: string) => {
    const context = Object.hasOwn(contexts, type) ? contexts[type] : undefined;
    const name = textOf(context, 'name');
    const version = textOf(context, 'version');
    if (name !== '' && version !== '') tags.push([type, `${name} ${version}`]);
    if (name !== '') tags.push([`${type}.name`, name]);
    return context;
  };
  full('browser');
  full('runtime');
  const os = full('os');
  if (typeof os?.['rooted'] === 'boolean') tags.push(['os.rooted', os['rooted'] ? 'yes' : 'no']);
  const device = Object.hasOwn(contexts, 'device') ? contexts['device'] : undefined;
  tags.push(['device', textOf(device, 'model')], ['device.family', textOf(device, 'family')]);
  const gpu = Object.hasOwn(contexts, 'gpu') ? contexts['gpu'] : undefined;
  tags.push(['gpu.name', textOf(gpu, 'name')], ['gpu.vendor', textOf(gpu, 'vendor_name')]);
  return tags;
}

function exceptionTags(parts: EventParts): EventTag[] {
  // The first exception's alone, which in a chain is seldom the one that was noticed.
  const mechanism = parts.exception?.values[0]?.mechanism;
  if (mechanism === undefined || mechanism === null) return [];
  const type = mechanism['type'];
  const handled = mechanism['handled'];
  return [
    ['mechanism', typeof type === 'string' ? type : ''],
    ['handled', typeof handled === 'boolean' ? (handled ? 'yes' : 'no') : ''],
  ];
}

/** What the event says outside its tags. */
export type TagAttributes = {
  level: Level;
  logger: string | null;
  serverName: string | null;
  transaction: string | null;
  site: string | null;
  release: string | null;
  dist: string | null;
  environment: string | null;
};

const short = (text: string | null | undefined) => cut((text ?? '').split('\n')[0] ?? '', MAX_VALUE);

/**
 * All tags of an event, by key: attributes and what is derived from the interfaces win over sent tags. Empty values make no tag.
 */
export function eventTags(sent: Map<string, string>, parts: EventParts, own: TagAttributes): EventTag[] {
  const tags = new Map<string, string>([
    ...sent,
    ...[...contextTags(parts.contexts), ...exceptionTags(parts)].filter(([, value]) => value !== ''),
    ['level', own.level],
  ]);
  const attributes: [string, string | null][] = [
    ['url', parts.request?.url ?? null],
    ['logger', own.logger],
    ['server_name', own.serverName],
    ['transaction', own.transaction],
    ['site', own.site],
    ['release', own.release],
    ['dist', own.dist],
    ['environment', own.environment],
    ['user', userKey(parts.user)],
  ];
  for (const [key, value] of attributes) if (value !== null && value !== '') tags.set(key, short(value));
  return [...tags].filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
}

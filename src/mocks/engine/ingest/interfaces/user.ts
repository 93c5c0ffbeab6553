import { inside, reportInvalid, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { isObject, type JsonObject, setOwn } from '#mocks/engine/ingest/json-value.ts';
import { readObject, readText } from '#mocks/engine/ingest/read-value.ts';
import { MEDIUM_BAG, trimBag } from '#mocks/engine/ingest/trim-bag.ts';

export type UserData = {
  id: string | null;
  email: string | null;
  username: string | null;
  ip_address: string | null;
  name: string | null;
  data: JsonObject;
  geo?: JsonObject;
};

const KNOWN = new Set(['id', 'email', 'username', 'ip_address', 'name', 'data', 'geo']);
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

export const isIpAddress = (text: string): boolean =>
  IPV4.test(text) || (text.includes(':') && URL.parse(`http://[${text}]/`) !== null);

/** `{{auto}}` stands for wherever the request came from. */
function readIp(scope: Scope, value: unknown, clientIp: string | null): string | null {
  const text = readText(scope, value, 64);
  if (text === '{{auto}}') return clientIp;
  if (text === null || text === '') return null;
  if (isIpAddress(text)) return text;
  reportInvalid(scope, 'expected an ip address', text);
  return null;
}

/** The event's user. Keys of its own that an SDK sends beside the known ones go to `data`. */
export function normaliseUser(scope: Scope, value: unknown, clientIp: string | null = null): UserData | null {
  const source = readObject(scope, value);
  if (source === null) return null;
  const read = (key: string, max: number) => {
    const place = inside(scope, key);
    const own = source[key];
    if (typeof own !== 'object' || own === null) return readText(place, own, max) || null;
    reportInvalid(place, 'expected a primitive value', own);
    return null;
  };
  const extra: JsonObject = {};
  for (const [key, own] of Object.entries(source)) if (!KNOWN.has(key)) setOwn(extra, key, own);
  const sentData = isObject(source['data']) ? source['data'] : {};
  const user: UserData = {
    id: read('id', 128),
    email: read('email', 75),
    username: read('username', 128),
    ip_address: readIp(inside(scope, 'ip_address'), source['ip_address'], clientIp),
    name: read('name', 128),
    data: trimBag({ ...sentData, ...extra }, MEDIUM_BAG),
  };
  if (isObject(source['geo'])) user.geo = trimBag(source['geo'], MEDIUM_BAG);
  const isEmpty = [user.id, user.email, user.username, user.ip_address, user.name].every(
    (own) => own === null,
  );
  return isEmpty && Object.keys(user.data).length === 0 ? null : user;
}

/** The user with an address, unless they have one; nobody at all becomes somebody with an address. */
export function withAddress(user: UserData | null, address: string): UserData {
  const nobody = { id: null, email: null, username: null, ip_address: null, name: null, data: {} };
  const own = user ?? nobody;
  return { ...own, ip_address: own.ip_address ?? address };
}

/** What counts as one user: the first of id, user name, e-mail and IP address. */
export function userKey(user: UserData | null): string | null {
  if (user === null) return null;
  if (user.id !== null) return `id:${user.id}`;
  if (user.username !== null) return `username:${user.username}`;
  if (user.email !== null) return `email:${user.email}`;
  return user.ip_address === null ? null : `ip:${user.ip_address}`;
}

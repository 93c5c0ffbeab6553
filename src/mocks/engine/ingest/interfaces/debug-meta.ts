import { inside, reportInvalid, reportMissing, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { isObject, type JsonObject, setOwn } from '#mocks/engine/ingest/json-value.ts';
import { readInteger, readArray, readObject } from '#mocks/engine/ingest/read-value.ts';
import { MEDIUM_BAG, trimAny } from '#mocks/engine/ingest/trim-bag.ts';

import { readAddress } from './frame.ts';

const SYMBOLIC = new Set(['symbolic', 'elf', 'macho', 'pe', 'pe_dotnet', 'coff', 'wasm', 'apple']);
const NAMED = new Set([...SYMBOLIC, 'proguard', 'jvm', 'sourcemap', 'source', 'dart_symbol_map']);
const ADDRESSES = new Set(['image_addr', 'image_vmaddr']);
const REQUIRED = ['debug_id', 'image_addr', 'image_size'];
const MAX_IMAGES = 500;

/** Older SDKs' names of an image's keys. */
const OLD_NAMES = new Map([
  ['uuid', 'debug_id'],
  ['id', 'debug_id'],
  ['name', 'code_file'],
]);

function normaliseNative(scope: Scope, source: JsonObject, type: string): JsonObject {
  const sentKeys = new Set(Object.keys(source).map((key) => OLD_NAMES.get(key) ?? key));
  for (const key of REQUIRED) if (!sentKeys.has(key)) reportMissing(inside(scope, key));
  const image: JsonObject = { type };
  for (const [sentKey, value] of Object.entries(source).slice(0, 40)) {
    const key = OLD_NAMES.get(sentKey) ?? sentKey;
    if (key === 'type') continue;
    if (ADDRESSES.has(key)) setOwn(image, key, readAddress(inside(scope, key), value));
    else if (key === 'image_size') setOwn(image, key, readInteger(inside(scope, key), value));
    else setOwn(image, key, trimAny(key, value, MEDIUM_BAG));
  }
  for (const key of [...REQUIRED, 'image_vmaddr']) image[key] ??= null;
  return image;
}

function normaliseImage(scope: Scope, entry: unknown): JsonObject | null {
  const source = readObject(scope, entry);
  if (source === null) return null;
  const type = source['type'];
  if (typeof type !== 'string' || !NAMED.has(type)) {
    reportInvalid(scope, 'unsupported debug image type', source);
    return null;
  }
  if (SYMBOLIC.has(type)) return normaliseNative(scope, source, type === 'apple' ? 'macho' : type);
  const image = trimAny('image', source, MEDIUM_BAG);
  return isObject(image) ? image : null;
}

/** Loaded images of native, Android and script code. */
export function normaliseDebugMeta(scope: Scope, value: unknown): { images: JsonObject[] } | null {
  const source = readObject(scope, value);
  if (source === null) return null;
  const place = inside(scope, 'images');
  const sent = readArray(place, source['images']) ?? [];
  const images = sent
    .slice(0, MAX_IMAGES)
    .map((entry, at) => normaliseImage(inside(place, at), entry))
    .filter((image) => image !== null);
  return images.length === 0 ? null : { images };
}

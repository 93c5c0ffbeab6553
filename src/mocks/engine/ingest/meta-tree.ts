import type { Entry } from './event-entries.ts';
import type { FieldMark } from './field-report.ts';
import { isObject, type JsonObject, setOwn } from './json-value.ts';

/** Where a payload's key went in the API's `_meta`, for those that are no entries. */
const PARTS: Record<string, string> = {
  user: 'user',
  extra: 'context',
  contexts: 'contexts',
  modules: 'packages',
  tags: 'tags',
  sdk: 'sdk',
};

const ENTRY_TYPES: Record<string, string> = { logentry: 'message', debug_meta: 'debugmeta' };
const SNAKE_ENTRIES = new Set(['csp', 'hpkp', 'expectct', 'expectstaple', 'debugmeta']);

/** Keys whose API name is not just the payload's in camel case. */
const RENAMED: Record<string, string> = {
  lineno: 'lineNo',
  colno: 'colNo',
  query_string: 'query',
  exc_omitted: 'excOmitted',
};

const camelCase = (key: string) => key.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

function entryKeys(type: string, keys: readonly string[]): string[] {
  if (SNAKE_ENTRIES.has(type)) return [...keys];
  return keys.map((key) => (Object.hasOwn(RENAMED, key) ? (RENAMED[key] ?? key) : camelCase(key)));
}

function place(tree: JsonObject, keys: readonly string[], leaf: JsonObject): void {
  let node = tree;
  for (const key of keys) {
    const next = Object.hasOwn(node, key) ? node[key] : undefined;
    const child: JsonObject = isObject(next) ? next : {};
    if (child !== next) setOwn(node, key, child);
    node = child;
  }
  setOwn(node, '', leaf);
}

/** The API's `_meta`: a tree like the event's, its leaves `{"": what was done}` (Sentry HTTP contract 3.7). */
export function metaTree(marks: readonly FieldMark[], entries: readonly Entry[]): JsonObject {
  const tree: JsonObject = {
    entries: {},
    message: null,
    user: null,
    contexts: null,
    sdk: null,
    context: null,
    packages: null,
    tags: {},
  };
  for (const { path, leaf } of marks) {
    const [root, ...rest] = path;
    if (root === undefined) continue;
    const part = Object.hasOwn(PARTS, root) ? PARTS[root] : undefined;
    if (part !== undefined) place(tree, [part, ...rest], leaf);
    else {
      const type = ENTRY_TYPES[root] ?? root;
      const at = entries.findIndex((entry) => entry.type === type);
      if (at >= 0) place(tree, ['entries', String(at), 'data', ...entryKeys(type, rest)], leaf);
    }
  }
  return tree;
}

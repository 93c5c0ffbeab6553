import { isObject, type JsonObject, setOwn, toJsonText } from './json-value.ts';
import { cut } from './cut.ts';
import { FILTERED, isSecretKey, scrubText } from './scrub-text.ts';

/** Characters over all, how many containers may nest, and the longest text. */
export type BagSize = { characters: number; depth: number; text?: number };

export const MEDIUM_BAG: BagSize = { characters: 2048, depth: 4 };
/** The variables of a frame. */
export const VARIABLES_BAG: BagSize = { ...MEDIUM_BAG, text: 512 };
export const LARGE_BAG: BagSize = { characters: 8192, depth: 6 };
export const LARGER_BAG: BagSize = { characters: 16_384, depth: 6 };

/** Longer than any secret that is told by its form. */
const MAX_SECRET = 400;

type Budget = { left: number; text: number };

function trimText(key: string, text: string, budget: Budget): string {
  const room = Math.max(3, Math.min(budget.left, budget.text));
  // A secret that the cut would split is still whole a little beyond it.
  const kept = cut(scrubText(key, text.slice(0, room + MAX_SECRET)), room);
  budget.left -= kept.length;
  return kept;
}

function trimList(key: string, list: unknown[], depth: number, budget: Budget): unknown[] {
  const kept: unknown[] = [];
  for (const item of list) {
    if (budget.left <= 0) break;
    kept.push(trimValue(key, item, depth, budget));
  }
  return kept;
}

function trimObject(source: JsonObject, depth: number, budget: Budget): JsonObject {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(source)) {
    if (budget.left <= 0) break;
    const shownKey = cut(key, 200);
    budget.left -= shownKey.length;
    const isHidden = value !== null && value !== '' && typeof value !== 'boolean' && isSecretKey(key);
    setOwn(kept, shownKey, isHidden ? FILTERED : trimValue(key, value, depth, budget));
  }
  return kept;
}

function trimValue(key: string, value: unknown, depth: number, budget: Budget): unknown {
  if (typeof value === 'string') return trimText(key, value, budget);
  if (typeof value !== 'object' || value === null) {
    budget.left -= 4;
    return value ?? null;
  }
  const isEmpty = Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
  if (depth <= 1 && !isEmpty) return trimText(key, toJsonText(value) ?? '<nested too deep>', budget);
  budget.left -= 2;
  if (Array.isArray(value)) return trimList(key, value, depth - 1, budget);
  return isObject(value) ? trimObject(value, depth - 1, budget) : null;
}

/** Free data (extra, variables, request bodies): secrets taken out, depth and size limited as servers do. */
export function trimBag(source: JsonObject, size: BagSize): JsonObject {
  return trimObject(source, size.depth, { left: size.characters, text: size.text ?? Infinity });
}

/** The same for one value of any kind. */
export function trimAny(key: string, value: unknown, size: BagSize): unknown {
  return trimValue(key, value, size.depth + 1, { left: size.characters, text: size.text ?? Infinity });
}

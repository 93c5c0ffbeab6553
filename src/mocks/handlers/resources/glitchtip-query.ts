import type { GroupRecord } from '#mocks/engine/model.ts';

/** A quote that nothing closes: GlitchTip's server stumbles over it (GlitchTip HTTP contract 3.1). */
export class LoneQuote extends Error {}

/** Splits like a shell line: blanks part, quotes of either kind keep together. */
function split(query: string): string[] {
  const tokens: string[] = [];
  let token: string | null = null;
  let quote: string | null = null;
  for (const character of query) {
    if (quote !== null) {
      if (character === quote) quote = null;
      else token = (token ?? '') + character;
    } else if (character === '"' || character === "'") {
      quote = character;
      token ??= '';
    } else if (/\s/.test(character)) {
      if (token !== null) tokens.push(token);
      token = null;
    } else {
      token = (token ?? '') + character;
    }
  }
  if (quote !== null) throw new LoneQuote();
  return token === null ? tokens : [...tokens, token];
}

type Test = (group: GroupRecord) => boolean;

const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);

function textTest(text: string): Test {
  const wanted = words(text).filter((word) => word !== '');
  return (group) => {
    const known = new Set(words(`${group.title} ${group.culprit ?? ''} ${group.message}`));
    return wanted.every((word) => known.has(word));
  };
}

function filterTest(key: string, value: string): Test {
  if (key === 'is') return (group) => group.status === value;
  if (key === 'has') return (group) => group.tags.has(value);
  return (group) => group.tags.get(key)?.has(value) === true;
}

/**
 * GlitchTip's small grammar: `is:`, `has:` and exact tags, all of which must hold, and then words. The first word
 * ends it: what follows is text, too. Throws `LoneQuote`.
 */
export function glitchTipTest(query: string): Test {
  const tokens = split(query);
  const firstWord = tokens.findIndex((token) => !token.includes(':'));
  const filters = firstWord === -1 ? tokens : tokens.slice(0, firstWord);
  const tests = filters.map((token) =>
    filterTest(token.slice(0, token.indexOf(':')), token.slice(token.indexOf(':') + 1)),
  );
  if (firstWord !== -1) tests.push(textTest(tokens.slice(firstWord).join(' ')));
  return (group) => tests.every((test) => test(group));
}

import { partTest } from './glob.ts';
import { matchFilter } from './match-filter.ts';
import type { RowMatch, SearchScope } from './search-scope.ts';
import type { SearchTree } from './search-tree.ts';

const costs: Record<RowMatch['cost'], number> = { column: 0, field: 1, text: 2 };

/** All of them, the cheap ones first. */
export function matchAll(matches: readonly RowMatch[]): RowMatch {
  const sorted = matches.toSorted((a, b) => costs[a.cost] - costs[b.cost]);
  const [only] = sorted;
  if (only !== undefined && sorted.length === 1) return only;
  const cost = sorted.at(-1)?.cost ?? 'column';
  return { cost, test: (row) => sorted.every(({ test }) => test(row)) };
}

/** The test that a whole query stands for. Throws a `SearchError` for a value that Sentry refuses. */
export function matchTree(scope: SearchScope, tree: SearchTree): RowMatch {
  switch (tree.type) {
    case 'filter':
      return matchFilter(scope, tree);
    case 'text': {
      const holds = partTest(tree.text);
      return { cost: 'text', test: (row) => holds(scope.index.text(row)) };
    }
    case 'all':
      return matchAll(tree.parts.map((part) => matchTree(scope, part)));
    case 'any': {
      const parts = tree.parts.map((part) => matchTree(scope, part));
      const [only] = parts;
      if (only !== undefined && parts.length === 1) return only;
      return { cost: 'text', test: (row) => parts.some(({ test }) => test(row)) };
    }
  }
  return tree satisfies never;
}

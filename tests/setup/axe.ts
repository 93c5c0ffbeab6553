import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with one line for each element that breaks a rule of WCAG 2.2 AA or of axe's best practice. */
export async function expectAccessible(page: Page, selector = 'html'): Promise<void> {
  // Evaluated through the debugger and not added as a script element, which the page's policy would refuse.
  await page.evaluate(await source);
  const options: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
  const results = await page.evaluate(
    ([where, how]) => {
      // The script above put it there.
      const loaded = globalThis as unknown as { axe: typeof axe };
      return loaded.axe.run(where, how);
    },
    [selector, options] as const,
  );
  expect(describeViolations(results), `accessibility of ${page.url()}`).toEqual([]);
}

function describeViolations({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const summary = (failureSummary ?? '').replaceAll(/\s*\n\s*/g, ' ');
      return `${id} (${help}) at ${target.join(' ')}: ${summary}`;
    }),
  );
}

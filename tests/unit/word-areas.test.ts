import { globSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';

import { expect, test } from 'vitest';

import { AREAS, type Area } from '#lib/words.ts';

import config from '../../lingui.config.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

const sources = globSync('src/{main.tsx,{api,app,features,lib,ui}/**/*.{ts,tsx}}');
const speaking = new Set(
  sources.filter((file) => !file.includes('.test.') && /@lingui\/(?:core|react)\/macro'/.test(read(file))),
);

const matches = (file: string, patterns: readonly string[] = []): boolean =>
  patterns.some((pattern) => matchesGlob(file, pattern) || matchesGlob(file, `${pattern}/**`));

/** The areas that have a file's words in their catalogue. */
function areasOf(file: string): Area[] {
  const catalogs = config.catalogs ?? [];
  const found = catalogs.filter(
    ({ include, exclude }) => matches(file, include) && !matches(file, exclude ?? []),
  );
  return found.map(({ path }) => {
    const area = /^src\/locales\/(\w+)\//.exec(path)?.[1];
    const known = Object.keys(AREAS).find((name): name is Area => name === area);
    if (known === undefined) throw new Error(`${path} is the catalogue of no area of src/lib/words.ts`);
    return known;
  });
}

function resolve(specifier: string, importer: string): string {
  return specifier.startsWith('#') ? `src/${specifier.slice(1)}` : join(dirname(importer), specifier);
}

/** A file and all that it imports statically, types left out. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, specifier = ''] of read(file).matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([#.][^']+\.tsx?)'/gm,
  )) {
    withImports(resolve(specifier, file), seen);
  }
  return seen;
}

/** The areas whose words are not there when a file is run, if these areas are loaded with it. */
function missingAreas(file: string, loaded: readonly Area[]): Area[] {
  const there = new Set<Area>(['shell', ...loaded, ...loaded.flatMap((area) => AREAS[area])]);
  const said = [...withImports(file)].filter((part) => speaking.has(part)).flatMap(areasOf);
  return [...new Set(said)].filter((area) => !there.has(area));
}

/** `import()`s with the area that stands beside them: before (`lazyPart`) or after (`Promise.all`). */
const lazyImports = sources
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) =>
    [
      ...read(file).matchAll(
        /(?:lazyPart(?:<(?:=>|[^>])*>)?\(\s*'(\w+)',\s*async \(\) => \(await )?import\('([#.][^']+)'\)(?:,\s*loadArea\('(\w+)'\))?/g,
      ),
    ].map(([, before, specifier = '', after]) => ({
      importer: file,
      file: resolve(specifier, file),
      area: Object.keys(AREAS).find((name): name is Area => name === (before ?? after)),
    })),
  );

test('every file that says something is in exactly one area', () => {
  expect(speaking.size).toBeGreaterThan(100);
  expect([...speaking].filter((file) => areasOf(file).length !== 1)).toEqual([]);
});

test('the entry says nothing but the words of the shell', () => {
  expect(missingAreas('src/main.tsx', [])).toEqual([]);
});

test.each(lazyImports)('$file comes with its words to $importer', ({ importer, file, area }) => {
  // An import without an area of its own has the words that its importer has.
  const loaded = area ? [area] : speaking.has(importer) ? areasOf(importer) : [];
  expect(missingAreas(file, loaded)).toEqual([]);
});
